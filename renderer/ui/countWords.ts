// How many there are, in words.

/** « 1 source », « 12 400 sources ». */
export function countWords(count: number, [one, several]: readonly [string, string]): string {
  return `${new Intl.NumberFormat('fr-FR').format(count)} ${count < 2 ? one : several}`;
}
