// The texts a communiqué prints, each with the field it is mended in.
import type { Communique, Finding } from '../../../contract/communiques.ts';
import type { Snapshot } from '../document.ts';
import { sourceNote } from '../sourceNote.ts';
import { placeOf, type ReadableText, readMarkdown, readPlain } from './readableText.ts';

export interface PrintedText {
  field: string;
  /** As it is stored. */
  stored: string;
  read: ReadableText;
  /** Whether offsets in `stored` are offsets in the field: not for what comes from elsewhere. */
  ofField: boolean;
  /** What names the text among those of its field; '' where it is the only one. */
  name: string;
}

type Texts = Pick<Communique, 'title' | 'lead' | 'body' | 'about' | 'changeNote' | 'correctsId'>;

/** Those where a person could be named: title, lead, body, what changes, « À propos », demands, sources, facts. */
export function printedTexts(
  communique: Texts,
  { association, demands, sources, facts }: Pick<Snapshot, 'association' | 'demands' | 'sources' | 'facts'>,
): PrintedText[] {
  return [
    ...ownTexts(communique),
    ...(communique.about === '' ? [{ ...markdown('about', association.about), ofField: false }] : []),
    ...demands.map(({ text }) => ({ ...plain('demands', text), name: text })),
    ...sources.map((source) => ({ ...plain('sourceIds', sourceNote(source).text), ofField: false })),
    ...facts.map(({ value }) => ({ ...plain('body', value ?? ''), ofField: false })),
  ].filter(({ stored }) => stored.trim() !== '');
}

/** Those that are written in the communiqué itself. */
export function ownTexts({ title, lead, body, about, changeNote, correctsId }: Texts): PrintedText[] {
  return [
    plain('title', title),
    markdown('lead', lead),
    markdown('body', body),
    ...(correctsId === null ? [] : [plain('changeNote', changeNote)]),
    markdown('about', about),
  ].filter(({ stored }) => stored.trim() !== '');
}

/** A finding on a passage of what is read, `detail` being its words; of a demand, the whole of it, which names it. */
export function findingAt(
  { field, read, ofField, name }: PrintedText,
  { code, blocking, start, end }: { code: string; blocking: boolean; start: number; end: number },
): Finding {
  const words = read.text.slice(start, end).replace(/\s+/gu, ' ').trim();
  const place = ofField ? placeOf(read, start, end) : {};
  return { code, blocking, field, detail: name === '' ? words : name, ...place };
}

function plain(field: string, text: string): PrintedText {
  return { field, stored: text, read: readPlain(text), ofField: true, name: '' };
}

function markdown(field: string, text: string): PrintedText {
  return { field, stored: text, read: readMarkdown(text), ofField: true, name: '' };
}
