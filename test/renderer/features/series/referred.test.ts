// Which refusals of a series the CADA has already.
import { expect, it } from 'vitest';
import { referredAmong } from '../../../../renderer/features/series/referred.ts';

it('a refusal is before the CADA from the referral on, the tribunal included', () => {
  const steps = [
    ...(['notSent', 'answerAwaited', 'silenceToCheck', 'implicitRefusal', 'expressRefusal'] as const),
    ...(['cadaRegistrationAwaited', 'tribunalPending', 'answered'] as const),
  ];
  expect(referredAmong(steps.map((step) => ({ step }))).map(({ step }) => step)).toEqual([
    'cadaRegistrationAwaited',
    'tribunalPending',
  ]);
});
