// The pieces of a referral to the CADA as the register has them, in the order the Commission reads them.
import type { CadaPiece, CadaPieceKind } from '../../../contract/cadaFile.ts';
import type { EventType } from '../../../contract/law.ts';
import { Id } from '../../../contract/primitives.ts';
import type { InformationRequest } from '../../../contract/requests.ts';
import { type CoreContext, openRegister } from '../../base.ts';
import { readWhole } from '../../documents/attachments/read.ts';
import { badInput } from '../../failure.ts';
import type { Register } from '../../register/register.ts';
import { requestLetter } from '../requestLetter.ts';
import { requestStore } from '../store.ts';
import { attachmentTitle, eventTitles, requestTitle } from './pieceTitles.ts';

/** A piece and its bytes: those of the letter are made already, the others are read when they are wanted. */
export interface Piece
  extends Pick<CadaPiece, 'id' | 'kind' | 'title' | 'name' | 'on' | 'size' | 'mediaType'> {
  sha256: string;
  alternativeText: string;
  bytes(): Promise<Uint8Array>;
}

export interface Referral {
  request: InformationRequest;
  /** The request whose refusal is referred. */
  original: InformationRequest;
  pieces: Piece[];
}

/** Throws NOT_FOUND, BAD_INPUT on `id` (NOT_A_REFERRAL), RENDER_FAILED when the original's letter cannot be made. */
export async function readReferral(context: CoreContext, id: string): Promise<Referral> {
  const register = openRegister(context);
  const request = await requestStore.get(register, id);
  if (request.followsId === null) throw badInput('id', 'NOT_A_REFERRAL');
  const original = await requestStore.get(register, request.followsId);
  const found = [
    await letterPiece(context, original),
    ...(await eventPieces(register, original.id)),
    ...(await attachedPieces(register, original.id, 'requestAttachment')),
    ...(await attachedToEvents(register, original.id)),
    ...(await attachedPieces(register, request.id, 'referralAttachment')),
  ];
  const seen = new Set<string>();
  const pieces = found.filter(({ id: own, sha256 }) => {
    if (seen.has(own) || seen.has(sha256)) return false;
    seen.add(own).add(sha256);
    return true;
  });
  return { request, original, pieces };
}

async function letterPiece(context: CoreContext, original: InformationRequest): Promise<Piece> {
  const document = await requestLetter(context, original);
  const bytes = (await context.renderer.letter(document, ['pdf']))[0]?.bytes ?? new Uint8Array();
  return {
    ...{ id: original.id, kind: 'request', title: requestTitle(original.reference), on: original.writtenOn },
    ...{ name: `${original.reference}.pdf`, size: bytes.length, mediaType: 'application/pdf' },
    ...{ sha256: '', alternativeText: '', bytes: async () => bytes },
  };
}

/** What has a place of its own; any other event comes after, by its date. */
const KINDS: Partial<Record<EventType, CadaPieceKind>> = {
  sent: 'sending',
  received: 'receipt',
  acknowledged: 'acknowledgement',
  refusal: 'refusal',
};
const ORDER: readonly CadaPieceKind[] = ['sending', 'receipt', 'acknowledgement', 'refusal', 'event'];

async function eventPieces(register: Register, requestId: string): Promise<Piece[]> {
  const rows = await register.db
    .selectFrom('event')
    .innerJoin('document', 'document.id', 'event.documentId')
    .select(['event.type', 'event.on', ...COLUMNS])
    .where('event.requestId', '=', requestId)
    .where('event.binnedAt', 'is', null)
    .where('document.binnedAt', 'is', null)
    .orderBy('event.on')
    .orderBy('event.id')
    .execute();
  const pieces = rows.map(({ type, on, ...row }) =>
    piece(register, row, KINDS[type] ?? 'event', eventTitles[type], on),
  );
  return ORDER.flatMap((kind) => pieces.filter((one) => one.kind === kind));
}

async function attachedToEvents(register: Register, requestId: string): Promise<Piece[]> {
  const rows = await register.db
    .selectFrom('document')
    .innerJoin('event', 'event.id', 'document.ownerId')
    .select(['event.on', ...COLUMNS])
    .where('event.requestId', '=', requestId)
    .where('event.binnedAt', 'is', null)
    .where('document.binnedAt', 'is', null)
    .orderBy('event.on')
    .orderBy('document.id')
    .execute();
  return rows.map(({ on, ...row }) => piece(register, row, 'eventAttachment', attachmentTitle(row.name), on));
}

async function attachedPieces(register: Register, ownerId: string, kind: CadaPieceKind): Promise<Piece[]> {
  const rows = await register.db
    .selectFrom('document')
    .select(COLUMNS)
    .where('ownerId', '=', ownerId)
    .where('binnedAt', 'is', null)
    .orderBy('id')
    .execute();
  return rows.map((row) => piece(register, row, kind, attachmentTitle(row.name), null));
}

const COLUMNS = [
  ...(['document.id', 'document.name', 'document.size', 'document.mediaType'] as const),
  ...(['document.sha256', 'document.alternativeText'] as const),
] as const;

interface DocumentRow {
  id: string;
  name: string;
  size: number;
  mediaType: string;
  sha256: string;
  alternativeText: string;
}

function piece(
  register: Register,
  row: DocumentRow,
  kind: CadaPieceKind,
  title: string,
  on: string | null,
): Piece {
  return { ...row, id: Id.parse(row.id), kind, title, on, bytes: () => readWhole(register, row.id) };
}
