// The words of a text, folded so that case, accents and typography make no difference.

export interface Word {
  /** Without case, accents nor ligatures. */
  folded: string;
  /** As it is written. */
  written: string;
  start: number;
  end: number;
}

/** The runs of letters and digits of a text: « L’école » → l, ecole. */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}\u00AD]*/gu)].map((match) => ({
    folded: fold(match[0]),
    written: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

export function fold(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/[\p{M}\u00AD]/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('ß', 'ss');
}

/** Whether a word begins with a capital letter. */
export function isCapitalised(written: string): boolean {
  return /^\p{Lu}/u.test(written.normalize('NFC'));
}
