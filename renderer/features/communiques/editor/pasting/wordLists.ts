// Word writes its lists as paragraphs with a bullet drawn before them: they become lists again.
import { styleOf } from './dom.ts';

/** Runs of paragraphs that Word numbered or bulleted, made into lists, one inside the other by their level. */
export function listParagraphs(body: HTMLElement): void {
  for (const first of body.querySelectorAll('p')) {
    if (levelOf(first) === null || !first.isConnected) continue;
    gather(first);
  }
}

/** Takes `first` and the items right after it into one list, put where `first` was. */
function gather(first: Element): void {
  const open: Element[] = [];
  let item: Element | null = first;
  while (item !== null) {
    const level = levelOf(item);
    if (level === null) return;
    const next: Element | null = item.nextElementSibling;
    const ordered = isNumbered(item);
    while (open.length > level) open.pop();
    while (open.length < level) {
      const list = item.ownerDocument.createElement(ordered ? 'ol' : 'ul');
      const outer = open.at(-1);
      if (outer === undefined) item.before(list);
      else (outer.lastElementChild ?? outer.appendChild(item.ownerDocument.createElement('li'))).append(list);
      open.push(list);
    }
    const entry = item.ownerDocument.createElement('li');
    dropMarker(item);
    entry.append(...item.childNodes);
    open.at(-1)?.append(entry);
    item.remove();
    item = next;
  }
}

/** 1 for the outer list; null for a paragraph of no list. */
function levelOf(paragraph: Element): number | null {
  if (paragraph.tagName !== 'P') return null;
  const [, level] = /mso-list\s*:[^;]*\blevel(\d)/iu.exec(styleOf(paragraph)) ?? [];
  return level === undefined ? null : Number(level);
}

function markerOf(item: Element): Element | null {
  return (
    [...item.querySelectorAll('span')].find((span) => /mso-list\s*:\s*ignore/iu.test(styleOf(span))) ?? null
  );
}

/** « 1. », « a) », « IV. »; not « o », the bullet of Word's second level. */
function isNumbered(item: Element): boolean {
  const words = (markerOf(item)?.textContent ?? '').replace(/[\s\u00A0]+/gu, '');
  return /^\(?(\d+|\p{L}{1,4})[.)]$/u.test(words);
}

function dropMarker(item: Element): void {
  markerOf(item)?.remove();
}
