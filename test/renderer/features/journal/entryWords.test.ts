// The journal reads as French sentences.
import { expect, test } from 'vitest';
import { entryWords, type JournalEntry } from '../../../../renderer/features/journal/entryWords.ts';

const entry: JournalEntry = {
  id: 1,
  at: '2018-10-05T14:15:00.000Z',
  actor: 'camille',
  action: 'update',
  type: 'source',
  recordId: '0190f000-0000-7000-8000-000000000001',
  fields: ['title', 'quotation'],
};

test('a change names the record and the fields', () => {
  expect(entryWords(entry)).toEqual({
    did: 'a modifié la source',
    record: { type: 'source', id: entry.recordId },
    fields: 'titre, citation',
  });
});

test('what is new takes the indefinite article, and no list of fields', () => {
  const words = entryWords({ ...entry, action: 'create', type: 'dossier' });
  expect(words.did).toBe('a ajouté un dossier');
  expect(words.fields).toBe('');
});

test('an elided article stands before a vowel', () => {
  expect(entryWords({ ...entry, action: 'bin', type: 'concern' }).did).toBe(
    'a mis à la corbeille l’inquiétude',
  );
});

test('an erased person is not named', () => {
  const words = entryWords({ ...entry, action: 'erase', type: 'person', fields: [] });
  expect(words).toEqual({ did: 'a effacé pour de bon une personne', record: null, fields: '' });
});

test('an import says how many rows went to which dossier', () => {
  const words = entryWords({ ...entry, action: 'import', type: 'concern', fields: ['312'] });
  expect(words.did).toBe('a importé 312 inquiétudes dans le dossier');
  expect(words.record?.type).toBe('dossier');
});

test('the association is no record', () => {
  const words = entryWords({ ...entry, type: 'association', recordId: '1', fields: ['name', 'unheardOf'] });
  expect(words).toEqual({ did: 'a modifié la fiche de l’association', record: null, fields: 'nom' });
});
