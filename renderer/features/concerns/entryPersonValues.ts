// Who said a concern, as it is typed beside it.
import type { ConsentKind } from '../persons/personWords.ts';

export interface EntryPersonValues {
  name: string;
  email: string;
  phone: string;
  consents: readonly ConsentKind[];
  keepOriginal: boolean;
}

export const nobody: EntryPersonValues = {
  name: '',
  email: '',
  phone: '',
  consents: [],
  keepOriginal: false,
};

/** Whether anything says who it is. */
export function isSomebody({ name, email, phone }: EntryPersonValues): boolean {
  return [name, email, phone].some((value) => value.trim() !== '');
}

/** What is missing, in a sentence; null when nothing is. */
export function whatIsMissing(person: EntryPersonValues): string | null {
  if (isSomebody(person) && !person.consents.includes('keep')) {
    return 'Sans son accord pour être gardée, la personne ne peut pas être notée : cochez-le, ou videz ces champs.';
  }
  if (!isSomebody(person) && person.consents.length > 0) {
    return 'Un accord est coché : notez au moins un nom, un courriel ou un téléphone.';
  }
  return null;
}
