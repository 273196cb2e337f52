// Imports a pasted table or a CSV file: preview, what each column is, what is wrong line by line; all of it or nothing.
import { Alert, Button, FileButton, Group, List, NativeSelect, Stack, Text, Textarea } from '@mantine/core';
import { IconAlertTriangle, IconFileSpreadsheet } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { client } from '../../app/client.ts';
import { useQueryValues } from '../../app/location.ts';
import { asId } from '../../app/records.ts';
import { DateField } from '../../ui/DateField.tsx';
import { today } from '../../ui/dates.ts';
import { errorOf } from '../../ui/errorText.ts';
import { countWords } from '../../ui/listQuery.ts';
import { notify } from '../../ui/notify.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { RecordPicker } from '../../ui/RecordPicker.tsx';
import { Section } from '../../ui/Section.tsx';
import { useAction } from '../../ui/useAction.ts';
import { useUnsavedGuard } from '../../ui/useUnsavedGuard.ts';
import classes from './Concerns.module.css';
import { type Channel, channels, choicesOf, isChannel } from './concernWords.ts';
import { ImportPreview } from './ImportPreview.tsx';
import { problemsOfIssues } from './importProblems.ts';
import {
  type Column,
  columnsOfHeadings,
  guessedColumns,
  type Problem,
  readRows,
  type Table,
} from './importTable.ts';
import { decodeText, readTable, TableError } from './readTable.ts';

/** What the core takes in one import (contract: IMPORT_LIMIT). */
const LIMIT = 20_000;
const PROBLEMS_SHOWN = 20;
const counted = ['inquiétude', 'inquiétudes'] as const;

interface Read {
  table: Table;
  columns: Column[];
  headings: boolean;
}

