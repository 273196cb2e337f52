// The lines between the cards of a dossier, and the same in words.
import { expect, test } from 'vitest';
import {
  connectedTo,
  type ThreadNode,
  tiesInWords,
} from '../../../../renderer/features/dossiers/threadTies.ts';

const node = (type: ThreadNode['type'], id: string, reference = ''): ThreadNode => ({
  ...{ type, id: id as ThreadNode['id'], reference, title: `Titre ${id}`, status: '' },
});
const source = node('source', 's', 'S-2018-01');
const unused = node('source', 'u', 'S-2018-02');
const claim = node('claim', 'c');
const alone = node('claim', 'a');
const communique = node('communique', 'k', 'C-2018-01');
const demand = node('demand', 'd');
const nodes = [source, unused, claim, alone, communique, demand];
const edges = [
  { from: 's', to: 'c' },
  { from: 's', to: 'k' },
  { from: 'c', to: 'k' },
  { from: 'a', to: 'k' },
  { from: 'k', to: 'd' },
];

test('pointing at a thing keeps in view what supports it and what it supports, not its neighbours', () => {
  expect(connectedTo('c', edges)).toEqual(new Set(['s', 'c', 'k', 'd']));
  expect(connectedTo('u', edges)).toEqual(new Set(['u']));
  expect(connectedTo('d', edges)).toEqual(new Set(['d', 'k', 's', 'c', 'a']));
});

test('a circle ends', () => {
  const circle = [
    { from: 'x', to: 'y' },
    { from: 'y', to: 'x' },
  ];
  expect(connectedTo('x', circle)).toEqual(new Set(['x', 'y']));
});

test('each card says its ties, and what lacks any', () => {
  const words = (one: ThreadNode) =>
    tiesInWords(one, nodes, edges)
      .replace(/\u00a0/gu, ' ')
      .replace(/\u2011/gu, '-');
  expect(words(source)).toBe('Citée 2 fois');
  expect(words(unused)).toBe('N’est citée nulle part');
  expect(words(claim)).toBe('Sources : S-2018-01');
  expect(words(alone)).toBe('Aucune source');
  expect(words(communique)).toBe('2 affirmations, sources : S-2018-01');
  expect(words(demand)).toBe('Dans C-2018-01');
});
