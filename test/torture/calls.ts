// Every procedure called with generated values: typed errors or success, never a fault, never a slow one.
import { callEverything } from '../fixtures/anyCalls.ts';
import type { TortureRow, TortureSize } from './rows.ts';

/** In milliseconds of this process' time. A PDF takes a few tens, a passphrase a few hundreds. */
const SLOW = 3_000;

export async function callRows({ calls }: Pick<TortureSize, 'calls'>): Promise<TortureRow[]> {
  const { broken, outcomes, slowest, calls: made } = await callEverything(calls);
  const { name, milliseconds } = slowest;
  const answered = outcomes.get('answered') ?? 0;
  const slow = milliseconds > SLOW ? [`${name} took ${Math.round(milliseconds)} ms`] : [];
  return [
    {
      promise: 'Toutes les procédures, valeurs engendrées : réponse ou erreur typée',
      tried: `${made} appels, ${answered} réponses, ${made - answered} refus`,
      broken: [...broken, ...slow],
      note: `le plus long : ${name}, ${Math.round(milliseconds)} ms de processeur`,
    },
  ];
}
