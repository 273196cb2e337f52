// One group of a « ménage »: chosen as a whole or line by line, with what is done to it.
import { Button, Checkbox, Group, Select, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { CleaningGroup, CleaningLine } from '../../../electron/contract/retention.ts';
import { api, client } from '../../app/client.ts';
import { dateWords } from '../../ui/dates.ts';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import { chosenCount, type GroupChoice, isChosen, toggleGroup, toggleLine } from './cleaningChoices.ts';
import classes from './Retention.module.css';
import { groupCount, groupReason, outcomeWords } from './retentionWords.ts';

interface CardProps {
  group: CleaningGroup;
  choice: GroupChoice;
  onChange: (choice: GroupChoice) => void;
}

export function CleaningGroupCard({ group, choice, onChange }: CardProps) {
  const [open, setOpen] = useState(false);
  const linesId = useId();
  const count = chosenCount(choice, group);
  const name = `${groupCount(group, group.total)}, ${groupReason(group)}`;
  const canBeAnonymised = group.type === 'concern' && group.rule === 'expired';
  return (
    <Panel>
      <Group justify="space-between" gap="sm" align="flex-start">
        <Checkbox
          label={name}
          description={group.dossierTitle ?? undefined}
          checked={count === group.total}
          indeterminate={count > 0 && count < group.total}
          onChange={() => onChange(toggleGroup(choice, group))}
        />
        <Group gap="sm">
          {canBeAnonymised && (
            <Select
              size="xs"
              w={190}
              aria-label={`Que faire : ${name}`}
              data={Object.entries(outcomeWords).map(([value, label]) => ({ value, label }))}
              value={choice.outcome}
              allowDeselect={false}
              onChange={(value) =>
                onChange({ ...choice, outcome: value === 'anonymise' ? 'anonymise' : 'purge' })
              }
            />
          )}
          <Button
            variant="subtle"
            size="compact-sm"
            aria-expanded={open}
            aria-controls={linesId}
            onClick={() => setOpen(!open)}
          >
            {open ? 'Fermer' : 'Choisir ligne par ligne'}
          </Button>
        </Group>
      </Group>
      <div id={linesId}>{open && <Lines group={group} choice={choice} onChange={onChange} />}</div>
    </Panel>
  );
}

function Lines({ group, choice, onChange }: CardProps) {
  const { rule, type, dossierId } = group;
  const pages = useInfiniteQuery({
    queryKey: [...api.retention.lines.key({ type: 'infinite' }), rule, type, dossierId],
    queryFn: ({ pageParam }) =>
      client.retention.lines({ rule, type, dossierId, ...(pageParam !== null && { after: pageParam }) }),
    initialPageParam: firstPage(),
    getNextPageParam: ({ next }) => next,
  });
  if (pages.error) return <ErrorNotice error={pages.error} retry={() => void pages.refetch()} />;
  if (!pages.data) return <Loading what="des lignes" />;
  return (
    <>
      <ul className={classes.lines}>
        {pages.data.pages
          .flatMap(({ lines }) => lines)
          .map((line) => (
            <li key={line.id} className={classes.line}>
              <Checkbox
                size="sm"
                label={line.label || 'Sans titre'}
                description={lineDescription(line)}
                checked={isChosen(choice, line.id)}
                onChange={() => onChange(toggleLine(choice, line.id))}
              />
              {line.isTelling && choice.outcome === 'anonymise' && (
                <StatusBadge tone="warning">Nomme quelqu’un : le texte sera effacé</StatusBadge>
              )}
            </li>
          ))}
      </ul>
      {pages.hasNextPage && (
        <Button
          variant="default"
          size="compact-sm"
          mt="sm"
          loading={pages.isFetchingNextPage}
          onClick={() => void pages.fetchNextPage()}
        >
          Voir la suite
        </Button>
      )}
      {rule === 'expired' && type !== 'pressContact' && (
        <Text size="xs" c="dimmed" mt="xs">
          Pour garder une ligne plus longtemps, donnez-lui une date de fin dans sa fiche.
        </Text>
      )}
    </>
  );
}

function lineDescription({ since, expiredOn }: CleaningLine): string {
  const from = `Depuis le ${dateWords(since)}`;
  return expiredOn === null ? from : `${from} ; à garder jusqu’au ${dateWords(expiredOn)}`;
}

/** No cursor yet. */
function firstPage(): CleaningLine['id'] | null {
  return null;
}
