// Imports contacts from a table or an address book: what was understood, what is wrong by line, then all of it or nothing.
import { Button, Checkbox, FileButton, Group, Radio, Stack, Text, Textarea } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconAddressBook } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import type { PressColumn } from '../../../electron/contract/press.ts';
import { api, client } from '../../app/client.ts';
import { announce } from '../../ui/announce.ts';
import { countWords } from '../../ui/countWords.ts';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { readBytes } from '../../ui/fileText.ts';
import { notify } from '../../ui/notify.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Section } from '../../ui/Section.tsx';
import { useAction } from '../../ui/useAction.ts';
import { useUnsavedGuard } from '../../ui/useUnsavedGuard.ts';
import { ImportColumns } from './ImportColumns.tsx';
import { ImportLines } from './ImportLines.tsx';
import { importedWords, rowsToImport, withoutPictures } from './importedRows.ts';
import classes from './PressImport.module.css';
import { counted } from './pressWords.ts';

export function PressImport() {
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const [unopened, setUnopened] = useState(false);
  const [columns, setColumns] = useState<PressColumn[] | null>(null);
  const [headings, setHeadings] = useState<boolean | null>(null);
  const [known, setKnown] = useState<'skip' | 'update'>('skip');
  const [leaveOut, setLeaveOut] = useState(false);
  const forgetFile = useRef<() => void>(null);
  const leave = useUnsavedGuard(text.trim() !== '');
  const [settled] = useDebouncedValue(text, 150);
  const reading = useQuery(
    api.pressContacts.readFile.queryOptions({
      input: {
        text: settled,
        ...(columns && { columns }),
        ...(headings !== null && { headings }),
      },
      enabled: settled.trim() !== '',
      // A file is personal data: it is forgotten with the page.
      gcTime: 0,
      placeholderData: keepPreviousData,
    }),
  );
  const read = settled.trim() === '' ? undefined : reading.data;
  const { rows, wrong } = rowsToImport(read?.rows ?? []);
  const already = (read?.rows ?? []).filter((row) => row.known !== null).length;

  const take = (taken: string) => {
    setText(taken);
    setUnopened(false);
    setColumns(null);
    setHeadings(null);
    setLeaveOut(false);
  };
  const openFile = async (file: File | null) => {
    forgetFile.current?.();
    if (file === null) return;
    const content = readBytes(new Uint8Array(await file.arrayBuffer()));
    if ('refused' in content) {
      setUnopened(true);
      announce(REFUSED);
      return;
    }
    take(withoutPictures(content.text));
    announce(`Fichier lu : ${file.name}`);
  };
  const add = useAction(async () => {
    const counts = await client.pressContacts.import({ rows, known });
    leave();
    notify({ title: 'Contacts importés', message: importedWords(counts) });
    await navigate({ to: '/presse' });
  });
  const ready =
    rows.length > 0 &&
    rows.length <= LIMIT &&
    (wrong === 0 || leaveOut) &&
    settled === text &&
    !reading.isPlaceholderData;
  return (
    <>
      <PageHeader
        title="Importer des contacts de presse"
        lead="Depuis un tableur (CSV) ou un carnet d’adresses (vCard). Vous voyez tout avant ; tout est ajouté d’un coup, ou rien."
      />
      <Stack gap="md">
        <FileButton accept={ACCEPTED} resetRef={forgetFile} onChange={(file) => void openFile(file)}>
          {(props) => (
            <Group>
              <Button {...props} leftSection={<IconAddressBook size={16} aria-hidden />}>
                Ouvrir un fichier CSV ou vCard…
              </Button>
            </Group>
          )}
        </FileButton>
        {unopened && (
          <Text size="sm" c="red" role="alert">
            {REFUSED}
          </Text>
        )}
        <Textarea
          label="Ou coller les cellules d’un tableau"
          classNames={{ input: classes.text }}
          rows={6}
          wrap="off"
          spellCheck={false}
          value={text}
          onChange={(event) => take(event.currentTarget.value)}
        />
        {reading.error && <ErrorNotice error={reading.error} retry={() => void reading.refetch()} />}
        {read && (
          <Section title="Ce qui a été compris">
            <Stack gap="md">
              {read.kind === 'csv' && read.columns.length > 0 && (
                <ImportColumns
                  columns={read.columns}
                  headings={read.headings}
                  onColumns={setColumns}
                  onHeadings={(first) => {
                    setHeadings(first);
                    setColumns(null);
                  }}
                />
              )}
              <ImportLines rows={read.rows} unreadable={read.unreadable} />
              {already > 0 && (
                <Radio.Group
                  label={`${countWords(already, ['contact est', 'contacts sont'])} déjà dans le registre`}
                  value={known}
                  onChange={(choice) => setKnown(choice === 'update' ? 'update' : 'skip')}
                >
                  <Stack gap={6} mt={6}>
                    <Radio value="skip" label="Les laisser comme ils sont" />
                    <Radio
                      value="update"
                      label="Les compléter avec le fichier : ce qu’il dit remplace, ce qu’il laisse vide reste"
                    />
                  </Stack>
                </Radio.Group>
              )}
              {rows.length > LIMIT && (
                <Text size="sm" c="red" role="alert">
                  Un import prend 2 000 contacts au plus : partagez le fichier.
                </Text>
              )}
              {wrong > 0 && rows.length > 0 && (
                <Checkbox
                  label={`Laisser de côté ${countWords(wrong, ['ligne à corriger', 'lignes à corriger'])}`}
                  checked={leaveOut}
                  onChange={(event) => setLeaveOut(event.currentTarget.checked)}
                />
              )}
              <Group justify="flex-end">
                <Button disabled={!ready} loading={add.running} onClick={() => void add.run()}>
                  Importer {countWords(rows.length, counted)}
                </Button>
              </Group>
            </Stack>
          </Section>
        )}
      </Stack>
    </>
  );
}

/** What the core takes in one import (contract: PRESS_LIMIT). */
const LIMIT = 2_000;
const ACCEPTED = '.csv,.tsv,.txt,.vcf,.vcard,text/csv,text/plain,text/vcard,text/tab-separated-values';
const REFUSED =
  'Ce fichier ne se lit pas : dans le tableur ou le carnet d’adresses, enregistrez-le au format CSV ou vCard.';
