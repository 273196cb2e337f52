// Figures in words: one under 5 could single someone out, and is not given.

export const UNDER_FIVE = 'moins de 5';

/** What stands in place of figures is either under 5, or one that would let such a figure be found by subtraction. */
export const MASKED_MEANING =
  '* Un si petit nombre pourrait désigner quelqu’un. Quand un seul est dans ce cas, le plus petit des autres est masqué aussi, sinon il se retrouverait par soustraction : il peut alors valoir 5 ou plus.';

const number = new Intl.NumberFormat('fr-FR');

export function figureWords(count: number | null): string {
  return count === null ? `${UNDER_FIVE} *` : number.format(count);
}
