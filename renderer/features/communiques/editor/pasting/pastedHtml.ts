// What another program puts in the clipboard, brought back to what a communiqué is made of: words, headings, lists, tables, links.
import { parseApart } from '../../../../app/trustedTypes.ts';
import { rename, styleOf, unwrap, wrapInside } from './dom.ts';
import { tidyTables } from './pastedTables.ts';
import { listParagraphs } from './wordLists.ts';

/**
 * The markup without the other program's styles, classes, fonts, smart tags, hidden parts and empty paragraphs. Bold, italic and
 * struck words that it only draws become so by name. A copy of Vigie's own editor is given back as it is.
 */
export function cleanPasted(html: string): string {
  if (html.includes('data-pm-slice')) return html;
  const { body } = parseApart(inert(html));
  dropUnseen(body);
  listParagraphs(body);
  nameMarks(body);
  unwrapUnknown(body);
  lowerHeadings(body);
  tidyTables(body);
  // A heading is strong by itself.
  for (const element of body.querySelectorAll(':is(h1, h2, h3, h4, h5, h6, th) :is(b, strong)'))
    unwrap(element);
  keepSafeLinks(body);
  dropEmpty(body);
  for (const element of body.querySelectorAll('*')) keepAttributes(element);
  return body.innerHTML;
}

/** The page’s policy refuses styles and handlers even in a document apart: they get another name, to be read and do nothing. */
function inert(html: string): string {
  return html
    .replace(/<style\b[^>]*>[\s\S]*?<\/style\s*>/giu, '')
    .replace(/<[a-z][^>]*>/giu, (tag) => tag.replace(/\s(style|on[a-z]+)(?=\s*=)/giu, ' data-$1'));
}

const UNSEEN =
  'style, script, noscript, template, meta, link, title, xml, svg, iframe, object, button, input, select, textarea, nav, ' +
  'audio, video, canvas, img, [hidden], [aria-hidden="true"]';

const BLOCKS = 'p, h1, h2, h3, h4, h5, h6, li, ul, ol, blockquote, table, pre, div, hr';

const KNOWN = new Set(
  'P H1 H2 H3 H4 H5 H6 UL OL LI BLOCKQUOTE PRE CODE HR BR A STRONG B EM I DEL S TABLE TBODY TR TH TD DIV'.split(
    ' ',
  ),
);

function dropUnseen(body: HTMLElement): void {
  const comments = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_COMMENT);
  const found: Node[] = [];
  while (comments.nextNode()) found.push(comments.currentNode);
  for (const comment of found) comment.parentNode?.removeChild(comment);
  for (const element of body.querySelectorAll(UNSEEN)) element.remove();
  for (const element of body.querySelectorAll('[data-style]')) {
    if (/mso-hide\s*:\s*all|display\s*:\s*none|visibility\s*:\s*hidden/iu.test(styleOf(element)))
      element.remove();
  }
}

/** Google Docs and web pages draw bold by a style; Google Docs wraps the whole in a `<b>` that is not bold. */
function nameMarks(body: HTMLElement): void {
  for (const element of body.querySelectorAll('b, strong, i, em, s, strike')) {
    if (
      /(?<![\w-])font-weight\s*:\s*(normal|[1-5]00)/iu.test(styleOf(element)) &&
      /^(B|STRONG)$/u.test(element.tagName)
    )
      unwrap(element);
    else if (element.tagName === 'STRIKE') rename(element, 'del');
  }
  for (const element of body.querySelectorAll('span[data-style], font[data-style]')) {
    const style = styleOf(element);
    if (/(?<![\w-])font-weight\s*:\s*(bold|[6-9]00)/iu.test(style)) wrapInside(element, 'strong');
    if (/(?<![\w-])font-style\s*:\s*italic/iu.test(style)) wrapInside(element, 'em');
    if (/text-decoration[^;]*:[^;]*line-through/iu.test(style)) wrapInside(element, 'del');
  }
}

function unwrapUnknown(body: HTMLElement): void {
  for (const element of [...body.querySelectorAll('*')].reverse()) {
    if (!KNOWN.has(element.tagName)) unwrap(element);
    else if (element.tagName === 'DIV' && element.querySelector(BLOCKS)) unwrap(element);
    else if (element.tagName === 'DIV') rename(element, 'p');
  }
}

