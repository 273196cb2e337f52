import { expect, test } from 'vitest';
import { demandStatuses } from '../../../../electron/contract/demands.ts';
import { demandStatusOrder } from '../../../../renderer/features/demands/demandWords.ts';

test('the board has a column for every state', () => {
  expect([...demandStatusOrder].sort()).toEqual([...demandStatuses].sort());
});
