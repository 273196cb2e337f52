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
  /** Line by line, as it was typed; `heading` comes before (the sender of a message, its date…). */
  | { kind: 'text'; title: string; heading: readonly { label: string; value: string }[]; text: string };

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
    case 'text': {
      const heading = sheet.heading.map(({ label, value }) => ({ label, value: cleanLine(value) }));
      const data = { ...base, author: '', heading, text: cleanText(sheet.text) };
      return { ...job, data };
    }
  }
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
