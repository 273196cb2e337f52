// The bookmarks of a PDF: a tree of titles, each leading to a page.
import {
  type PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFRef,
} from '@cantoo/pdf-lib';

export interface Bookmark {
  title: string;
  page: PDFRef;
  /** Shown once their parent is unfolded. */
  children: readonly Bookmark[];
}

/** Gives a document its bookmarks, and has its readers show them when it opens. */
export function writeOutline({ context, catalog }: PDFDocument, bookmarks: readonly Bookmark[]): void {
  if (bookmarks.length === 0) return;
  const root = context.nextRef();
  const ends = writeLevel(context, bookmarks, root);
  context.assign(root, context.obj({ Type: 'Outlines', ...ends, Count: bookmarks.length }));
  catalog.set(PDFName.of('Outlines'), root);
  catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'));
}

type Context = PDFDocument['context'];

function writeLevel(context: Context, bookmarks: readonly Bookmark[], Parent: PDFRef) {
  const refs = bookmarks.map(() => context.nextRef());
  for (const [index, { title, page, children }] of bookmarks.entries()) {
    const ref = refs[index] ?? Parent;
    const item: PDFDict = context.obj({ Parent, Dest: [page, 'XYZ', null, null, null] });
    item.set(PDFName.of('Title'), PDFHexString.fromText(title));
    const [previous, next] = [refs[index - 1], refs[index + 1]];
    if (previous) item.set(PDFName.of('Prev'), previous);
    if (next) item.set(PDFName.of('Next'), next);
    if (children.length > 0) {
      const ends = writeLevel(context, children, ref);
      item.set(PDFName.of('First'), ends.First);
      item.set(PDFName.of('Last'), ends.Last);
      // Less than zero: folded.
      item.set(PDFName.of('Count'), PDFNumber.of(-children.length));
    }
    context.assign(ref, item);
  }
  return { First: refs[0] ?? Parent, Last: refs.at(-1) ?? Parent };
}
