// Imports a pasted table or a CSV file: preview, what each column is, what is wrong line by line; all of it or nothing.
import { Button, FileButton, Group, NativeSelect, Stack, Text, Textarea } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useRef, useState } from 'react';
import { client } from '../../app/client.ts';
import { useQueryValues } from '../../app/location.ts';
import { asId } from '../../app/records.ts';
import { announce } from '../../ui/announce.ts';
import { countWords } from '../../ui/countWords.ts';
import { DateField } from '../../ui/DateField.tsx';
import { today } from '../../ui/dates.ts';
import { errorOf } from '../../ui/errorText.ts';
import { readBytes } from '../../ui/fileText.ts';
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
import { ImportProblems, ImportWarning } from './ImportProblems.tsx';
import { problemsOfIssues } from './importProblems.ts';
import { type Problem, readRows } from './importTable.ts';
import { showLine } from './showLine.ts';
import { bodyOf, type TableReading, useTableReading } from './useTableReading.ts';

/** What the core takes in one import (contract: IMPORT_LIMIT). */
const LIMIT = 20_000;
const counted = ['inquiétude', 'inquiétudes'] as const;

export function ConcernImport() {
  const { dossier } = useQueryValues();
  const navigate = useNavigate();
  const [dossierId, setDossierId] = useState<string | null>(dossier ?? null);
  const [receivedOn, setReceivedOn] = useState<string | null>(today());
  const [channel, setChannel] = useState<Channel>('form');
  const [text, setText] = useState('');
  const [unopened, setUnopened] = useState<keyof typeof refusals | null>(null);
  const [refused, setRefused] = useState<{ of: TableReading; problems: readonly Problem[] } | null>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const forgetFile = useRef<() => void>(null);
  const leave = useUnsavedGuard(text.trim() !== '');
  const { reading, brokenOn, assign } = useTableReading(text);
  const result = useMemo(
    () =>
      reading && readRows(bodyOf(reading), reading.columns, { channel, receivedOn: receivedOn ?? today() }),
    [reading, channel, receivedOn],
  );
  const problems = [
    ...(result?.problems ?? []),
    ...(refused?.of === reading ? (refused?.problems ?? []) : []),
  ];
  const count = result?.rows.length ?? 0;

  const openFile = async (file: File | null) => {
    // The same file opens again once it is corrected.
    forgetFile.current?.();
    if (file === null) return;
    const content = readBytes(new Uint8Array(await file.arrayBuffer()));
    if ('refused' in content) {
      setUnopened(content.refused);
      announce(refusals[content.refused]);
      return;
    }
    setUnopened(null);
    setText(content.text);
    announce(`Fichier lu : ${file.name}`);
  };
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
        if (known?.code !== 'BAD_INPUT' || result === null || reading === null) return false;
        const placed = problemsOfIssues(known.data.issues, result.lines);
        setRefused({ of: reading, problems: placed });
        return placed.length === known.data.issues.length;
      },
    },
  );
  const missing = whatIsMissing({ dossierId, receivedOn, textColumn: reading?.columns.includes('text') });
  const ready =
    missing === '' && count > 0 && count <= LIMIT && problems.length === 0 && reading?.from === text;
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
          ref={area}
          label="Tableau"
          description="Une inquiétude par ligne. Une première ligne de titres (Texte, Thème, Niveau, Commune, Date) est reconnue."
          classNames={{ input: classes.source }}
          autosize={false}
          rows={8}
          wrap="off"
          spellCheck={false}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            setUnopened(null);
          }}
        />
        <FileButton accept={ACCEPTED} resetRef={forgetFile} onChange={(file) => void openFile(file)}>
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
        {unopened !== null && (
          <ImportWarning title="Ce fichier ne se lit pas">{refusals[unopened]}</ImportWarning>
        )}
        {brokenOn !== null && (
          <ImportWarning title="Ce tableau ne se lit pas">
            {`Un guillemet ouvert n’est pas fermé, vers la ligne ${brokenOn}.`}
          </ImportWarning>
        )}
        {reading && result && (
          <Section title="Aperçu">
            <Stack gap="md">
              {count > LIMIT && (
                <ImportWarning
                  title={`${countWords(count, counted)} : c’est plus que ${LIMIT.toLocaleString('fr-FR')}`}
                >
                  Partagez le tableau et importez-le en plusieurs fois.
                </ImportWarning>
              )}
              <ImportProblems
                problems={problems}
                onLine={(line) => area.current && showLine(area.current, line)}
              />
              <ImportPreview
                table={reading.table}
                headings={reading.headings}
                columns={reading.columns}
                onHeadings={(headings) => assign({ headings })}
                onColumns={(columns) => assign({ columns })}
              />
              <Group justify="flex-end" gap="sm">
                <Text size="sm" c="dimmed">
                  {missing}
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

const ACCEPTED = '.csv,.tsv,.txt,text/csv,text/plain,text/tab-separated-values';

const refusals = {
  workbook:
    'C’est un classeur, pas un fichier CSV. Dans le tableur, copiez les cellules et collez-les ici, ou enregistrez-le au format CSV.',
  notText: 'Ce fichier n’est pas un texte. Dans le tableur, enregistrez la feuille au format CSV.',
};

/** What the button waits for, in a sentence; '' when nothing. */
function whatIsMissing(given: {
  dossierId: string | null;
  receivedOn: string | null;
  textColumn: boolean | undefined;
}): string {
  if (given.dossierId === null) return 'Choisissez le dossier.';
  if (given.receivedOn === null) return 'Dites quand elles ont été reçues.';
  return given.textColumn ? '' : 'Dites quelle colonne contient ce qui a été dit.';
}
