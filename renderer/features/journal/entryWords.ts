// One line of the journal as a French sentence.
import type { RecordType } from '../../../electron/contract/primitives.ts';
import type { Outputs } from '../../app/client.ts';
import { recordWords } from '../../app/places.ts';
import { fieldWords } from './fieldNames.ts';

export type JournalEntry = Outputs['journal']['list']['items'][number];

export interface EntryWords {
  /** « a modifié la source ». */
  did: string;
  /** The record to name after it; null where there is none left to name, or none apart from what was said. */
  record: { type: RecordType; id: string } | null;
  /** « titre, citation »; '' where fields say nothing more. */
  fields: string;
}

const verbs: Readonly<Record<JournalEntry['action'], string>> = {
  create: 'a ajouté',
  update: 'a modifié',
  bin: 'a mis à la corbeille',
  restore: 'a restauré',
  erase: 'a effacé pour de bon',
  import: 'a importé',
  publish: 'a publié',
  export: 'a exporté',
};

export function entryWords({ action, type, recordId, fields }: JournalEntry): EntryWords {
  if (type === 'association')
    return { did: `${verbs[action]} la fiche de l’association`, record: null, fields: fieldWords(fields) };
  if (action === 'import') {
    // The journal keeps the dossier the rows went to, and how many there were.
    const count = Number(fields[0] ?? 0);
    const { singular, plural } = recordWords[type];
    return {
      did: `${verbs.import} ${count} ${count > 1 ? plural : singular} dans le dossier`,
      record: { type: 'dossier', id: recordId },
      fields: '',
    };
  }
  const gone = action === 'erase';
  return {
    did: `${verbs[action]} ${withArticle(type, gone || action === 'create')}`,
    record: gone ? null : { type, id: recordId },
    fields: action === 'update' ? fieldWords(fields) : '',
  };
}

function withArticle(type: RecordType, indefinite: boolean): string {
  const { singular, feminine } = recordWords[type];
  if (indefinite) return `${feminine ? 'une' : 'un'} ${singular}`;
  return /^[aeiouéêh]/u.test(singular) ? `l’${singular}` : `${feminine ? 'la' : 'le'} ${singular}`;
}
