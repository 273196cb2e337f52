// A file that was read: what its columns hold, its lines looked at before anything is kept, then all of them or none.
import {
  Alert,
  Button,
  Checkbox,
  Group,
  List,
  Pagination,
  Radio,
  SegmentedControl,
  Stack,
  Text,
} from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type {
  ConcernColumn,
  ConcernFileCounts,
  ConcernLineKind,
  DateOrder,
} from '../../../electron/contract/concernFiles.ts';
import { api } from '../../app/client.ts';
import { asId } from '../../app/records.ts';
import { announce } from '../../ui/announce.ts';
import { countWords } from '../../ui/countWords.ts';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Section } from '../../ui/Section.tsx';
import { farWords } from '../../ui/useTold.ts';
import { WorkWindow } from '../../ui/WorkProgress.tsx';
import type { Channel } from './concernWords.ts';
import { ImportColumns } from './ImportColumns.tsx';
import { ImportLines } from './ImportLines.tsx';
import type { MadeImport } from './ImportOutcome.tsx';
import { exceptions, toggled } from './importChoices.ts';
import { fileWords, lineKindWords, unreadableWords } from './importWords.ts';
import type { ReadConcerns } from './useConcernFile.ts';
import { useConcernImport } from './useConcernImport.ts';

export interface ImportReviewProps {
  read: ReadConcerns;
  dossierId: string | null;
  receivedOn: string | null;
  channel: Channel;
  onAgain: (choice: { sheet?: number; headingLine?: number | null }) => void;
  onMade: (made: MadeImport) => void;
  onLine: ((line: number) => void) | null;
}

const PAGE = 50;

export function ImportReview(props: ImportReviewProps) {
  const { read, dossierId, receivedOn, channel, onAgain, onMade, onLine } = props;
  const { readingId, summary } = read;
  const [columns, setColumns] = useState<readonly ConcernColumn[]>(() =>
    summary.columns.map(({ holds }) => holds),
  );
  const [only, setOnly] = useState<ConcernLineKind>('all');
  const [page, setPage] = useState(1);
  const [dateOrder, setDateOrder] = useState<DateOrder | undefined>(undefined);
  const [duplicates, setDuplicates] = useState<'skip' | 'keep'>('skip');
  const [leaveOut, setLeaveOut] = useState(false);
  const [redact, setRedact] = useState(true);
  const [except, setExcept] = useState<ReadonlySet<string>>(new Set());
  const { progress, running, run, stop } = useConcernImport(onMade);

  const missing = whatIsMissing({ dossierId, receivedOn, columns });
  const understanding = {
    ...{ readingId, dossierId: asId(dossierId ?? NO_DOSSIER), columns: [...columns] },
    defaults: { receivedOn: receivedOn ?? '', channel },
    ...(dateOrder && { dateOrder }),
  };
  const preview = useQuery(
    api.concerns.previewFile.queryOptions({
      input: { ...understanding, only, offset: (page - 1) * PAGE, limit: PAGE },
      enabled: missing === '',
      // A file is personal data: it is forgotten with the page.
      gcTime: 0,
      placeholderData: keepPreviousData,
    }),
  );
  const seen = preview.data;
  const counts = seen?.counts;
  const toAdd = counts === undefined ? 0 : linesToAdd(counts, duplicates, leaveOut);
  const words = counts === undefined ? '' : countsWords(counts);
  useEffect(() => announce(words), [words]);
  const change = (work: () => void) => {
    work();
    setPage(1);
  };
  return (
    <Section title="Ce qui est lu">
      <Stack gap="md">
        <Text size="sm" c="dimmed">
          {fileWords(summary)}
        </Text>
        {summary.unreadableCount > 0 && (
          <Alert
            color="red"
            variant="outline"
            role="group"
            icon={<IconAlertTriangle aria-hidden />}
            title={`${countWords(summary.unreadableCount, ['endroit', 'endroits'])} du fichier ne se ${summary.unreadableCount < 2 ? 'lit' : 'lisent'} pas`}
          >
            <List size="sm">
              {summary.unreadable.slice(0, 10).map(({ line, code }) => (
                <List.Item key={`${line} ${code}`}>
                  {summary.kind === 'mail' ? 'Courriel' : 'Ligne'} {line} : {unreadableWords[code]}
                </List.Item>
              ))}
            </List>
          </Alert>
        )}
        <ImportColumns
          summary={summary}
          columns={columns}
          onColumns={(chosen) => change(() => setColumns(chosen))}
          onAgain={onAgain}
        />
        {missing !== '' && (
          <Text size="sm" fw={500} role="status">
            {missing}
          </Text>
        )}
        {preview.error && <ErrorNotice error={preview.error} retry={() => void preview.refetch()} />}
        {missing === '' && !seen && !preview.error && <Loading />}
        {seen && counts && missing === '' && (
          <>
            {seen.dateOrder !== null && (counts.ambiguousDates > 0 || dateOrder !== undefined) && (
              <Radio.Group
                label="Dans ce fichier, 5/10/2018 est…"
                value={seen.dateOrder}
                onChange={(chosen) =>
                  change(() => setDateOrder(chosen === 'monthFirst' ? 'monthFirst' : 'dayFirst'))
                }
              >
                <Group mt={6}>
                  <Radio value="dayFirst" label="le 5 octobre" />
                  <Radio value="monthFirst" label="le 10 mai" />
                </Group>
              </Radio.Group>
            )}
            <SegmentedControl
              aria-label="Lignes à montrer"
              data={kindsOf(counts)}
              value={only}
              onChange={(kind) => change(() => setOnly(kinds.find((one) => one === kind) ?? 'all'))}
            />
            {seen.lines.length > 0 ? (
              <ImportLines
                lines={seen.lines}
                isRedacted={(line, passage) => redact !== except.has(`${line} ${passage}`)}
                onToggle={(line, passage) => setExcept((before) => toggled(before, `${line} ${passage}`))}
                onLine={onLine}
              />
            ) : (
              <Text size="sm" c="dimmed">
                Aucune ligne.
              </Text>
            )}
            {seen.matching > PAGE && (
              <Pagination
                total={Math.ceil(seen.matching / PAGE)}
                value={page}
                onChange={setPage}
                getControlProps={(control) => ({ 'aria-label': pageWords[control] })}
                getItemProps={(item) => ({ 'aria-label': `Page ${item}` })}
              />
            )}
            <Stack gap={6}>
              {counts.withPassages > 0 && (
                <Checkbox
                  label={`Remplacer ce qui ne doit pas être gardé (${countWords(counts.withPassages, ['ligne', 'lignes'])})`}
                  description="Chaque passage souligné peut être gardé ou remplacé en l’activant."
                  checked={redact}
                  onChange={(event) => {
                    setRedact(event.currentTarget.checked);
                    setExcept(new Set());
                  }}
                />
              )}
              {counts.duplicates > 0 && (
                <Checkbox
                  label={`Laisser de côté ${countWords(counts.duplicates, ['ligne en double', 'lignes en double'])}`}
                  checked={duplicates === 'skip'}
                  onChange={(event) => setDuplicates(event.currentTarget.checked ? 'skip' : 'keep')}
                />
              )}
              {counts.wrong > 0 && (
                <Checkbox
                  label={`Laisser de côté ${countWords(counts.wrong, ['ligne à corriger', 'lignes à corriger'])}`}
                  description="Sinon rien n’est importé avant qu’elles soient corrigées dans le fichier."
                  checked={leaveOut}
                  onChange={(event) => setLeaveOut(event.currentTarget.checked)}
                />
              )}
            </Stack>
            {counts.droppedContacts > 0 && (
              <Text size="sm">
                {countWords(counts.droppedContacts, ['ligne donne', 'lignes donnent'])} des coordonnées sans
                accord pour les garder : elles ne sont pas prises.
              </Text>
            )}
            <Group justify="space-between" gap="sm">
              <Text size="sm" c="dimmed">
                {words}
              </Text>
              <Button
                disabled={toAdd === 0 || (counts.wrong > 0 && !leaveOut) || preview.isPlaceholderData}
                loading={running}
                onClick={() =>
                  void run({
                    ...understanding,
                    ...{
                      duplicates,
                      wrong: leaveOut ? 'skip' : 'refuse',
                      redact,
                      except: exceptions(except),
                    },
                  })
                }
              >
                Importer {countWords(toAdd, ['inquiétude', 'inquiétudes'])}
              </Button>
            </Group>
          </>
        )}
      </Stack>
      <WorkWindow
        progress={progress}
        title="Import en cours"
        words={progress && farWords(progress, 'lignes')}
        stopLabel="Arrêter, ne rien garder"
        onStop={stop}
      />
    </Section>
  );
}

