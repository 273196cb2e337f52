// Finding by the beginning of words, as the register's own search does.

/** Whether every word typed begins a word of what it is about, whatever accents and case. */
export function isAbout(typed: string, ...about: readonly (string | undefined)[]): boolean {
  const words = plain(about.join(' ')).split(/[^\p{L}\p{N}]+/u);
  return plain(typed)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((part) => part !== '')
    .every((part) => words.some((word) => word.startsWith(part)));
}

function plain(words: string): string {
  return words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
