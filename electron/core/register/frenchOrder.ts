// Words in the order of a French dictionary, for SQLite, which only knows that of character codes.

/**
 * The key words are sorted by: without accents nor capitals, œ as oe and æ as ae. « Écoles » comes between « Danse » and
 * « Fêtes ». What is no text keeps its value.
 */
export function frenchOrder(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  return value
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae');
}