export function ConcernImport() {
  const { dossier } = useQueryValues();
  const navigate = useNavigate();
  const [dossierId, setDossierId] = useState<string | null>(dossier ?? null);
  const [receivedOn, setReceivedOn] = useState<string | null>(today());
  const [channel, setChannel] = useState<Channel>('form');
  const [text, setText] = useState('');
  const [read, setRead] = useState<Read | null>(null);
  const [unreadable, setUnreadable] = useState<string | null>(null);
  const [refused, setRefused] = useState<readonly Problem[]>([]);
  const leave = useUnsavedGuard(text.trim() !== '');

  useEffect(() => {
    let current = true;
    setRefused([]);
    void firstReading(text).then(({ read: next, problem }) => {
      if (!current) return;
      setRead(next);
      setUnreadable(problem);
    });
    return () => {
      current = false;
    };
  }, [text]);

  const body = read === null ? null : withoutHeadings(read);
  const result = body && readRows(body, read?.columns ?? [], { channel, receivedOn: receivedOn ?? today() });
  const problems = result === null ? [] : [...result.problems, ...refused];
  const count = result?.rows.length ?? 0;
  const add = useAction(
    async () => {
      if (dossierId === null || result === null) return;
      const { created } = await client.concerns.import({ dossierId: asId(dossierId), rows: result.rows });
      leave();
      notify({ title: `${countWords(created, counted)} ajoutée${created < 2 ? '' : 's'}` });
      await navigate({ to: '/inquietudes', search: { dossier: dossierId } });
    },
    {
      catchError: (error) => {
        const known = errorOf(error);
        if (known?.code !== 'BAD_INPUT' || result === null) return false;
        const placed = problemsOfIssues(known.data.issues, result.lines);
        setRefused(placed);
        return placed.length === known.data.issues.length;
      },
    },
  );
  const ready =
    dossierId !== null && receivedOn !== null && count > 0 && count <= LIMIT && problems.length === 0;
  return (
    <>
      <PageHeader
        title="Importer des inquiétudes"
        lead="Depuis un tableur ou l’export d’un formulaire : copiez les cellules et collez-les, ou ouvrez un fichier CSV. Tout est ajouté d’un coup, ou rien."
      />
      <Stack gap="md">
        <Panel>
          <div className={classes.carried}>
            <RecordPicker
              domain="dossiers"
              label="Dossier"
              required
              value={dossierId}
              onChange={setDossierId}
            />
            <DateField
              label="Reçues le"
              hint="Où le tableau ne donne pas de date."
              required
              value={receivedOn}
              onChange={setReceivedOn}
              error={receivedOn === null ? 'À remplir.' : null}
            />
            <NativeSelect
              label="Reçues par"
              data={choicesOf(channels)}
              value={channel}
              onChange={({ currentTarget: { value } }) => isChannel(value) && setChannel(value)}
            />
          </div>
        </Panel>
        <Textarea
          label="Tableau"
          description="Une inquiétude par ligne. Une première ligne de titres (Texte, Thème, Niveau, Commune, Date) est reconnue."
          minRows={5}
          maxRows={12}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <FileButton
          accept=".csv,.tsv,.txt,text/csv,text/plain,text/tab-separated-values"
          onChange={async (file) => file && setText(decodeText(new Uint8Array(await file.arrayBuffer())))}
        >
          {(props) => (
            <Group>
              <Button
                {...props}
                variant="default"
                leftSection={<IconFileSpreadsheet size={16} aria-hidden />}
              >
                Ouvrir un fichier CSV…
              </Button>
            </Group>
          )}
        </FileButton>
        {unreadable !== null && <Warning title="Ce tableau ne se lit pas" lines={[unreadable]} />}
        {read && result && (
          <Section title="Aperçu">
            <Stack gap="md">
              <ImportPreview
                table={read.table}
                headings={read.headings}
                columns={read.columns}
                onHeadings={(headings) => setRead({ ...read, headings })}
                onColumns={(columns) => setRead({ ...read, columns })}
              />
              {count > LIMIT && (
                <Warning
                  title={`${countWords(count, counted)} : c’est plus que ${LIMIT.toLocaleString('fr-FR')}`}
                  lines={['Partagez le tableau et importez-le en plusieurs fois.']}
                />
              )}
              <Problems problems={problems} />
              <Group justify="flex-end" gap="sm">
                <Text size="sm" c="dimmed">
                  {dossierId === null && 'Choisissez le dossier. '}
                  {!read.columns.includes('text') && 'Dites quelle colonne contient le texte.'}
                </Text>
                <Button disabled={!ready} loading={add.running} onClick={() => void add.run()}>
                  Importer {countWords(count, counted)}
                </Button>
              </Group>
            </Stack>
          </Section>
        )}
      </Stack>
    </>
  );
}

async function firstReading(text: string): Promise<{ read: Read | null; problem: string | null }> {
  if (text.trim() === '') return { read: null, problem: null };
  try {
    const table = await readTable(text);
    const named = columnsOfHeadings(table.records[0] ?? []);
    return {
      read: { table, columns: named ?? guessedColumns(table.records), headings: named !== null },
      problem: null,
    };
  } catch (error) {
    if (!(error instanceof TableError)) throw error;
    return { read: null, problem: `Un guillemet ouvert n’est pas fermé, vers la ligne ${error.line}.` };
  }
}

function withoutHeadings({ table, headings }: Read): Table {
  if (!headings) return table;
  return { records: table.records.slice(1), lines: table.lines.slice(1) };
}

function Problems({ problems }: { problems: readonly Problem[] }) {
  if (problems.length === 0) return null;
  const lines = problems.slice(0, PROBLEMS_SHOWN).map(({ line, sentence }) => `Ligne ${line} : ${sentence}`);
  const more = problems.length - lines.length;
  return (
    <Warning
      title={`${countWords(problems.length, ['point', 'points'])} à corriger dans le tableau : rien ne sera importé avant`}
      lines={more > 0 ? [...lines, `… et ${more} de plus.`] : lines}
    />
  );
}

function Warning({ title, lines }: { title: string; lines: readonly string[] }) {
  return (
    <Alert color="red" variant="outline" icon={<IconAlertTriangle aria-hidden />} title={title} role="alert">
      <List size="sm">
        {lines.map((line) => (
          <List.Item key={line}>{line}</List.Item>
        ))}
      </List>
    </Alert>
  );
}
