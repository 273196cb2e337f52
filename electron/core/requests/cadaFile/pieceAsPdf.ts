// A piece as a PDF that another can hold: itself, a picture on its page, a text line by line; or why it cannot be.
import type { PDFDocument } from '@cantoo/pdf-lib';
import type { NotMergeable } from '../../../contract/cadaFile.ts';
import type { Renderer } from '../../documents/renderer.ts';
import { imageSize } from '../../documents/rendering/imageSize.ts';
import { imageKind } from '../../documents/rendering/images.ts';
import type { Sheet } from '../../documents/rendering/sheets.ts';
import { Failure } from '../../failure.ts';
import type { Piece } from './pieces.ts';
import { readMail, readText } from './readText.ts';

export type Verdict = { pages: number | null } | { reason: NotMergeable };
export type AsPdf = { pdf: PDFDocument; pages: number } | { reason: NotMergeable };

/** A larger picture would take more memory than a file of pieces is worth: 100 million dots. */
const MOST_DOTS = 100_000_000;
const MOST_CHARACTERS = 300_000;

/** What is known of contents by their SHA-256: reading them again would say the same. */
const known = new Map<string, Verdict>();
const MOST_KNOWN = 2_000;

/** Whether a piece can be merged, without typesetting anything. Remembered by its content. */
export async function verdictOn(piece: Piece): Promise<Verdict> {
  const found = known.get(piece.sha256);
  if (found) return found;
  const verdict = await look(piece);
  remember(piece, verdict);
  return verdict;
}

/** The piece as a PDF, its pages counted. */
export async function asPdf(piece: Piece, renderer: Renderer): Promise<AsPdf> {
  const result = await convert(piece, renderer);
  remember(piece, 'reason' in result ? result : { pages: result.pages });
  return result;
}

function remember({ sha256 }: Piece, verdict: Verdict): void {
  if (sha256 === '') return;
  for (const oldest of known.keys()) {
    if (known.size < MOST_KNOWN) break;
    known.delete(oldest);
  }
  known.set(sha256, verdict);
}

async function look(piece: Piece): Promise<Verdict> {
  if (piece.mediaType === 'application/pdf') {
    const opened = await open(await piece.bytes());
    return 'reason' in opened ? opened : { pages: opened.pages };
  }
  const sheet = await sheetOf(piece);
  return 'reason' in sheet ? sheet : { pages: null };
}

async function convert(piece: Piece, renderer: Renderer): Promise<AsPdf> {
  if (piece.mediaType === 'application/pdf') return open(await piece.bytes());
  const sheet = await sheetOf(piece);
  if ('reason' in sheet) return sheet;
  try {
    return await open(await renderer.sheet(sheet));
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'RENDER_FAILED') throw error;
    return { reason: sheet.kind === 'picture' ? 'damaged' : 'character' };
  }
}

/** Loaded at the first PDF only. */
async function open(bytes: Uint8Array): Promise<AsPdf> {
  return (await import('../../documents/merging/openPdf.ts')).openPdf(bytes);
}

async function sheetOf(piece: Piece): Promise<Sheet | { reason: NotMergeable }> {
  const { mediaType, title, name } = piece;
  if (mediaType.startsWith('image/')) return pictureSheet(piece);
  if (mediaType !== 'message/rfc822' && mediaType !== 'text/plain') return { reason: 'kind' };
  if (piece.size > 20 * MOST_CHARACTERS) return { reason: 'tooBig' };
  const bytes = await piece.bytes();
  const read = mediaType === 'text/plain' ? { heading: [], text: readText(bytes) } : await readMail(bytes);
  if (read === null || read.text === null) return { reason: 'damaged' };
  if (read.text.trim() === '') return { reason: 'empty' };
  if (read.text.length > MOST_CHARACTERS) return { reason: 'tooBig' };
  return { kind: 'text', title: title || name, heading: read.heading, text: read.text };
}

async function pictureSheet(piece: Piece): Promise<Sheet | { reason: NotMergeable }> {
  const bytes = await piece.bytes();
  const kind = imageKind(bytes);
  if (kind === null) return { reason: 'damaged' };
  const { width, height } = imageSize(bytes, kind);
  if (width * height > MOST_DOTS) return { reason: 'tooBig' };
  const { mediaType, title, name, alternativeText } = piece;
  return { kind: 'picture', title, picture: { bytes, mediaType }, alternativeText: alternativeText || name };
}
