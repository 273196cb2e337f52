// What a person types in the search, as an FTS5 expression.

/**
 * Every word, each by its beginning: `hébergeur amaz` → `"hébergeur"* "amaz"*`; words between double quotes stay together.
 * Gives null when there is no word to look for. Nothing typed is ever read as FTS5 syntax.
 */
export function matchExpression(typed: string): string | null {
  const terms: string[] = [];
  for (const [, phrase, word] of typed.normalize('NFC').matchAll(/["«“]([^"»”]*)["»”]|([^\s"«»“”]+)/gu)) {
    const words = wordsOf(phrase ?? word ?? '');
    if (words.length === 0) continue;
    if (phrase !== undefined) terms.push(quoted(words.join(' ')));
    else terms.push(...words.map((part) => `${quoted(part)}*`));
  }
  return terms.length === 0 ? null : terms.join(' ');
}

/** The runs of letters and digits, as the index's tokenizer cuts them: `l’école` → l, école. */
function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}\p{M}\p{Co}]+/gu) ?? [];
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
