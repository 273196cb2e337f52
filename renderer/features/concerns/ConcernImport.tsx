// Imports concerns from a file or a pasted table: read by the core, looked at line by line, then all of it or nothing.
import { Button, FileButton, Group, NativeSelect, Stack, Text, Textarea } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useQueryValues } from '../../app/location.ts';
import { DateField } from '../../ui/DateField.tsx';
import { today } from '../../ui/dates.ts';
import { FileReadingState } from '../../ui/FileReadingState.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { NoDossier } from '../../ui/NoDossier.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { RecordPicker } from '../../ui/RecordPicker.tsx';
import { useOnlyDossier } from '../../ui/useOnlyDossier.ts';
import { useUnsavedGuard } from '../../ui/useUnsavedGuard.ts';
import classes from './Concerns.module.css';
import { type Channel, channels, choicesOf, isChannel } from './concernWords.ts';
import { ImportHistory } from './ImportHistory.tsx';
import { ImportDone, type MadeImport } from './ImportOutcome.tsx';
import { ImportReview } from './ImportReview.tsx';
import { showLine } from './showLine.ts';
import { useConcernFile } from './useConcernFile.ts';

export function ConcernImport() {
  const { dossier } = useQueryValues();
  const known = useOnlyDossier(dossier === undefined);
  return (
    <>
      <PageHeader
        title="Importer des inquiétudes"
        lead="Depuis un tableur, l’export d’un formulaire ou des courriels. Vous voyez chaque ligne avant d’accepter ; tout est ajouté d’un coup, ou rien, et un import s’annule."
      />
      {known.state === 'reading' ? (
        <Loading />
      ) : known.state === 'none' ? (
        <NoDossier />
      ) : (
        <FileOrTable dossier={known.state === 'one' ? known.id : (dossier ?? null)} />
      )}
    </>
  );
}

function FileOrTable({ dossier }: { dossier: string | null }) {
  const [dossierId, setDossierId] = useState(dossier);
  const [receivedOn, setReceivedOn] = useState<string | null>(today());
  const [channel, setChannel] = useState<Channel>('form');
  const [text, setText] = useState('');
  const [made, setMade] = useState<MadeImport | null>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const forgetFile = useRef<() => void>(null);
  const { read, progress, error, open, again, forget, stop } = useConcernFile();
  useUnsavedGuard(made === null && read !== null);

  const readText = useDebouncedCallback((typed: string) => {
    if (typed.trim() === '') forget();
    else open([new File([typed], 'Collé')]);
  }, TYPING_PAUSE);
  const openFiles = (files: readonly File[]) => {
    // The same file opens again once it is corrected.
    forgetFile.current?.();
    if (files.length === 0) return;
    setText('');
    setMade(null);
    open(files);
  };
  const begin = () => {
    setMade(null);
    setText('');
    forget();
  };
  return (
    <Stack gap="md">
      {made !== null && <ImportDone made={made} onClose={begin} />}
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
            hint="Où le fichier ne donne pas de date."
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
      <FileButton multiple accept={ACCEPTED} resetRef={forgetFile} onChange={openFiles}>
        {(props) => (
          <Group gap="sm">
            <Button
              {...props}
              variant={read === null ? 'filled' : 'default'}
              leftSection={<IconFileSpreadsheet size={16} aria-hidden />}
            >
              Ouvrir un fichier…
            </Button>
            <Text size="sm" c="dimmed">
              CSV, Excel (.xlsx), LibreOffice (.ods), courriels (.eml, .mbox)
            </Text>
          </Group>
        )}
      </FileButton>
      {/* Once a file is read, its lines take the place. */}
      {(read === null || text !== '') && (
        <Textarea
          ref={area}
          label="Ou coller les cellules d’un tableau"
          description="Une inquiétude par ligne. Une ligne de titres (Texte, Thème, Niveau, Commune, Date) est reconnue."
          classNames={{ input: classes.source }}
          autosize={false}
          rows={5}
          wrap="off"
          spellCheck={false}
          value={text}
          onChange={({ currentTarget: { value } }) => {
            setText(value);
            setMade(null);
            readText(value);
          }}
        />
      )}
      <FileReadingState progress={progress} error={error} onStop={stop} />
      {read !== null && made === null && (
        <ImportReview
          key={`${read.readingId} ${read.version}`}
          read={read}
          dossierId={dossierId}
          receivedOn={receivedOn}
          channel={channel}
          onAgain={again}
          onMade={(result) => {
            setMade(result);
            setText('');
            forget();
          }}
          onLine={text === '' ? null : (line) => area.current && showLine(area.current, line)}
        />
      )}
      <ImportHistory />
    </Stack>
  );
}

const TYPING_PAUSE = 300;
const ACCEPTED =
  '.csv,.tsv,.txt,.xlsx,.ods,.eml,.mbox,text/csv,text/plain,text/tab-separated-values,message/rfc822,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet,application/vnd.oasis.opendocument.spreadsheet';
