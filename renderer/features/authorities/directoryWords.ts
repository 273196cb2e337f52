// The words of public directories: their formats, what a column holds, why two authorities are thought to be one.
import type {
  DirectoryColumn,
  DirectoryFormat,
  Likeness,
  MergeableField,
} from '../../../electron/contract/directories.ts';
import type { Outputs } from '../../app/client.ts';
import { countWords } from '../../ui/countWords.ts';

export const counted = ['organisme', 'organismes'] as const;
export const countedLines = ['ligne', 'lignes'] as const;

export const formatWords: Readonly<Record<DirectoryFormat, string>> = {
  schools: 'Annuaire de l’éducation',
  administrations: 'Annuaire de l’administration',
  dpoBodies: 'Organismes ayant désigné un délégué à la protection des données (CNIL)',
  table: 'Tableau',
};

export const columnWords: Readonly<Record<DirectoryColumn, string>> = {
  ignored: 'Ignorer',
  name: 'Nom',
  postalAddress: 'Adresse',
  postalCode: 'Code postal',
  city: 'Ville',
  email: 'Courriel',
  dpoEmail: 'Courriel du délégué (DPO)',
  phone: 'Téléphone',
  website: 'Site',
  identifier: 'Numéro officiel',
  note: 'Note',
};

export const fieldWords: Readonly<Record<MergeableField, string>> = {
  ...columnWords,
  kind: 'Nature',
  zone: 'Jours fériés du lieu',
  salutation: 'Formule d’appel',
};

export const likenessWords: Readonly<Record<Likeness, string>> = {
  identifier: 'même numéro officiel',
  name: 'même nom, même lieu',
  email: 'même courriel',
};

export const leftOutWords = {
  nominative: 'adresse nominative, laissée de côté',
  invalid: 'illisible, laissé de côté',
} as const;

export const unreadableWords = {
  NOT_A_TABLE: 'un guillemet n’est pas fermé : le tableau ne se lit pas plus loin.',
  TOO_WIDE: 'elle a plus de cellules que la première ligne : un guillemet ou un séparateur y est de trop.',
  NOT_JSON: 'cette fiche est abîmée.',
  NOT_AN_ENTRY: 'cette fiche n’est ni celle d’un établissement, ni celle d’une administration.',
  CUT_OFF: 'le fichier s’arrête avant la fin : téléchargez-le de nouveau.',
  TOO_MANY: 'le fichier a plus de 200 000 lignes : celle-ci n’est pas lue.',
} as const;

/** « 12 ajoutés, 3 modifiés, 2 laissés comme ils étaient. » */
export function importedWords({ created, updated, left }: Outputs['authorities']['importFile']): string {
  const parts = [
    created > 0 && countWords(created, ['ajouté', 'ajoutés']),
    updated > 0 && countWords(updated, ['modifié', 'modifiés']),
    left > 0 && countWords(left, ['laissé comme il était', 'laissés comme ils étaient']),
  ].filter((part) => part !== false);
  return `${parts.join(', ')}.`;
}

/** The name of a field, in the path of an issue. */
export function fieldLabel(field: string): string {
  const known: Readonly<Record<string, string>> = fieldWords;
  return known[field] ?? 'Ligne';
}
