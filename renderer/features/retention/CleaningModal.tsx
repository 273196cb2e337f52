// How far a « ménage » is, and the way to stop it.
import { Button, Group, Modal, Progress, Text } from '@mantine/core';
import type { CleaningProgress } from './useCleaning.ts';

export function CleaningModal({ progress, stop }: { progress: CleaningProgress | null; stop: () => void }) {
  const { done, total, rewriting } = progress ?? { done: 0, total: 0, rewriting: false };
  return (
    <Modal
      opened={progress !== null}
      onClose={() => !rewriting && stop()}
      title="Le ménage est en cours"
      closeOnClickOutside={false}
      withCloseButton={false}
    >
      <Progress value={(100 * done) / Math.max(1, total)} aria-label="Avancement" />
      <Text size="sm" mt="sm">
        {rewriting ? 'Le fichier est réécrit, pour que rien n’en reste…' : `${done} sur ${total}`}
      </Text>
      <Group justify="flex-end" mt="md">
        <Button variant="default" disabled={rewriting} onClick={stop}>
          Arrêter
        </Button>
      </Group>
    </Modal>
  );
}
