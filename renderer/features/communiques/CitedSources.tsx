// The sources of a communiqué: how often its text calls each, and the calls that lead to none.
import { ActionIcon, Alert, Button, Group, Text } from '@mantine/core';
import { IconAlertTriangle, IconX } from '@tabler/icons-react';
import { useQueries } from '@tanstack/react-query';
import { memo, useDeferredValue, useState } from 'react';
import type { Id } from '../../../electron/contract/primitives.ts';
import { client } from '../../app/client.ts';
import { recordQuery } from '../../app/recordQuery.ts';
import { announce } from '../../ui/announce.ts';
import { RecordName } from '../../ui/links.tsx';
import { useAction } from '../../ui/useAction.ts';
import classes from './CitedSources.module.css';
import { draftFieldId } from './draftFieldWords.ts';
import type { CommuniqueWriter } from './draftSaves.ts';
import { noteCalls } from './noteCalls.ts';
import { useDraftPart } from './useDraftPart.ts';

const fields = ['lead', 'body', 'sourceIds'] as const;

export interface CitedSourcesProps {
  dossierId: Id;
  writer: CommuniqueWriter;
}

export const CitedSources = memo(function CitedSources({ dossierId, writer }: CitedSourcesProps) {
  const { values } = useDraftPart(writer, fields);
  const { sourceIds } = values;
  const [lead, body] = [useDeferredValue(values.lead), useDeferredValue(values.body)];
  const calls = noteCalls([lead, body]);
  const sources = useQueries({ queries: sourceIds.map((id) => recordQuery('sources', id)) });
  const known = new Set(sources.flatMap(({ data }) => (data ? [data.reference] : [])));
  const complete = sources.every(({ data }) => data !== undefined);
  const unknown = complete ? [...calls.keys()].filter((reference) => !known.has(reference)) : [];
  const [absent, setAbsent] = useState<string | null>(null);
  const findSource = useAction(async (reference: string) => {
    const input = { filter: { dossierId }, words: reference, limit: 50 };
    const { items } = await client.sources.list(input);
    const found = items.find((source) => source.reference === reference);
    const now = writer.read().values.sourceIds;
    setAbsent(found === undefined ? reference : null);
    if (found === undefined) {
      announce(`Aucune source ${reference} dans ce dossier`);
    } else if (!now.includes(found.id)) {
      writer.change({ sourceIds: [...now, found.id] });
      announce(`Source ${reference} ajoutée`);
    }
  });
  return (
    <div id={draftFieldId('sourceIds')} tabIndex={-1} className={classes.sources}>
      <Text component="h3" className={classes.head}>
        Sources citées
      </Text>
      {unknown.map((reference) => (
        <Alert
          key={reference}
          color="orange"
          variant="outline"
          p="xs"
          mb="xs"
          icon={<IconAlertTriangle aria-hidden />}
        >
          <Group justify="space-between" gap="xs">
            <Text size="sm">
              L’appel [^{reference}] ne mène à aucune source de ce communiqué.
              {absent === reference &&
                ' Il n’y en a pas non plus dans ce dossier : vérifiez la référence, ou créez la source.'}
            </Text>
            <Button
              size="compact-sm"
              variant="default"
              loading={findSource.running}
              onClick={() => void findSource.run(reference)}
            >
              Ajouter cette source
            </Button>
          </Group>
        </Alert>
      ))}
      {sourceIds.length === 0 ? (
        <Text size="sm" c="dimmed">
          Aucune pour l’instant. Le bouton « Note vers une source » en ajoute une à l’endroit du curseur.
        </Text>
      ) : (
        <ul className={classes.list}>
          {sourceIds.map((id, index) => {
            const reference = sources[index]?.data?.reference ?? '';
            const count = calls.get(reference) ?? 0;
            return (
              <li key={id} className={classes.item}>
                <div>
                  <RecordName type="source" id={id} />
                  <Text size="xs" c="dimmed">
                    {count === 0 ? 'Pas appelée dans le texte : citée à la fin.' : `Appelée ${count} fois.`}
                  </Text>
                </div>
                {count === 0 && (
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    aria-label={`Retirer la source ${reference}`}
                    onClick={() => {
                      writer.change({ sourceIds: sourceIds.filter((other) => other !== id) });
                      announce(`Source ${reference} retirée`);
                      document.getElementById(draftFieldId('sourceIds'))?.focus();
                    }}
                  >
                    <IconX size={16} aria-hidden />
                  </ActionIcon>
                )}
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
});
