// Notes one event on several requests of a series, with the number of each one's proof where there are some.
import { Button, Group, Modal, Select, Stack, Text, Textarea } from '@mantine/core';
import { useId, useState } from 'react';
import type { EventType } from '../../../electron/contract/law.ts';
import type { Series, SeriesLine } from '../../../electron/contract/series.ts';
import { client } from '../../app/client.ts';
import { countWords } from '../../ui/countWords.ts';
import { DateField } from '../../ui/DateField.tsx';
import { today } from '../../ui/dates.ts';
import { errorOf } from '../../ui/errorText.ts';
import { issueText } from '../../ui/issueText.ts';
import { notify } from '../../ui/notify.tsx';
import { useAction } from '../../ui/useAction.ts';
import { events } from '../requests/eventWords.ts';

export interface SeriesEventProps {
  series: Series;
  lines: readonly SeriesLine[];
  onClose: (done: boolean) => void;
}

/** What may happen to several at once. */
const TYPES: readonly EventType[] = [
  'sent',
  'received',
  'acknowledged',
  'silenceChecked',
  'reminder',
  'closed',
];

export function SeriesEvent({ series, lines, onClose }: SeriesEventProps) {
  const [type, setType] = useState<EventType>('sent');
  const [on, setOn] = useState<string | null>(today());
  const [numbers, setNumbers] = useState('');
  const [note, setNote] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const id = useId();
  const proofNumbers = numbers
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const add = useAction(
    async () => {
      await client.series.noteEvent({
        ...{ id: series.id, requestIds: lines.map(({ requestId }) => requestId), type, on: on ?? '', note },
        ...(proofNumbers.length === 0 ? {} : { proofNumbers }),
      });
      notify({ title: `Noté sur ${countWords(lines.length, ['demande', 'demandes'])}` });
      onClose(true);
    },
    {
      catchError: (error) => {
        const known = errorOf(error);
        const issue = known?.code === 'BAD_INPUT' ? known.data.issues[0] : undefined;
        if (issue === undefined) return false;
        const index = Number(/^requestIds\.(\d+)/u.exec(issue.field)?.[1]);
        const line = lines[index];
        setProblem(`${line ? `${line.reference}, ${line.authority} : ` : ''}${issueText(issue)}`);
        return true;
      },
    },
  );
  const { on: dateLabel, proof, effect, label } = events[type];
  return (
    <Modal opened onClose={() => onClose(false)} title="Noter un événement" size="lg">
      <Stack gap="md">
        <Text size="sm">
          Il sera noté sur {countWords(lines.length, ['demande', 'demandes'])}, ou sur aucune si l’une d’elles
          s’y oppose.
        </Text>
        <Select
          label="Ce qui s’est passé"
          description={effect}
          allowDeselect={false}
          data={TYPES.map((value) => ({ value, label: events[value].label }))}
          value={type}
          onChange={(value) => setType(TYPES.find((known) => known === value) ?? type)}
        />
        {type === 'silenceChecked' && (
          <Text size="sm">
            Ne le notez que si quelqu’un a regardé, pour chacune de ces demandes, le courrier et la
            messagerie.
          </Text>
        )}
        <DateField id={`${id}-on`} label={dateLabel} value={on} onChange={setOn} required />
        {proof !== null && (
          <Textarea
            label={`${proof} (facultatif)`}
            description={`Un par ligne, dans l’ordre des demandes : ${lines[0]?.authority ?? ''}…`}
            minRows={2}
            maxRows={8}
            autosize
            value={numbers}
            onChange={({ currentTarget: { value } }) => setNumbers(value)}
          />
        )}
        <Textarea
          label="Note"
          description="La même sur chaque demande."
          minRows={2}
          maxRows={6}
          autosize
          value={note}
          onChange={({ currentTarget: { value } }) => setNote(value)}
        />
        {problem !== null && (
          <Text size="sm" c="red" role="alert">
            {problem} Rien n’a été noté.
          </Text>
        )}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={() => onClose(false)}>
            Annuler
          </Button>
          <Button loading={add.running} disabled={on === null} onClick={() => void add.run()}>
            Noter « {label} »
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
