// Several PDF in one: their pages in order, stamped, with bookmarks, a title and a language; the same bytes for the same parts.
import { setImmediate } from 'node:timers/promises';
import { PDFDocument, PDFName, type PDFPage } from '@cantoo/pdf-lib';
import { type Bookmark, writeOutline } from './outline.ts';
import { stamperOf } from './stamp.ts';

export interface MergedPart {
  /** Its bookmark. */
  title: string;
  pdf: PDFDocument;
  /** Printed on each of its pages; null for none. */
  stamp: string | null;
}

export interface MergedInfo {
  title: string;
  author: string;
  language: string;
  /** YYYY-MM-DD; null: the file has no date. */
  date: string | null;
}

/** A part whose pages cannot be copied. */
export class PartError extends Error {
  override readonly name = 'PartError';
  /** Among the parts, from 0. */
  readonly index: number;

  constructor(index: number, cause: unknown) {
    super(`part ${index} cannot be copied`, { cause });
    this.index = index;
  }
}

/** Beyond these, a bookmark a page would be of no help. */
const MOST_PAGES_NAMED = 200;

/** The bytes of one PDF with all the parts. The event loop is let go after each. Throws PartError. */
export async function mergePdfs(parts: readonly MergedPart[], info: MergedInfo): Promise<Uint8Array> {
  const merged = await PDFDocument.create({ updateMetadata: false });
  writeInfo(merged, info);
  const stamper = stamperOf(merged);
  const bookmarks: Bookmark[] = [];
  for (const [index, { title, pdf, stamp }] of parts.entries()) {
    try {
      const pages = await merged.copyPages(pdf, pdf.getPageIndices());
      const made = stamp === null ? null : stamper.make(stamp, `Stamp${index}`);
      for (const page of pages) {
        forgetTags(page);
        if (made) stamper.print(made, page);
        merged.addPage(page);
      }
      bookmarks.push(...bookmarksOf(title, pages));
    } catch (error) {
      throw new PartError(index, error);
    }
    await setImmediate();
  }
  writeOutline(merged, bookmarks);
  return merged.save({ useObjectStreams: true, updateFieldAppearances: false, addDefaultPage: false });
}

function writeInfo(merged: PDFDocument, { title, author, language, date }: MergedInfo): void {
  merged.setTitle(title, { showInWindowTitleBar: true });
  merged.setAuthor(author);
  merged.setLanguage(language);
  merged.setProducer('Vigie');
  merged.setCreator('Vigie');
  if (date === null) return;
  const day = new Date(`${date}T00:00:00.000Z`);
  merged.setCreationDate(day);
  merged.setModificationDate(day);
}

/** The tags of a page lead to its document's own tree, which stays behind. */
function forgetTags({ node }: PDFPage): void {
  node.delete(PDFName.of('StructParents'));
  node.delete(PDFName.of('Tabs'));
}

function bookmarksOf(title: string, pages: readonly PDFPage[]): Bookmark[] {
  const [first] = pages;
  if (!first) return [];
  const named = pages.length > 1 && pages.length <= MOST_PAGES_NAMED ? pages : [];
  const children = named.map(({ ref }, index) => ({ title: `Page ${index + 1}`, page: ref, children: [] }));
  return [{ title, page: first.ref, children }];
}
