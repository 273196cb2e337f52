// A piece of a text as it is read in an answer: without the signs of Markdown, which may be cut anywhere.

/** The words of the piece in their order; whatever else stands between them (the marks of the words found) stays. */
export function withoutMarks(piece: string): string {
  return piece
    .replace(/\[\^[^\]\s]{1,100}\]/gu, '')
    .replace(/!?\[([^\]\n]*)\]\([^)\s]*\)/gu, '$1')
    .replace(/^[ \t]*(?:#{1,6}|[-*+>])[ \t]+/gmu, '')
    .replace(/\*{1,3}(?=\S)|(?<=\S)\*{1,3}/gu, '')
    .replace(/(?<![\p{L}\p{N}_])_{1,3}(?=\S)|(?<=\S)_{1,3}(?![\p{L}\p{N}_])/gu, '');
}