/** The title of a communiqué is its own: headings of its text begin at the second level, as those of the toolbar. */
function lowerHeadings(body: HTMLElement): void {
  const headings = [...body.querySelectorAll('h1, h2, h3, h4, h5, h6')];
  const levels = headings.map(({ tagName }) => Number(tagName.slice(1)));
  const shift = 2 - Math.min(...levels);
  headings.forEach((heading, index) => {
    rename(heading, `h${Math.min(Math.max((levels[index] ?? 2) + shift, 2), 6)}`);
  });
}

/** Addresses of the web and of mail; a bookmark of the other document, or one of its files, leads nowhere here. */
function keepSafeLinks(body: HTMLElement): void {
  for (const link of body.querySelectorAll('a')) {
    const words = link.textContent?.trim() ?? '';
    if (words === '' || !/^(https?:|mailto:|tel:)/iu.test(link.getAttribute('href')?.trim() ?? ''))
      unwrap(link);
  }
}

function dropEmpty(body: HTMLElement): void {
  for (const paragraph of body.querySelectorAll('p')) splitAtEmptyLines(paragraph);
  for (const end of body.querySelectorAll('br')) {
    if (isAtEdge(end)) end.remove();
  }
  for (const element of [...body.querySelectorAll('*')].reverse()) {
    if (/^(BR|HR|TD|TH)$/u.test(element.tagName)) continue;
    if (/^[\s\u00A0\u200B\uFEFF]*$/u.test(element.textContent ?? '') && !element.querySelector('br, hr')) {
      // A lone space between two words stays one.
      if (element.matches(BLOCKS) || element.textContent === '') element.remove();
      else unwrap(element);
    }
  }
  for (const block of body.querySelectorAll('p, h1, h2, h3, h4, h5, h6, li, td, th')) trimEnds(block);
}

/** A line left empty inside a paragraph is the way web pages and mails begin another one. */
function splitAtEmptyLines(paragraph: Element): void {
  let part: Element | null = null;
  for (const node of [...paragraph.childNodes]) {
    if (
      isBreak(node) &&
      (isBreak(neighbour(node, 'nextSibling')) || isBreak(neighbour(node, 'previousSibling')))
    ) {
      part = null;
      node.remove();
      continue;
    }
    if (part === null) {
      part = paragraph.ownerDocument.createElement('p');
      paragraph.before(part);
    }
    part.append(node);
  }
  paragraph.remove();
}

/** A line break with no words of its own block before it, or none after. */
function isAtEdge(element: Element): boolean {
  return [neighbour(element, 'previousSibling'), neighbour(element, 'nextSibling')].some(
    (next) => next === null || (next instanceof Element && next.matches(BLOCKS)),
  );
}

/** The nearest sibling that is not blank. */
function neighbour(node: Node, way: 'previousSibling' | 'nextSibling'): Node | null {
  let next = node[way];
  while (next && !isBreak(next) && (next.textContent ?? '').trim() === '') next = next[way];
  return next;
}

function isBreak(node: Node | null): node is Element {
  return node?.nodeName === 'BR';
}

/** Spaces that only move words about; those inside a sentence (before « ? ») are its own. */
function trimEnds(block: Element): void {
  const texts = textsOf(block);
  const [first, last] = [texts[0], texts.at(-1)];
  if (first) first.data = first.data.replace(/^[\s\u00A0\u200B\uFEFF]+/u, '');
  if (last) last.data = last.data.replace(/[\s\u00A0\u200B\uFEFF]+$/u, '');
}

function textsOf(block: Element): Text[] {
  const walker = block.ownerDocument.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) {
    if (walker.currentNode instanceof Text) texts.push(walker.currentNode);
  }
  return texts;
}

function keepAttributes(element: Element): void {
  for (const { name } of [...element.attributes]) {
    const kept =
      (name === 'href' && element.tagName === 'A') || (name === 'start' && element.tagName === 'OL');
    if (!kept) element.removeAttribute(name);
  }
}
