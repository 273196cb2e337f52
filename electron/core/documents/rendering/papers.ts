// Papers for parents and for the association: a text with its version, or a form to fill in by hand.
import { parseMarkdown } from './markdownTokens.ts';
import type { Job } from './pdf.ts';
import { cleanLine } from './plainCharacters.ts';
import { typesetBlocks } from './typesetting.ts';
import { typeset } from './typography.ts';

export interface TextPaper {
  kind: 'text';
  /** One line of plain text, as `subtitle` and `author`. */
  title: string;
  subtitle: string;
  author: string;
  /** YYYY-MM-DD; null for a draft. */
  date: string | null;
  /** Its headings begin at the second level; no note is called. */
  markdown: string;
}

/** Plain texts, in the order of the page. */
export interface FormPaper {
  kind: 'form';
  title: string;
  author: string;
  sender: string;
  reach: string;
  introduction: string;
  saying: string;
  level: { label: string; choices: readonly string[] };
  commune: string;
  date: string;
  contact: { title: string; hint: string; fields: readonly string[] };
  consents: {
    title: string;
    hint: string;
    items: readonly { words: string; version: string }[];
    signature: string;
  };
  information: { title: string; text: string };
}

export type Paper = TextPaper | FormPaper;

/** What the typesetter is given for a paper. */
export function paperJob(paper: Paper): Job {
  const title = line(paper.title);
  const job = { title, images: new Map(), addresses: [], shown: [] };
  const base = { title, language: 'fr', author: cleanLine(paper.author) };
  if (paper.kind === 'form') {
    // A form has no date: what is asked for is the day it is filled in.
    const data = { ...typesetAll(paper), ...base, date: null, dateLabel: line(paper.date) };
    return { ...job, template: 'form.typ', data };
  }
  const body = typesetBlocks(parseMarkdown(paper.markdown).blocks);
  const data = { ...base, subtitle: line(paper.subtitle), date: paper.date, body };
  return { ...job, template: 'paper.typ', data };
}

function line(text: string): string {
  return typeset(cleanLine(text));
}

/** Every text of a value, whatever its place in it. */
function typesetAll<Value>(value: Value): Value {
  const walk = (part: unknown): unknown => {
    if (typeof part === 'string') return line(part);
    if (Array.isArray(part)) return part.map(walk);
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(Object.entries(part).map(([name, inner]) => [name, walk(inner)]));
  };
  // The same shape: only its texts change.
  return walk(value) as Value;
}