/** Stands where no dossier is chosen yet: nothing is asked before one is. */
const NO_DOSSIER = '00000000-0000-7000-8000-000000000000';

const pageWords = {
  first: 'Première page',
  previous: 'Page précédente',
  next: 'Page suivante',
  last: 'Dernière page',
};
const kinds = Object.keys(lineKindWords) as ConcernLineKind[];

function kindsOf(counts: ConcernFileCounts): { value: ConcernLineKind; label: string }[] {
  const of: Record<ConcernLineKind, number> = {
    all: counts.lines,
    wrong: counts.wrong,
    duplicate: counts.duplicates,
    passages: counts.withPassages,
    ambiguous: counts.ambiguousDates,
  };
  return kinds
    .filter((kind) => kind === 'all' || of[kind] > 0)
    .map((kind) => ({ value: kind, label: `${lineKindWords[kind]} (${of[kind].toLocaleString('fr-FR')})` }));
}

/** At most: a line that is wrong may be a duplicate too. */
function linesToAdd(counts: ConcernFileCounts, duplicates: 'skip' | 'keep', leaveOut: boolean): number {
  const without = (duplicates === 'skip' ? counts.duplicates : 0) + (leaveOut ? counts.wrong : 0);
  return Math.max(0, counts.lines - without);
}

function countsWords({ lines, wrong, duplicates }: ConcernFileCounts): string {
  const wanting = [
    ...(wrong > 0 ? [`${wrong.toLocaleString('fr-FR')} à corriger`] : []),
    ...(duplicates > 0 ? [`${duplicates.toLocaleString('fr-FR')} en double`] : []),
  ];
  const dont = wanting.length === 0 ? '' : `, dont ${wanting.join(' et ')}`;
  return `${countWords(lines, ['ligne', 'lignes'])}${dont}.`;
}

/** What the preview waits for, in a sentence; '' when nothing. */
function whatIsMissing(given: {
  dossierId: string | null;
  receivedOn: string | null;
  columns: readonly ConcernColumn[];
}): string {
  if (given.dossierId === null) return 'Choisissez le dossier.';
  if (given.receivedOn === null) return 'Dites quand elles ont été reçues.';
  return given.columns.includes('text') ? '' : 'Dites quelle colonne contient ce qui a été dit.';
}
