// What goes beside a letter in a file of pieces: the numbered list, and the pieces that are pictures or plain texts.
import { longDate } from './labels.ts';
import type { Job } from './pdf.ts';
import { cleanLine, cleanText } from './plainCharacters.ts';
import type { ImageFile } from './types.ts';
import { typeset } from './typography.ts';

export interface ListedPiece {
  number: number;
  title: string;
  /** The file's name; null where there was none. */
  name: string | null;
  /** YYYY-MM-DD. */
  on: string | null;
  /** Null for a piece that is not in the PDF. */
  pages: number | null;
}

export type Sheet =
  | { kind: 'list'; title: string; subject: string; author: string; pieces: readonly ListedPiece[] }
  /** On a page of its own, as large as the page takes it. */
  | { kind: 'picture'; title: string; picture: ImageFile; alternativeText: string }
  /** Under headings, entries with their facts and what was said: all of it can be read aloud. */
  | ({ kind: 'sections' } & SectionsSheet)
  /** Line by line, as it was typed; `heading` comes before (the sender of a message, its date…). */
  | { kind: 'text'; title: string; heading: readonly { label: string; value: string }[]; text: string };

export interface SectionsSheet {
  title: string;
  author: string;
  lead: string;
  sections: readonly {
    title: string;
    /** What is said where there is no entry. */
    none: string;
    entries: readonly SheetEntry[];
  }[];
}

export interface SheetEntry {
  title: string;
  /** Words of somebody, line by line; '' where there are none. */
  quote: string;
  facts: readonly { label: string; value: string }[];
}

export const APART = 'fournie à part dans le zip';

/** What the typesetter is given for a sheet. */
export function sheetJob(sheet: Sheet): Job {
  const base = { kind: sheet.kind, title: typeset(cleanLine(sheet.title)), language: 'fr', date: null };
  const job = {
    template: 'sheet.typ',
    title: base.title,
    images: new Map(),
    addresses: [],
    shown: [],
  } as const;
  switch (sheet.kind) {
    case 'list': {
      const pieces = sheet.pieces.map(composePiece);
      const subject = typeset(cleanLine(sheet.subject));
      const data = { ...base, author: cleanLine(sheet.author), subject, columns: COLUMNS, pieces };
      return { ...job, data };
    }
    case 'picture': {
      const shown = { address: ADDRESS, alternativeText: cleanLine(sheet.alternativeText) };
      const images = new Map([[ADDRESS, sheet.picture]]);
      const data = { ...base, author: '', picture: shown };
      return { ...job, images, addresses: [ADDRESS], shown: [shown], data };
    }
    case 'sections': {
      const sections = sheet.sections.map(composeSection);
      const lead = typeset(cleanLine(sheet.lead));
      const data = { ...base, author: cleanLine(sheet.author), lead, sections };
      return { ...job, data };
    }
    case 'text': {
      const heading = sheet.heading.map(({ label, value }) => ({ label, value: cleanLine(value) }));
      const data = { ...base, author: '', heading, text: cleanText(sheet.text) };
      return { ...job, data };
    }
  }
}

function composeSection({ title, none, entries }: SectionsSheet['sections'][number]) {
  return {
    title: typeset(cleanLine(title)),
    none: typeset(cleanLine(none)),
    entries: entries.map((entry) => ({
      title: typeset(cleanLine(entry.title)),
      quote: cleanText(entry.quote),
      facts: entry.facts
        .filter(({ value }) => value.trim() !== '')
        .map(({ label, value }) => ({ label, value: cleanText(value) })),
    })),
  };
}

function composePiece({ number, title, name, on, pages }: ListedPiece) {
  return {
    number: String(number),
    title: typeset(cleanLine(title)),
    name: name === null ? null : cleanLine(name),
    on: on === null ? '' : longDate(on),
    pages: pages === null ? APART : String(pages),
  };
}

const ADDRESS = 'piece';
const COLUMNS = { number: 'N°', title: 'Pièce', on: 'Date', pages: 'Pages' };
