// Choosing a model fills the texts of a new communiqué; a title typed by hand stays.
import { expect, test } from 'vitest';
import { changeOfModel, textsOf } from '../../../../renderer/features/communiques/startTexts.ts';

const one = { title: '[Un titre]', lead: '[Un chapeau]', body: '[Un texte]' };
const other = { title: '[Autre titre]', lead: '', body: '[Autre texte]' };

test('a model gives its three texts, the blank page none', () => {
  expect(textsOf(one)).toEqual(one);
  expect(textsOf(null)).toEqual({ title: '', lead: '', body: '' });
});

test.each([
  ['', null, one, one],
  ['[Un titre]', one, other, other],
  ['[Un titre]', one, null, { title: '', lead: '', body: '' }],
  ['Le nôtre', one, other, { lead: '', body: '[Autre texte]' }],
  ['Le nôtre', null, one, { lead: '[Un chapeau]', body: '[Un texte]' }],
  [null, null, one, one],
])(
  'with the title %j, going from one to another writes what is expected',
  (typed, before, after, expected) => {
    expect(changeOfModel(typed, before, after)).toEqual(expected);
  },
);
