// Words as they are compared: without accents, case or punctuation.

/** « Collège Jean-Moulin » and « COLLEGE JEAN MOULIN » as `college jean moulin`. */
export function plainWords(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/œ/gu, 'oe')
    .replace(/æ/gu, 'ae')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
