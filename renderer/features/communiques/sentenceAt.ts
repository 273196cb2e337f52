// The sentence of a line of text that a place is in.

const sentences = new Intl.Segmenter('fr', { granularity: 'sentence' });

/** Where it begins and ends, without the spaces around it or the signs that end it. */
export function sentenceAt(text: string, place: number): { start: number; end: number } {
  let [start, whole] = [0, ''];
  for (const { index, segment } of sentences.segment(text)) {
    if (index > place) break;
    // What follows the full stop, a note or a sign, goes with the sentence before it.
    if (whole !== '' && !/[\p{L}\p{N}]/u.test(segment)) continue;
    [start, whole] = [index, segment];
  }
  const begun = start + (whole.length - whole.trimStart().length);
  const words = whole.trim().replace(/[\s.!?…]+$/u, '');
  return { start: begun, end: begun + words.length };
}
