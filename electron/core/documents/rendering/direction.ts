// Which way a text runs.

/** The blocks of the scripts written from right to left, high surrogates included: a text without them need not be read. */
const perhapsRightToLeft = /[\u0590-\u08FF\uD802\uD803\uD83A\uD83B\uFB1D-\uFDFF\uFE70-\uFEFC]/;

/** Whether the first letter of a text belongs to a script written from right to left. */
export function isRightToLeft(text: string): boolean {
  if (!perhapsRightToLeft.test(text)) return false;
  const first = /\p{L}/u.exec(text)?.[0];
  return (
    first !== undefined &&
    /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(first)
  );
}
