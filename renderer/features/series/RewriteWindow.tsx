// Writes the letters of a series again: those that were not sent and, if asked, those changed by hand.
import { Button, Checkbox, Group, Modal, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Series } from '../../../electron/contract/series.ts';
import { client } from '../../app/client.ts';
import { countWords } from '../../ui/countWords.ts';
import { notify } from '../../ui/notify.tsx';
import { useAction } from '../../ui/useAction.ts';

export function RewriteWindow({ series, onClose }: { series: Series; onClose: () => void }) {
  const [subject, setSubject] = useState(series.subject);
  const [body, setBody] = useState(series.body);
  const [changedToo, setChangedToo] = useState(false);
  const rewrite = useAction(async () => {
    const { id, version } = series;
    const result = await client.series.rewrite({ id, version, subject, body, changedToo });
    const left = [
      ...(result.sent > 0 ? [countWords(result.sent, ['déjà partie', 'déjà parties'])] : []),
      ...(result.changed > 0
        ? [countWords(result.changed, ['modifiée à la main', 'modifiées à la main'])]
        : []),
    ];
    notify({
      title: countWords(result.rewritten, ['lettre réécrite', 'lettres réécrites']),
      ...(left.length > 0 ? { message: `Laissées telles quelles : ${left.join(', ')}.` } : {}),
    });
    onClose();
  });
  return (
    <Modal opened onClose={onClose} title="Réécrire les lettres" size="lg">
      <Stack gap="md">
        <Text size="sm">
          Les lettres déjà parties ne changent pas. [organisme], [ville] et [code postal] sont remplacés pour
          chacune.
        </Text>
        <TextInput
          label="Objet"
          required
          value={subject}
          onChange={({ currentTarget: { value } }) => setSubject(value)}
        />
        <Textarea
          label="Texte commun"
          minRows={10}
          autosize
          maxRows={18}
          spellCheck
          value={body}
          onChange={({ currentTarget: { value } }) => setBody(value)}
        />
        <Checkbox
          label="Réécrire aussi les lettres modifiées à la main"
          checked={changedToo}
          onChange={({ currentTarget: { checked } }) => setChangedToo(checked)}
        />
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            Annuler
          </Button>
          <Button
            loading={rewrite.running}
            disabled={subject.trim() === ''}
            onClick={() => void rewrite.run()}
          >
            Réécrire
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
