// Imports authorities from a public directory: read, narrowed, looked at line by line; then all that is chosen, or nothing.
import { Alert, Button, FileButton, Group, List, Radio, Stack, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconAddressBook, IconAlertTriangle } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { DirectoryFilter, KnownAuthorityChoice } from '../../../electron/contract/directories.ts';
import { api, client } from '../../app/client.ts';
import { announce } from '../../ui/announce.ts';
import { countWords } from '../../ui/countWords.ts';
import { EmptyNotice } from '../../ui/EmptyNotice.tsx';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { FileReadingState } from '../../ui/FileReadingState.tsx';
import { notify } from '../../ui/notify.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Section } from '../../ui/Section.tsx';
import { useAction } from '../../ui/useAction.ts';
import { useUnsavedGuard } from '../../ui/useUnsavedGuard.ts';
import { DirectoryColumns } from './DirectoryColumns.tsx';
import { DirectoryFilters } from './DirectoryFilters.tsx';
import { DirectoryHelp } from './DirectoryHelp.tsx';
import { DirectoryLines } from './DirectoryLines.tsx';
import type { ReadDirectory } from './directoryFile.ts';
import { counted, countedLines, formatWords, importedWords, unreadableWords } from './directoryWords.ts';
import { useDirectoryFile } from './useDirectoryFile.ts';

export function AuthorityImport() {
  const { read, progress, error, open, again, stop } = useDirectoryFile();
  return (
    <>
      <PageHeader
        title="Importer des organismes"
        lead="Depuis un annuaire public ou votre tableau. Vous choisissez et voyez tout avant ; tout est ajouté d’un coup, ou rien."
      />
      <Stack gap="md">
        <DirectoryHelp />
        <FileButton
          accept=".csv,.tsv,.txt,.json,text/csv,text/plain,application/json"
          onChange={(chosen) => chosen && open(chosen)}
        >
          {(props) => (
            <Group>
              <Button {...props} leftSection={<IconAddressBook size={16} aria-hidden />}>
                Ouvrir un fichier…
              </Button>
            </Group>
          )}
        </FileButton>
        <FileReadingState progress={progress} error={error} onStop={stop} />
        {read !== null && <Understood key={read.readingId} read={read} again={again} />}
      </Stack>
    </>
  );
}

function Understood({
  read: { readingId, summary },
  again,
}: {
  read: ReadDirectory;
  again: ReturnType<typeof useDirectoryFile>['again'];
}) {
  const navigate = useNavigate();
  const [filter, setFilter] = useState<DirectoryFilter>({});
  const [settled] = useDebouncedValue(filter, 200);
  const [known, setKnown] = useState<KnownAuthorityChoice>('leave');
  const [leftOut, setLeftOut] = useState<ReadonlySet<number>>(new Set());
  const leave = useUnsavedGuard(true);
  const preview = useQuery(
    api.authorities.previewFile.queryOptions({
      input: { readingId, filter: settled, known },
      gcTime: 0,
      placeholderData: keepPreviousData,
    }),
  );
  const { matching = 0, lines = [] } = preview.data ?? {};
  const right = lines.filter(({ issues }) => issues.length === 0);
  const chosen = right.filter(({ line }) => !leftOut.has(line)).map(({ line }) => line);
  const already = right.filter((line) => line.known !== null).length;
  const shown = [...lines].sort((a, b) => b.issues.length - a.issues.length).slice(0, SHOWN);
  const words = `${countWords(matching, countedLines)} sur ${countWords(summary.lines, countedLines)}`;
  useEffect(() => announce(words), [words]);
  const add = useAction(async () => {
    const counts = await client.authorities.importFile({ readingId, lines: chosen, known });
    leave();
    notify({ title: 'Organismes importés', message: importedWords(counts) });
    await navigate({ to: '/organismes' });
  });
  return (
    <Section title={formatWords[summary.format]}>
      <Stack gap="md">
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
                  Ligne {line} : {unreadableWords[code]}
                </List.Item>
              ))}
            </List>
          </Alert>
        )}
        {summary.lines === 0 && (
          <EmptyNotice sentence="Aucun organisme n’a été trouvé dans ce fichier : ouvrez l’un de ceux qui sont décrits plus haut, ou un tableau qui a une ligne pour chaque organisme." />
        )}
        {summary.format === 'table' && summary.columns.length > 0 && (
          <DirectoryColumns columns={summary.columns} headings={summary.headings} onChange={again} />
        )}
        {summary.lines > 0 && <DirectoryFilters summary={summary} filter={filter} onChange={setFilter} />}
        {preview.error && <ErrorNotice error={preview.error} retry={() => void preview.refetch()} />}
        {already > 0 && (
          <Radio.Group
            label={`${countWords(already, ['organisme est', 'organismes sont'])} déjà dans le registre`}
            value={known}
            onChange={(choice) => setKnown(choices.find((one) => one === choice) ?? 'leave')}
          >
            <Stack gap={6} mt={6}>
              <Radio value="leave" label="Les laisser comme ils sont" />
              <Radio value="complete" label="Les compléter : remplir ce qui est vide" />
              <Radio value="replace" label="Les remplacer par ce que dit le fichier ; vos notes restent" />
            </Stack>
          </Radio.Group>
        )}
        {shown.length > 0 && (
          <DirectoryLines
            lines={shown}
            leftOut={leftOut}
            onToggle={(line) =>
              setLeftOut((before) => {
                const after = new Set(before);
                if (!after.delete(line)) after.add(line);
                return after;
              })
            }
          />
        )}
        <Text size="sm" c="dimmed">
          {words}
          {lines.length > shown.length && ` ; ${shown.length} montrées, celles à corriger d’abord`}
          {lines.length > right.length &&
            ` ; ${countWords(lines.length - right.length, ['laissée de côté', 'laissées de côté'])}, à corriger`}
          .
        </Text>
        {matching > LIMIT && (
          <Text size="sm">
            Un import prend 2 000 organismes au plus : choisissez un département, un type ou des mots.
          </Text>
        )}
        <Group justify="flex-end">
          <Button
            disabled={
              chosen.length === 0 || matching > LIMIT || preview.isPlaceholderData || settled !== filter
            }
            loading={add.running}
            onClick={() => void add.run()}
          >
            Importer {countWords(chosen.length, counted)}
          </Button>
        </Group>
      </Stack>
    </Section>
  );
}

/** What the core takes in one import (contract: DIRECTORY_IMPORT_LIMIT). */
const LIMIT = 2_000;
const SHOWN = 100;
const choices: readonly KnownAuthorityChoice[] = ['leave', 'complete', 'replace'];
