// Whatever a procedure is called with, it answers, or refuses with an error of the contract; it never breaks.
import { expect, it } from 'vitest';
import { callEverything } from '../fixtures/anyCalls.ts';

const CALLS = 4_000;

it('every procedure answers or refuses by the contract, whatever it is given', async () => {
  const { broken, outcomes } = await callEverything(CALLS);
  expect(broken).toEqual([]);
  // Both kinds of outcome were met, so that the inputs are neither all wrong nor all right.
  expect(outcomes.get('answered')).toBeGreaterThan(CALLS / 5);
  expect(outcomes.get('BAD_INPUT')).toBeGreaterThan(CALLS / 10);
});
