// A form starts from empty fields or a record, and writes only what changed.
import { expect, test } from 'vitest';
import { type AnyFormSection, changedValues, startingValues } from '../../../renderer/ui/formTypes.ts';

const form: readonly AnyFormSection[] = [
  {
    fields: [
      { name: 'title', kind: 'line', label: 'Titre' },
      { name: 'kind', kind: 'choice', label: 'Nature', choices: { article: 'Article', letter: 'Lettre' } },
      { name: 'publishedOn', kind: 'date', label: 'Date' },
      { name: 'sourceIds', kind: 'records', label: 'Sources', domain: 'sources' },
      { name: 'remediesStated', kind: 'yesNo', label: 'Voies de recours' },
    ],
  },
];

test('an empty form holds empty texts, no date, empty lists and the first choice', () => {
  expect(startingValues(form, {})).toEqual({
    title: '',
    kind: 'article',
    publishedOn: null,
    sourceIds: [],
    remediesStated: null,
  });
});

test('a given value wins over the empty one, an undefined one does not', () => {
  expect(startingValues(form, { title: 'Lettre', kind: undefined })).toMatchObject({
    title: 'Lettre',
    kind: 'article',
  });
});

test('only the fields that differ are written, lists by their content', () => {
  const before = startingValues(form, { title: 'A', sourceIds: ['1', '2'] });
  expect(changedValues(form, before, { ...before, sourceIds: ['1', '2'] })).toEqual({});
  expect(changedValues(form, before, { ...before, sourceIds: ['2', '1'], title: 'A' })).toEqual({
    sourceIds: ['2', '1'],
  });
});
