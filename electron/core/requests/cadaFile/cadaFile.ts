// The file sent to the CADA: one PDF (letter, list, pieces stamped) and one zip of the originals, from the register.
import { setImmediate } from 'node:timers/promises';
import type { PDFDocument } from '@cantoo/pdf-lib';
import type { CadaPiece, NotMergeable } from '../../../contract/cadaFile.ts';
import type { ExportedFile, ExportedFormat } from '../../../contract/documents.ts';
import type { Id } from '../../../contract/primitives.ts';
import type { CoreContext } from '../../base.ts';
import { deliver } from '../../documents/deliver.ts';
import { zipOf } from '../../documents/rendering/archive.ts';
import type { RenderedFile } from '../../documents/writeFiles.ts';
import { badInput, Failure } from '../../failure.ts';
import { requestLetter } from '../requestLetter.ts';
import { asPdf, verdictOn } from './pieceAsPdf.ts';
import { type Piece, type Referral, readReferral } from './pieces.ts';
import { LIST_TITLE, referralTitle } from './pieceTitles.ts';
import { safeName } from './safeNames.ts';

export interface CadaFileInput {
  id: string;
  pieces?: readonly string[] | undefined;
  documents?: readonly ('pdf' | 'zip')[] | undefined;
  maxBytes: number;
  to?: string | undefined;
}

interface NotMerged {
  id: Id;
  name: string;
  reason: NotMergeable;
}

/** Throws as `readReferral`. */
export async function listCadaPieces(context: CoreContext, id: string): Promise<{ pieces: CadaPiece[] }> {
  const { pieces } = await readReferral(context, id);
  const listed: CadaPiece[] = [];
  for (const piece of pieces) {
    const verdict = await verdictOn(piece);
    const reason = 'reason' in verdict ? verdict.reason : null;
    const pages = 'pages' in verdict ? verdict.pages : null;
    const { sha256: _own, alternativeText: _described, bytes: _read, ...shown } = piece;
    listed.push({ ...shown, mergeable: reason === null, reason, pages });
    await setImmediate();
  }
  return { pieces: listed };
}

/** Throws as `readReferral` and `deliver`; BAD_INPUT on `pieces.N`; TOO_LARGE, nothing being written then. */
export async function makeCadaFile(
  context: CoreContext,
  input: CadaFileInput,
): Promise<{ files: ExportedFile[]; notMerged: NotMerged[] }> {
  const referral = await readReferral(context, input.id);
  const chosen = chosenPieces(referral.pieces, input.pieces);
  const wanted = new Set(input.documents ?? ['pdf', 'zip']);
  const limit = { maxBytes: input.maxBytes, chosen };
  // What is in the zip as it is weighs as much there: no use making anything.
  if (wanted.has('zip')) refuseOver(limit, 'zip', sum(chosen.filter(isCompressed)));
  const letter = await letterPdf(context, referral);
  const opened = await openAll(context, chosen);
  const { list, merged } = await merge(context, referral, letter, opened);
  const files: RenderedFile<ExportedFormat>[] = [];
  if (wanted.has('pdf')) {
    refuseOver(limit, 'pdf', merged.length);
    files.push({ format: 'pdf', mediaType: 'application/pdf', ending: '.pdf', bytes: merged });
  }
  if (wanted.has('zip')) {
    const bytes = await zip(referral, letter, list, chosen);
    refuseOver(limit, 'zip', bytes.length);
    files.push({ format: 'zip', mediaType: 'application/zip', ending: '.zip', bytes });
  }
  const stem = `${referral.request.reference}-dossier-cada`;
  const delivered = await deliver(context, files, {
    ...(input.to === undefined ? {} : { to: input.to }),
    ...{ stem, requestId: referral.request.id },
  });
  const notMerged = opened.flatMap(({ piece: { id, name }, reason }) =>
    reason === null ? [] : [{ id, name, reason }],
  );
  return { ...delivered, notMerged };
}

/** A piece with its pages, or the reason it has none; the reason may come as late as when they are copied. */
interface Opened {
  piece: Piece;
  number: number;
  pdf: PDFDocument | null;
  pages: number | null;
  reason: NotMergeable | null;
}

async function openAll(context: CoreContext, chosen: readonly Piece[]): Promise<Opened[]> {
  const opened: Opened[] = [];
  for (const [index, piece] of chosen.entries()) {
    const result = await asPdf(piece, context.renderer);
    const number = index + 1;
    if ('reason' in result) opened.push({ piece, number, pdf: null, pages: null, reason: result.reason });
    else opened.push({ piece, number, ...result, reason: null });
    await setImmediate();
  }
  return opened;
}

