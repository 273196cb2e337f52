// « Saisir plusieurs »: one concern after another from the keyboard, in a meeting, on the telephone, from paper.
import { Button, Group, Kbd, Stack, Text, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useId, useRef } from 'react';
import { api } from '../../app/client.ts';
import { useQueryValues } from '../../app/location.ts';
import { announce } from '../../ui/announce.ts';
import { countWords } from '../../ui/countWords.ts';
import { Loading } from '../../ui/Loading.tsx';
import { ButtonLink } from '../../ui/links.tsx';
import { NoDossier } from '../../ui/NoDossier.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { useOnlyDossier } from '../../ui/useOnlyDossier.ts';
import { useUnsavedGuard } from '../../ui/useUnsavedGuard.ts';
import { levelBeside } from './carriedFields.ts';
import { levels, privacyReminder } from './concernWords.ts';
import { EnteredConcerns } from './EnteredConcerns.tsx';
import { EntryFields } from './EntryFields.tsx';
import { EntryPerson } from './EntryPerson.tsx';
import { whatIsMissing } from './entryPersonValues.ts';
import { PrivacyHints } from './PrivacyHints.tsx';
import { redacted } from './redaction.ts';
import { useEntry } from './useEntry.ts';
import { usePassages } from './usePassages.ts';

export function ConcernEntry() {
  const { dossier } = useQueryValues();
  const known = useOnlyDossier(dossier === undefined);
  if (known.state === 'reading') return <Loading />;
  if (known.state === 'none') {
    return (
      <>
        <PageHeader title={TITLE} />
        <NoDossier />
      </>
    );
  }
  return <Entry dossier={known.state === 'one' ? known.id : (dossier ?? null)} />;
}

const TITLE = 'Saisir plusieurs inquiétudes';

function Entry({ dossier }: { dossier: string | null }) {
  const { data } = useQuery(api.consents.wordings.queryOptions());
  const wordings = data?.wordings ?? [];
  const area = useRef<HTMLTextAreaElement>(null);
  const ids = { dossier: useId(), date: useId(), text: useId(), person: useId(), theme: useId() };
  const goTo = (place: keyof typeof ids) => document.getElementById(ids[place])?.focus();
  const entry = useEntry({
    dossier,
    wordings,
    onMissing: goTo,
    onReady: () => area.current?.focus(),
  });
  const { mode, carried, text, person, entered, problem, save, takeBack } = entry;
  const passages = usePassages(text);
  useUnsavedGuard(text.trim() !== '');

  const moveLevel = (step: 1 | -1) => {
    const level = levelBeside(carried.level, step);
    entry.carry({ level });
    announce(`Niveau : ${levels[level]}`);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const run = shortcutOf(event);
    if (run === null) return;
    event.preventDefault();
    const actions: Record<Shortcut, () => void> = {
      save: () => void save.run(),
      nextLevel: () => moveLevel(1),
      previousLevel: () => moveLevel(-1),
      theme: () => goTo('theme'),
      takeBack: () => void takeBack.run(),
      redact: () => passages.length > 0 && entry.redact(redacted(text, passages)),
    };
    actions[run]();
  };
  return (
    <>
      <PageHeader
        title={TITLE}
        lead="Entrée enregistre et passe à la suivante. Ce qui est au-dessus du texte est repris de l’une à l’autre."
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
        <EntryFields
          mode={mode}
          onMode={entry.setMode}
          carried={carried}
          onChange={entry.carry}
          ids={ids}
          problem={problem}
          onThemeDone={() => area.current?.focus()}
        />
        <Stack gap={4}>
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
            onChange={(event) => entry.type(event.currentTarget.value)}
            onKeyDown={onKeyDown}
          />
          <Text size="xs" c="dimmed" component="div">
            <Kbd>Maj Entrée</Kbd> va à la ligne, <Kbd>Alt ↑</Kbd> <Kbd>Alt ↓</Kbd> changent le niveau,{' '}
            <Kbd>Alt T</Kbd> va au thème, <Kbd>Alt Z</Kbd> reprend la dernière.
          </Text>
        </Stack>
        <PrivacyHints
          text={text}
          passages={passages}
          onRedact={entry.redact}
          keys={
            <>
              <Kbd>Entrée</Kbd> enregistre tel quel, <Kbd>Alt R</Kbd> remplace tout.
            </>
          }
        />
        {mode !== 'meeting' && (
          <EntryPerson
            id={ids.person}
            value={person}
            onChange={entry.setPerson}
            wordings={wordings}
            original={entry.original !== null}
            error={problem === 'person' ? whatIsMissing(person) : null}
          />
        )}
        <Group justify="space-between" gap="sm">
          <Text size="sm" c="dimmed">
            {entered.length > 0 && countWords(entered.length, ['inquiétude saisie', 'inquiétudes saisies'])}
          </Text>
          <Group gap="sm">
            {entered.length > 0 && (
              <Button variant="default" loading={takeBack.running} onClick={() => void takeBack.run()}>
                Reprendre la dernière
              </Button>
            )}
            <Button loading={save.running} onClick={() => void save.run()}>
              Enregistrer et continuer
            </Button>
          </Group>
        </Group>
        <EnteredConcerns
          concerns={entered.map(({ concern }) => concern)}
          onTakenOut={(id) => {
            entry.takenOut(id);
            // The button that had the focus goes with its line.
            area.current?.focus();
          }}
        />
      </Stack>
    </>
  );
}

type Shortcut = 'save' | 'nextLevel' | 'previousLevel' | 'theme' | 'takeBack' | 'redact';

const ALT: Readonly<Record<string, Shortcut>> = {
  ArrowDown: 'nextLevel',
  ArrowUp: 'previousLevel',
  t: 'theme',
  z: 'takeBack',
  r: 'redact',
};

/** What a key asks for; null for one that types. With Alt a Macintosh types signs: the place of the key then tells. */
function shortcutOf({ key, code, altKey, shiftKey, ctrlKey, metaKey }: KeyboardEvent): Shortcut | null {
  if (key === 'Enter') return shiftKey || altKey ? null : 'save';
  if (!altKey || ctrlKey || metaKey) return null;
  return ALT[key] ?? ALT[key.toLowerCase()] ?? ALT[code.replace(/^Key/u, '').toLowerCase()] ?? null;
}
