// Footnotes for the Markdown lexer: `[^id]` in a text and `[^id]: …` on its own lines.
import type { TokenizerExtensionFunction, TokenizerStartFunction, Tokens } from 'marked';

export interface NoteReferenceToken extends Tokens.Generic {
  type: 'noteReference';
  id: string;
}

export interface NoteDefinitionToken extends Tokens.Generic {
  type: 'noteDefinition';
  id: string;
}

const ID = '\\[\\^([^\\]\\s^[]{1,100})\\]';
const reference = new RegExp(`^${ID}`);
// The first line, the lines that follow it, then paragraphs set in by two spaces or more.
const definition = new RegExp(
  `^ {0,3}${ID}:[ \\t]*([^\\n]*(?:\\n(?![ \\t]*(?:\\n|$)| {0,3}\\[\\^)[^\\n]+)*(?:\\n(?:[ \\t]*\\n)+ {2,}[^\\n]+(?:\\n(?![ \\t]*(?:\\n|$))[^\\n]+)*)*)(?:\\n+|$)`,
);

const noteReference: TokenizerExtensionFunction = (source) => {
  const found = reference.exec(source);
  return found ? { type: 'noteReference', raw: found[0], id: found[1] ?? '' } : undefined;
};

const noteDefinition: TokenizerExtensionFunction = function (source) {
  const found = definition.exec(source);
  if (!found) return undefined;
  // A note defines no note: what looks so at its start is text.
  const text = (found[2] ?? '').replace(/\n {2,4}/g, '\n').replace(/^\s*\[\^/, '\\[^');
  return {
    type: 'noteDefinition',
    raw: found[0],
    id: found[1] ?? '',
    tokens: this.lexer.blockTokens(text, []),
  };
};

const startOf =
  (pattern: RegExp): TokenizerStartFunction =>
  (source) => {
    const at = source.search(pattern);
    return at === -1 ? undefined : at;
  };

/** The extensions in the form the lexer takes. */
export const footnoteExtensions = {
  renderers: {},
  childTokens: { noteDefinition: ['tokens'] },
  inline: [noteReference],
  block: [noteDefinition],
  // The first sign the lexer stops at anyway, a note's or not: to look further from each of them would take a time that grows
  // with the square of their number.
  startInline: [startOf(/[\\<![`*_]/)],
  startBlock: [startOf(/(?<=\n) {0,3}\[\^[^\]\s^[]+\]:/)],
};
