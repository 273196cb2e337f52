import { expect, test } from 'vitest';
import { demandStatuses } from '../../../../electron/contract/demands.ts';
import { demandStatusOrder, sinceWords } from '../../../../renderer/features/demands/demandWords.ts';

test.each([
  [-3, ''],
  [0, 'depuis aujourd’hui'],
  [1, 'depuis 1 jour'],
  [45, 'depuis 45 jours'],
])('%i days are said %j', (days, words) => expect(sinceWords(days)).toBe(words));

test('the board has a column for every state', () => {
  expect([...demandStatusOrder].sort()).toEqual([...demandStatuses].sort());
});
