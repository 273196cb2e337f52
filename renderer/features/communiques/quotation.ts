// A quotation with its author, as it stands in a communiqué: the words between « », then who says them and as what.

export interface Quotation {
  /** One string a paragraph, quotation marks included. */
  words: readonly string[];
  /** « — Camille Inventée, présidente ». */
  author: string;
}

/** From what was typed; quotation marks that are there already are not doubled. Rendering lays the spaces that never break. */
export function quotationOf(typed: { words: string; name: string; role: string }): Quotation {
  const bare = typed.words.trim().replace(/^[«"“]\s*|\s*[»"”]$/gu, '');
  const paragraphs = bare.split(/\s*\n\s*/u).filter((paragraph) => paragraph !== '');
  const last = paragraphs.length - 1;
  return {
    words: paragraphs.map(
      (paragraph, index) => `${index === 0 ? '« ' : ''}${paragraph}${index === last ? ' »' : ''}`,
    ),
    author: `— ${[typed.name, typed.role]
      .map((part) => part.replace(/\s+/gu, ' ').trim())
      .filter((part) => part !== '')
      .join(', ')}`,
  };
}

/** The same in Markdown; no sign of what was typed is taken for a mark. */
export function quotationMarkdown({ words, author }: Quotation): string {
  return [...words, author].map((paragraph) => `> ${asText(paragraph)}`).join('\n>\n');
}

function asText(paragraph: string): string {
  return paragraph
    .replace(/[\\`*_[\]<>~|&]/gu, '\\$&')
    .replace(/^(#|[-+](?=\s))/u, '\\$1')
    .replace(/^(\d+)([.)])/u, '$1\\$2');
}