/** The list and the one PDF. A piece that fails when it is copied is marked, and all is made again without it. */
async function merge(
  context: CoreContext,
  referral: Referral,
  letter: Uint8Array,
  opened: readonly Opened[],
): Promise<{ list: Uint8Array; merged: Uint8Array }> {
  const { mergePdfs, PartError } = await import('../../documents/merging/mergePdfs.ts');
  const { request, original } = referral;
  const author = (await requestLetter(context, request)).sender.name;
  for (;;) {
    const list = await context.renderer.sheet({
      ...{ kind: 'list', title: LIST_TITLE, author },
      subject: `Pièces jointes à la saisine ${request.reference} : ${original.subject} (${original.reference})`,
      pieces: opened.map(({ piece, number, pages }) => {
        const name = piece.kind === 'request' ? null : piece.name;
        return { number, title: piece.title, name, on: piece.on, pages };
      }),
    });
    const kept = opened.filter((one): one is Opened & { pdf: PDFDocument } => one.pdf !== null);
    const parts = [
      { title: referralTitle(request.reference), pdf: await own(letter), stamp: null },
      { title: LIST_TITLE, pdf: await own(list), stamp: null },
      ...kept.map(({ piece, number, pdf }) => {
        return { title: `Pièce n°\u00A0${number} – ${piece.title}`, pdf, stamp: `Pièce n° ${number}` };
      }),
    ];
    const info = { title: fileTitle(referral), author, language: 'fr-FR', date: request.writtenOn };
    try {
      return { list, merged: await mergePdfs(parts, info) };
    } catch (error) {
      const failed = error instanceof PartError ? kept[error.index - 2] : undefined;
      if (!failed) throw error;
      Object.assign(failed, { pdf: null, pages: null, reason: 'damaged' });
    }
  }
}

function fileTitle({ request }: Referral): string {
  return `Dossier pour la CADA – ${request.reference}`;
}

/** A PDF made here, to be merged. */
async function own(bytes: Uint8Array): Promise<PDFDocument> {
  const { openPdf } = await import('../../documents/merging/openPdf.ts');
  const opened = await openPdf(bytes);
  if ('reason' in opened) throw new Error(`a PDF made here is ${opened.reason}`);
  return opened.pdf;
}

async function letterPdf(context: CoreContext, { request }: Referral): Promise<Uint8Array> {
  const document = await requestLetter(context, request);
  return (await context.renderer.letter(document, ['pdf']))[0]?.bytes ?? new Uint8Array();
}

async function zip(
  { request }: Referral,
  letter: Uint8Array,
  list: Uint8Array,
  chosen: readonly Piece[],
): Promise<Uint8Array> {
  const pdf = { name: '.pdf', mediaType: 'application/pdf' };
  const entries = [
    { path: safeName(0, referralTitle(request.reference), pdf), bytes: letter, stored: true },
    { path: safeName(0, LIST_TITLE, pdf), bytes: list, stored: true },
  ];
  for (const [index, piece] of chosen.entries()) {
    const path = safeName(index + 1, piece.title, piece);
    entries.push({ path, bytes: await piece.bytes(), stored: isCompressed(piece) });
    await setImmediate();
  }
  return zipOf(entries);
}

/** Throws BAD_INPUT on the piece that is unknown or named twice. */
function chosenPieces(pieces: readonly Piece[], ids: readonly string[] | undefined): Piece[] {
  if (ids === undefined) return [...pieces];
  return ids.map((id, index) => {
    const piece = pieces.find((one) => one.id === id);
    if (!piece) throw badInput(`pieces.${index}`, 'UNKNOWN_RECORD', 'piece');
    if (ids.indexOf(id) !== index) throw badInput(`pieces.${index}`, 'TWICE');
    return piece;
  });
}

const MOST_NAMED = 5;

function refuseOver(
  { maxBytes, chosen }: { maxBytes: number; chosen: readonly Piece[] },
  document: 'pdf' | 'zip',
  size: number,
): void {
  if (size <= maxBytes) return;
  const biggest = [...chosen].sort((one, other) => other.size - one.size).slice(0, MOST_NAMED);
  const parts = biggest.map(({ id, name, size: own }) => ({ id, name, size: own }));
  throw new Failure('TOO_LARGE', { limit: maxBytes, size, document, parts });
}

function sum(pieces: readonly Piece[]): number {
  return pieces.reduce((total, { size }) => total + size, 0);
}

/** Whether packing it once more would gain nothing. */
function isCompressed({ mediaType }: Piece): boolean {
  return /^application\/(?:pdf|zip|vnd\.)|^image\/(?:png|jpeg|gif|webp)|^audio|^video/u.test(mediaType);
}
