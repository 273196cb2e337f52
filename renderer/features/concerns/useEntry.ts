// Concerns written down in a row: what is typed, what is carried over, what is saved, and the last one taken back.
import { useRef, useState } from 'react';
import type { Concern } from '../../../electron/contract/concerns.ts';
import { client } from '../../app/client.ts';
import { asId } from '../../app/records.ts';
import { announce } from '../../ui/announce.ts';
import { countWords } from '../../ui/countWords.ts';
import { today } from '../../ui/dates.ts';
import { useAction } from '../../ui/useAction.ts';
import { latestOf, type Wording } from '../persons/consentForm.tsx';
import { type CarriedFields, carriedFields, type EntryMode, nextFields } from './carriedFields.ts';
import { type EntryPersonValues, isSomebody, nobody, whatIsMissing } from './entryPersonValues.ts';
import { readPassages } from './usePassages.ts';

export type Missing = 'dossier' | 'date' | 'text' | 'person';

export interface Entered {
  concern: Concern;
  /** Who was noted with it, in the same write. */
  personId: Concern['personId'];
}

export interface EntryOptions {
  dossier: string | null;
  /** The association’s wordings, as they were read to the person. */
  wordings: readonly Wording[];
  /** Says what is missing and goes there. */
  onMissing: (missing: Missing) => void;
  /** The next one may be typed. */
  onReady: () => void;
}

export function useEntry({ dossier, wordings, onMissing, onReady }: EntryOptions) {
  const [mode, setMode] = useState<EntryMode>('meeting');
  const [carried, setCarried] = useState<CarriedFields>(() => carriedFields(dossier, today()));
  const [text, setText] = useState('');
  const [person, setPerson] = useState<EntryPersonValues>(nobody);
  const [entered, setEntered] = useState<readonly Entered[]>([]);
  const [problem, setProblem] = useState<Missing | null>(null);
  /** What was typed before the first replacement. */
  const [original, setOriginal] = useState<string | null>(null);
  /** A text that was shown with its passages: a second Enter keeps it as it is. */
  const confirmed = useRef('');

  const ask = (missing: Missing) => {
    setProblem(missing);
    onMissing(missing);
  };

  const save = useAction(async () => {
    const { dossierId, receivedOn, ...rest } = carried;
    if (dossierId === null) return ask('dossier');
    if (receivedOn === null) return ask('date');
    if (text.trim() === '') return ask('text');
    const withPerson = mode !== 'meeting' && isSomebody(person);
    if (mode !== 'meeting' && whatIsMissing(person) !== null) return ask('person');
    if (confirmed.current !== text && (await readPassages(text)).length > 0) {
      confirmed.current = text;
      announce('À relire : Entrée encore une fois enregistre tel quel, Alt+R remplace tout.');
      return;
    }
    const concern = {
      ...{ ...rest, theme: rest.theme.trim(), commune: rest.commune.trim(), text: text.trim() },
      ...{ dossierId: asId(dossierId), receivedOn },
    };
    const added = withPerson
      ? await client.concerns.enter({
          concern,
          person: { name: person.name.trim(), email: person.email.trim(), phone: person.phone.trim() },
          consents: person.consents.flatMap((kind) => {
            const latest = latestOf(wordings, kind);
            return latest ? [{ kind, wording: latest.words, wordingNumber: latest.number }] : [];
          }),
          ...(person.keepOriginal && original !== null ? { originalText: original } : {}),
        })
      : { concern: await client.concerns.create(concern), personId: null };
    const all = [added, ...entered];
    setEntered(all);
    setCarried((before) => nextFields(before, mode));
    setPerson(nobody);
    startAgain('');
    announce(`Enregistrée. ${countWords(all.length, ['inquiétude saisie', 'inquiétudes saisies'])}.`);
    onReady();
  });

  const takeBack = useAction(async () => {
    const [last, ...others] = entered;
    if (last === undefined) return announce('Rien à reprendre');
    await client.concerns.bin({ id: last.concern.id, version: last.concern.version });
    if (last.personId !== null) await client.persons.bin({ id: last.personId, version: 1 });
    setEntered(others);
    // What is being typed is not lost for it.
    startAgain([last.concern.text, text.trim()].filter((part) => part !== '').join('\n'));
    announce('La dernière est reprise : corrigez-la, puis Entrée.');
    onReady();
  });

  function startAgain(from: string): void {
    setText(from);
    setOriginal(null);
    setProblem(null);
    confirmed.current = '';
  }

  return {
    ...{ mode, carried, text, person, entered, problem, save, takeBack, original },
    setMode(chosen: EntryMode) {
      setMode(chosen);
      setCarried((before) => ({ ...before, channel: chosen }));
    },
    carry(changes: Partial<CarriedFields>) {
      setCarried((before) => ({ ...before, ...changes }));
      setProblem(null);
    },
    type(typed: string) {
      setText(typed);
      setProblem(null);
    },
    redact(shorter: string) {
      setOriginal((before) => before ?? text);
      setText(shorter);
    },
    setPerson(values: EntryPersonValues) {
      setPerson(values);
      setProblem(null);
    },
    takenOut: (id: string) => setEntered((all) => all.filter(({ concern }) => concern.id !== id)),
  };
}
