// Opens a PDF to be put in another one: its pages, or why it cannot be.
import {
  EncryptedPDFError,
  ParseSpeeds,
  PDFArray,
  PDFBool,
  PDFDict,
  PDFDocument,
  PDFName,
} from '@cantoo/pdf-lib';
import type { NotMergeable } from '../../../contract/cadaFile.ts';

export type OpenedPdf = { pdf: PDFDocument; pages: number } | { reason: NotMergeable };

/** The document with its number of pages; a reason where it has none that another PDF could hold whole. Never throws. */
export async function openPdf(bytes: Uint8Array): Promise<OpenedPdf> {
  try {
    // A file cut short has lost its end; what is left of it would be merged without a word.
    if (!Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('%%EOF')) {
      return { reason: 'damaged' };
    }
    const pdf = await load(bytes);
    if (isDrawnByItsReader(pdf)) return { reason: 'form' };
    const pages = pdf.getPages();
    if (pages.length === 0) return { reason: 'empty' };
    if (!pages.every((page) => hasSize(page) && hasItsContents(page))) return { reason: 'damaged' };
    return { pdf, pages: pages.length };
  } catch (error) {
    return { reason: error instanceof EncryptedPDFError ? 'encrypted' : 'damaged' };
  }
}

/** A password may only forbid changes: such a file opens without one. Throws EncryptedPDFError where it does not. */
async function load(bytes: Uint8Array): Promise<PDFDocument> {
  const options = { parseSpeed: ParseSpeeds.Fast, updateMetadata: false };
  try {
    return await PDFDocument.load(bytes, options);
  } catch (error) {
    if (!(error instanceof EncryptedPDFError)) throw error;
    return await PDFDocument.load(bytes, { ...options, password: '' }).catch(() => {
      throw error;
    });
  }
}

type Page = ReturnType<PDFDocument['getPages']>[number];

function hasSize(page: Page): boolean {
  const { width, height } = page.getMediaBox();
  return Math.abs(width) > 1 && Math.abs(height) > 1;
}

/** A page may be blank, but may not name a content that is not in the file. */
function hasItsContents({ node }: Page): boolean {
  const named = node.get(PDFName.Contents);
  if (named === undefined) return true;
  const contents = node.context.lookup(named);
  if (contents instanceof PDFArray) return contents.asArray().every((one) => node.context.lookup(one));
  return contents !== undefined;
}

/** Forms whose answers have no drawing of their own: they would be blank in another document. */
function isDrawnByItsReader(pdf: PDFDocument): boolean {
  const form = pdf.catalog.lookup(PDFName.of('AcroForm'));
  if (!(form instanceof PDFDict)) return false;
  return form.has(PDFName.of('XFA')) || form.lookup(PDFName.of('NeedAppearances')) === PDFBool.True;
}
