// Rewrites a wording: a new version, from today on.
import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { client } from '../../app/client.ts';
import { errorOf } from '../../ui/errorText.ts';
import { issueText } from '../../ui/issueText.ts';
import { useAction } from '../../ui/useAction.ts';
import type { Wording } from './consentForm.tsx';
import { consentKinds } from './personWords.ts';

export function RewriteDialog({ latest, onClose }: { latest: Wording; onClose: () => void }) {
  const [text, setText] = useState(latest.text);
  const [problem, setProblem] = useState<string | null>(null);
  const rewrite = useAction(
    async () => {
      await client.consents.rewrite({ kind: latest.kind, text });
      onClose();
    },
    {
      done: 'Nouvelle version enregistrée',
      catchError: (error) => {
        const known = errorOf(error);
        const issue = known?.code === 'BAD_INPUT' ? known.data.issues[0] : undefined;
        if (issue) setProblem(issueText(issue));
        return issue !== undefined;
      },
    },
  );
  return (
    <Modal opened onClose={onClose} title={`Réécrire : ${consentKinds[latest.kind].label}`} size="lg">
      <Stack gap="md">
        <Text size="sm">
          Les accords déjà donnés gardent la version {latest.number}. Un changement de sens demande de
          redemander leur accord aux personnes.
        </Text>
        <Textarea
          data-autofocus
          label="Nouvelle formulation"
          description="[association] y est remplacé par le nom de votre association."
          autosize
          minRows={4}
          required
          error={problem}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            setProblem(null);
          }}
        />
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            Annuler
          </Button>
          <Button loading={rewrite.running} disabled={text.trim() === ''} onClick={() => void rewrite.run()}>
            Enregistrer la version {latest.number + 1}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
