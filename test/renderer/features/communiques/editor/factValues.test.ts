// The values that the chips of a text show.
import { expect, it, vi } from 'vitest';
import type { Fact } from '../../../../../electron/contract/facts.ts';
import {
  createFactValues,
  factAddresses,
} from '../../../../../renderer/features/communiques/editor/factValues.ts';

it('the facts of a text are asked for once each, in an order that typing elsewhere does not change', () => {
  const text =
    '[3](vigie:silence?demande=D-1) et [6](vigie:inquietudes), [6](vigie:inquietudes) ; [a](https://b.fr)';
  expect(factAddresses(text)).toEqual(['vigie:inquietudes', 'vigie:silence?demande=D-1']);
  expect(factAddresses(`[6](vigie:inquietudes) ${text}`)).toEqual(factAddresses(text));
});

it('chips are told of new values until they are gone', () => {
  const values = createFactValues();
  const told = vi.fn();
  const stop = values.subscribe(told);
  const fact: Fact = {
    ...{ address: 'vigie:inquietudes', kind: 'concernCount', value: '6', problem: null },
    ...{ origin: 'Parents entendus', on: '2018-10-05' },
  };
  values.set([fact]);
  expect(values.read('vigie:inquietudes')?.value).toBe('6');
  stop();
  values.set([fact]);
  expect(told).toHaveBeenCalledTimes(1);
});
