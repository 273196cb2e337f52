// What a person agrees to on a day, and what erasing them did.
import { expect, it } from 'vitest';
import { erasedWords } from '../../../../renderer/features/persons/erasureWords.ts';
import { consentsInForce, proposedWording } from '../../../../renderer/features/persons/personWords.ts';

it('a consent holds from the day it is given to the eve of its withdrawal', () => {
  const consent = { kind: 'keep', givenOn: '2018-10-02', withdrawnOn: '2018-10-05' } as const;
  const held = (on: string) => consentsInForce([consent], on).has('keep');
  expect(['2018-10-01', '2018-10-02', '2018-10-04', '2018-10-05'].map(held)).toEqual([
    false,
    true,
    true,
    false,
  ]);
});

it('a consent given again after a withdrawal holds', () => {
  const again = [
    { kind: 'keep', givenOn: '2018-10-02', withdrawnOn: '2018-10-05' },
    { kind: 'keep', givenOn: '2018-10-09', withdrawnOn: null },
  ] as const;
  expect(consentsInForce(again, '2018-10-10').has('keep')).toBe(true);
});

it('the words to agree to name the association, or call it so', () => {
  expect(proposedWording('contact', 'Parents de Valmont')).toContain('Parents de Valmont me recontacte');
  expect(proposedWording('contact', '')).toContain('l’association me recontacte');
});

it('an erasure is counted in the singular and the plural', () => {
  expect(erasedWords({ erasedConsents: 1, detachedConcerns: 2 })).toMatch(
    /^1 consentement effacé\s; 2 inquiétudes gardées sans nom/,
  );
});
