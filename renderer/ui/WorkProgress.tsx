// How far long work is, and the way to stop it: in the page, or in a window that holds it.
import { Button, Group, Modal, Progress, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Far } from './useTold.ts';

export interface WorkProgressProps {
  /** Nothing is shown while there is none. */
  progress: Far | null;
  /** What the bar measures: « Avancement de l’export ». */
  label: string;
  onStop: () => void;
  /** In words, above the bar. */
  words?: ReactNode;
}

export function WorkProgress({ progress, label, onStop, words }: WorkProgressProps) {
  if (progress === null) return null;
  return (
    <Stack gap={4} w="100%">
      {words !== undefined && <Text size="sm">{words}</Text>}
      <Group gap="sm" wrap="nowrap">
        <Progress flex={1} value={percent(progress)} aria-label={label} />
        <Button size="compact-sm" variant="default" onClick={onStop}>
          Arrêter
        </Button>
      </Group>
    </Stack>
  );
}

export interface WorkWindowProps {
  /** The window is open while there is some. */
  progress: Far | null;
  title: string;
  words: ReactNode;
  stopLabel?: string;
  /** Left out where it cannot be stopped any more. */
  onStop: (() => void) | undefined;
}

export function WorkWindow({ progress, title, words, stopLabel = 'Arrêter', onStop }: WorkWindowProps) {
  return (
    <Modal
      opened={progress !== null}
      onClose={() => onStop?.()}
      title={title}
      closeOnClickOutside={false}
      withCloseButton={false}
    >
      <Progress value={percent(progress)} aria-label="Avancement" />
      <Text size="sm" mt="sm">
        {words}
      </Text>
      <Group justify="flex-end" mt="md">
        <Button variant="default" disabled={onStop === undefined} onClick={onStop}>
          {stopLabel}
        </Button>
      </Group>
    </Modal>
  );
}

function percent(progress: Far | null): number {
  return progress === null ? 0 : (100 * progress.done) / Math.max(1, progress.total);
}
