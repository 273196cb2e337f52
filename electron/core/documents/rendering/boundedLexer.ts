// marked's lexer, made to read any text in a time that grows with its length, not with the square of it.
import { Lexer } from 'marked';

/**
 * The longest text read at once for emphasis, links, code…: more than a page in one paragraph. marked looks for the end of each
 * mark in all that follows it, so that 100 000 characters of `a_` would keep the core for seconds.
 */
export const LONGEST_INLINE = 4_000;

/** In a longer text, a mark that goes over the end of a piece is text, as typed. No character is lost. */
export class BoundedLexer extends Lexer {
  override inlineTokens(...[source, tokens = []]: Parameters<Lexer['inlineTokens']>) {
    if (source.length <= LONGEST_INLINE) return super.inlineTokens(source, tokens);
    for (const piece of piecesOf(source)) super.inlineTokens(piece, tokens);
    return tokens;
  }
}

/** The text cut in pieces of that length at most: at the end of a line or of a sentence, else between words, else anywhere. */
export function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  for (let start = 0; start < text.length; ) {
    const end = text.length - start <= LONGEST_INLINE ? text.length : cutIn(text, start);
    pieces.push(text.slice(start, end));
    start = end;
  }
  return pieces;
}

function cutIn(text: string, start: number): number {
  const most = start + LONGEST_INLINE;
  for (const separator of ['\n', '. ', ' ']) {
    const at = text.lastIndexOf(separator, most - separator.length);
    if (at > start + LONGEST_INLINE / 2) return at + separator.length;
  }
  // Never between the two halves of a character.
  return /[\uD800-\uDBFF]/.test(text.charAt(most - 1)) ? most - 1 : most;
}
