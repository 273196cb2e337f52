// What an erasure did, in a sentence.

/** « 2 consentements effacés ; 3 inquiétudes gardées sans nom. » */
export function erasedWords({
  detachedConcerns,
  erasedConsents,
}: {
  detachedConcerns: number;
  erasedConsents: number;
}): string {
  const consents = `${erasedConsents} ${erasedConsents < 2 ? 'consentement effacé' : 'consentements effacés'}`;
  const concerns = `${detachedConcerns} ${detachedConcerns < 2 ? 'inquiétude gardée' : 'inquiétudes gardées'} sans nom`;
  return `${consents} ; ${concerns}. Les sauvegardes plus anciennes les contiennent encore.`;
}
