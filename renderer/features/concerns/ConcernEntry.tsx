// « Saisir plusieurs »: one concern after another from the keyboard; all but the words is carried over.
import { Autocomplete, Button, Group, NativeSelect, Stack, Text, Textarea } from '@mantine/core';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import type { Concern } from '../../../electron/contract/concerns.ts';
import { client } from '../../app/client.ts';
import { useQueryValues } from '../../app/location.ts';
import { asId } from '../../app/records.ts';
import { announce } from '../../ui/announce.ts';
import { countWords } from '../../ui/countWords.ts';
import { DateField } from '../../ui/DateField.tsx';
import { today } from '../../ui/dates.ts';
import { ButtonLink } from '../../ui/links.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { RecordPicker } from '../../ui/RecordPicker.tsx';
import { useAction } from '../../ui/useAction.ts';
import { useUnsavedGuard } from '../../ui/useUnsavedGuard.ts';
import classes from './Concerns.module.css';
import { type CarriedFields, carriedFields } from './carriedFields.ts';
import { channels, choicesOf, isChannel, isLevel, levels, privacyReminder } from './concernWords.ts';
import { EnteredConcerns } from './EnteredConcerns.tsx';
import { useKnownValues } from './knownValues.ts';
import { matchingOptions } from './matchingOptions.ts';
import { PrivacyHints } from './PrivacyHints.tsx';

export function ConcernEntry() {
  const { dossier } = useQueryValues();
  const [carried, setCarried] = useState<CarriedFields>(() => carriedFields(dossier ?? null, today()));
  const [text, setText] = useState('');
  const [entered, setEntered] = useState<readonly Concern[]>([]);
  const [problem, setProblem] = useState<'dossier' | 'date' | 'text' | null>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const known = useKnownValues(carried.dossierId ?? undefined);
  useUnsavedGuard(text.trim() !== '');
  const ids = { dossier: useId(), date: useId(), text: useId() };
  /** Says what is missing and goes there. */
  const ask = (missing: keyof typeof ids) => {
    setProblem(missing);
    document.getElementById(ids[missing])?.focus();
  };
  const save = useAction(async () => {
    const { dossierId, receivedOn, ...rest } = carried;
    if (dossierId === null) return ask('dossier');
    if (receivedOn === null) return ask('date');
    if (text.trim() === '') return ask('text');
    const said = { ...rest, theme: rest.theme.trim(), commune: rest.commune.trim(), text: text.trim() };
    const concern = await client.concerns.create({ ...said, dossierId: asId(dossierId), receivedOn });
    const all = [concern, ...entered];
    setEntered(all);
    setText('');
    setProblem(null);
    announce(`Enregistrée. ${countWords(all.length, ['inquiétude saisie', 'inquiétudes saisies'])}.`);
    area.current?.focus();
  });
  const carry = (changes: Partial<CarriedFields>) => {
    setCarried((before) => ({ ...before, ...changes }));
    setProblem(null);
  };
  const saveOnEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    void save.run();
  };
  return (
    <>
      <PageHeader
        title="Saisir plusieurs inquiétudes"
        lead="Entrée enregistre et passe à la suivante ; Maj+Entrée va à la ligne. Ce qui est au-dessus du texte est repris d’une inquiétude à l’autre."
        actions={
          <ButtonLink
            variant="default"
            to={carried.dossierId ? `/inquietudes?dossier=${carried.dossierId}` : '/inquietudes'}
          >
            Terminer
          </ButtonLink>
        }
      />
      <Stack gap="md">
        <Panel>
          <div className={classes.carried}>
            <RecordPicker
              id={ids.dossier}
              domain="dossiers"
              label="Dossier"
              required
              value={carried.dossierId}
              onChange={(dossierId) => carry({ dossierId })}
              error={problem === 'dossier' ? 'Choisissez le dossier.' : null}
            />
            <DateField
              id={ids.date}
              label="Reçues le"
              required
              value={carried.receivedOn}
              onChange={(receivedOn) => carry({ receivedOn })}
              error={problem === 'date' ? 'À remplir.' : null}
            />
            <NativeSelect
              label="Reçues par"
              data={choicesOf(channels)}
              value={carried.channel}
              onChange={({ currentTarget: { value } }) => isChannel(value) && carry({ channel: value })}
            />
            <Autocomplete
              label="Commune"
              data={known.commune}
              filter={matchingOptions}
              limit={8}
              value={carried.commune}
              onChange={(commune) => carry({ commune })}
            />
            <Autocomplete
              label="Thème"
              data={known.theme}
              filter={matchingOptions}
              limit={8}
              value={carried.theme}
              onChange={(theme) => carry({ theme })}
            />
            <NativeSelect
              label="Niveau"
              data={choicesOf(levels)}
              value={carried.level}
              onChange={({ currentTarget: { value } }) => isLevel(value) && carry({ level: value })}
            />
          </div>
        </Panel>
        <Textarea
          ref={area}
          id={ids.text}
          label="Ce qui a été dit"
          description={privacyReminder}
          withAsterisk
          aria-required
          minRows={2}
          spellCheck
          error={problem === 'text' ? 'Écrivez ce qui a été dit.' : null}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            setProblem(null);
          }}
          onKeyDown={saveOnEnter}
        />
        <PrivacyHints text={text} />
        <Group justify="space-between" gap="sm">
          <Text size="sm" c="dimmed">
            {entered.length > 0 && countWords(entered.length, ['inquiétude saisie', 'inquiétudes saisies'])}
          </Text>
          <Button loading={save.running} onClick={() => void save.run()}>
            Enregistrer et continuer
          </Button>
        </Group>
        <EnteredConcerns
          concerns={entered}
          onTakenOut={(id) => {
            setEntered((all) => all.filter((concern) => concern.id !== id));
            // The button that had the focus goes with its line.
            area.current?.focus();
          }}
        />
      </Stack>
    </>
  );
}
