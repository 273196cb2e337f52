// A message written in HTML as plain text: nothing of it is loaded or run, it is only read, once, from its start to its end.
import { decodeCharacters } from './characterReferences.ts';

/**
 * The words of an HTML text with its paragraphs, lists and quotations (`> `); addresses of links in brackets, descriptions of
 * pictures in square ones. Any text is accepted; scripts, styles and comments are left out. Takes time in proportion to it.
 */
export function htmlToText(html: string): string {
  const page = new Page();
  const endless = new Set<string>();
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    page.write(html.slice(at, open < 0 ? html.length : open));
    if (open < 0) break;
    if (html.startsWith('<!--', open)) {
      at = after(html, '-->', open + 4);
      continue;
    }
    NAME.lastIndex = open;
    const [, slash = '', written = ''] = NAME.exec(html) ?? [];
    if (written === '') {
      const declared = html[open + 1] === '!' || html[open + 1] === '?' || html[open + 1] === '/';
      if (!declared) page.write('<');
      at = declared ? after(html, '>', open) : open + 1;
      continue;
    }
    const name = written.toLowerCase();
    const end = endOfTag(html, NAME.lastIndex);
    if (slash !== '') page.close(name);
    else page.open(name, html.slice(open, end));
    at = end;
    if (slash === '' && SILENT.has(name) && !endless.has(name)) {
      const closing = new RegExp(`</${name}\\b`, 'gi');
      closing.lastIndex = end;
      const found = closing.exec(html);
      if (found) at = found.index;
      // Looked for once: a page of nothing but openings stays quick to read.
      else endless.add(name);
    }
  }
  return page.text();
}

const NAME = /<(\/?)([a-z][a-z0-9:-]*)/iy;
const SILENT = new Set(['script', 'style', 'title', 'template', 'xml']);
const PARAGRAPHS = new Set([
  ...['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'dl', 'table', 'blockquote', 'pre', 'hr'],
]);
const LINES = new Set([
  ...['div', 'tr', 'li', 'dt', 'dd', 'address', 'section', 'article', 'header', 'footer', 'center', 'body'],
  ...['figure', 'form', 'fieldset', 'caption'],
]);
/** Deeper quotations read as this deep. */
const DEEPEST_QUOTATION = 5;

/** The text as it is written: spaces and line ends are only put down before the next word. */
class Page {
  #parts: string[] = [];
  #space = false;
  #breaks = 0;
  #quotes = 0;
  #preformatted = 0;
  #link: { address: string; from: number } | null = null;

  write(source: string): void {
    if (source === '') return;
    const text = decodeCharacters(source);
    if (this.#preformatted > 0) {
      text.split(/\r?\n/).forEach((line, index) => {
        if (index > 0) this.#breaks += 1;
        this.#word(line);
      });
      return;
    }
    for (const word of text.split(/([ \t\r\n\f]+)/)) {
      if (/^[ \t\r\n\f]/.test(word)) this.#space = true;
      else this.#word(word);
    }
  }

  open(name: string, tag: string): void {
    if (name === 'br') this.#breaks += 1;
    else this.#edge(name);
    if (name === 'li') this.#word('- ');
    if (name === 'td' || name === 'th') this.#space = true;
    if (name === 'blockquote') this.#quotes += 1;
    if (name === 'pre') this.#preformatted += 1;
    if (name === 'a') this.#link = { address: attribute(tag, 'href'), from: this.#parts.length };
    if (name === 'img') {
      const description = attribute(tag, 'alt').replace(/\s+/g, ' ').trim();
      if (description !== '') this.#word(`[${description}]`);
    }
  }

  close(name: string): void {
    this.#edge(name);
    if (name === 'blockquote') this.#quotes = Math.max(0, this.#quotes - 1);
    if (name === 'pre') this.#preformatted = Math.max(0, this.#preformatted - 1);
    if (name === 'a' && this.#link !== null) {
      const { address, from } = this.#link;
      this.#link = null;
      const shown = this.#parts.slice(from).join('').trim();
      const bare = address.replace(/^mailto:/i, '');
      if (/^(?:https?|mailto):/i.test(address) && shown !== bare && shown !== '') this.#word(` (${bare})`);
    }
  }

  text(): string {
    return this.#parts.join('');
  }

  #edge(name: string): void {
    if (PARAGRAPHS.has(name)) this.#breaks = Math.max(this.#breaks, 2);
    else if (LINES.has(name)) this.#breaks = Math.max(this.#breaks, 1);
  }

  #word(word: string): void {
    if (word === '') return;
    const begun = this.#parts.length > 0;
    const quotation = '> '.repeat(Math.min(this.#quotes, DEEPEST_QUOTATION));
    if (this.#breaks > 0 && begun) this.#parts.push('\n'.repeat(Math.min(this.#breaks, 2)), quotation);
    else if (!begun) this.#parts.push(quotation);
    else if (this.#space) this.#parts.push(' ');
    this.#breaks = 0;
    this.#space = false;
    this.#parts.push(word);
  }
}

/** Where a tag ends, past its `>`; quoted values may hold one. The end of the text where it never does. */
function endOfTag(html: string, from: number): number {
  let quote = '';
  for (let at = from; at < html.length; at += 1) {
    const character = html[at] ?? '';
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '>') return at + 1;
    else if ((character === '"' || character === "'") && html[at - 1] === '=') quote = character;
  }
  return html.length;
}

function after(html: string, mark: string, from: number): number {
  const found = html.indexOf(mark, from);
  return found < 0 ? html.length : found + mark.length;
}

function attribute(tag: string, name: 'href' | 'alt'): string {
  const [, double, single, bare] = ATTRIBUTES[name].exec(tag) ?? [];
  return decodeCharacters(double ?? single ?? bare ?? '').trim();
}

const ATTRIBUTES = {
  href: /\shref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i,
  alt: /\salt\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i,
} as const;
