// The state of a dossier in words: a silence only where somebody checked.
import { expect, test } from 'vitest';
import { stateLines } from '../../../../renderer/features/home/dossierStateWords.ts';

type State = Parameters<typeof stateLines>[0];
const nothing: State = {
  ...{ waiting: [], answered: 0, published: 0, drafts: 0, openDemands: 0, metDemands: 0 },
};
const waiting = (reference: string, silenceChecked: boolean): State['waiting'][number] => ({
  ...{ id: reference as State['waiting'][number]['id'], reference, since: '2018-10-05', silenceChecked },
});
const plain = (state: State) => stateLines(state).map((line) => line.replace(/\u00a0/gu, ' '));

test('a dossier in which nothing was asked nor published says nothing', () => {
  expect(plain(nothing)).toEqual([]);
});

test('an answer is awaited until somebody checked that nothing came', () => {
  expect(plain({ ...nothing, waiting: [waiting('D-2018-01', false)] })).toEqual([
    'Réponse attendue depuis le 5 octobre 2018 (D-2018-01)',
  ]);
  expect(plain({ ...nothing, waiting: [waiting('D-2018-01', true), waiting('D-2018-02', false)] })).toEqual([
    'Silence depuis le 5 octobre 2018 (D-2018-01), et une autre demande en attente',
  ]);
});

test('what was obtained and published is counted, in the singular and the plural', () => {
  expect(plain({ ...nothing, answered: 1, published: 2, drafts: 1, openDemands: 3, metDemands: 1 })).toEqual([
    '1 réponse reçue',
    '2 communiqués publiés, 1 brouillon',
    '1 revendication satisfaite sur 4',
  ]);
});
