// Figures in words: one under 5 could single someone out, and is not given.

export const REST_MEANING =
  '« Autres » réunit les nombres inférieurs à 5, qui pourraient désigner quelqu’un, et ceux qui permettraient de les retrouver par soustraction.';

const number = new Intl.NumberFormat('fr-FR');

export function figureWords(count: number): string {
  return number.format(count);
}

/** « Chiffres à publier : 40 en tout », or that there are too few to give any. */
export function summaryWords(total: number | null): string {
  return `Chiffres à publier : ${total === null ? 'trop petits pour être donnés' : `${number.format(total)} en tout`}`;
}
