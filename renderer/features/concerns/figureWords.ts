// Figures in words: one under 5 could single someone out, and is not given.

/** What stands in place of a figure: it is under 5, or it would let one under 5 be found by subtraction. */
export const MASKED = 'masqué';

export const MASKED_MEANING =
  'Masqué : moins de 5, ce qui pourrait désigner quelqu’un ; ou un nombre qui permettrait, par soustraction, d’en retrouver un si petit.';

const number = new Intl.NumberFormat('fr-FR');

export function figureWords(count: number | null): string {
  return count === null ? MASKED : number.format(count);
}

/** « Chiffres à publier : 40 en tout », or that there are too few to give any. */
export function summaryWords(total: number | null): string {
  return `Chiffres à publier : ${total === null ? 'trop petits pour être donnés' : `${number.format(total)} en tout`}`;
}
