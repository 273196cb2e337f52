// Attaching a file piece by piece: invisible until all of it is there, then one record with its SHA-256.
import { createHash } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { ATTACHMENT_LIMIT, type Attachment } from '../../../contract/documents.ts';
import { badInput, Failure, refuseIf } from '../../failure.ts';
import { missingReferences } from '../../records/references.ts';
import type { Register, Write } from '../../register/register.ts';
import { mediaTypeOf } from './mediaType.ts';
import { attachmentStore, refuseUnknownOwner } from './store.ts';

interface Start {
  name: string;
  size: number;
  alternativeText?: string;
  dossierId?: string | null;
  ownerId?: string | null;
  hold?: boolean;
  content: string;
}
interface Next {
  uploadId: string;
  offset: number;
  content: string;
}
export interface Progress {
  uploadId: string | null;
  received: number;
  document: Attachment | null;
}

/**
 * Takes the first piece of a file or the next one.
 * Throws TOO_LARGE over 50 MiB; BAD_INPUT on `offset` (not the one awaited: `detail` names it), on `content` (more bytes
 * than announced, or none), on `uploadId`, `dossierId` or `ownerId` (unknown). A refused piece changes nothing.
 */
export async function attach(register: Register, input: Start | Next): Promise<Progress> {
  const bytes = Buffer.from(input.content, 'base64');
  if (bytes.length === 0) throw badInput('content', 'REQUIRED');
  return register.write(async (write) => {
    const upload = 'uploadId' in input ? await awaited(write, input) : await begin(write, input);
    const received = upload.received + bytes.length;
    if (received > upload.size) throw badInput('content', 'MORE_THAN_ANNOUNCED', String(upload.size));
    await write.db
      .insertInto('uploadChunk')
      .values({ uploadId: upload.id, position: upload.received, bytes })
      .execute();
    await write.db.updateTable('upload').set({ received }).where('id', '=', upload.id).execute();
    const { hold, ...fields } = fieldsOf(upload);
    if (received < upload.size || hold) return { uploadId: upload.id, received, document: null };
    return { uploadId: null, received, document: await finish(write, upload, fields) };
  });
}

/** A whole file that is held: its name and bytes. Throws BAD_INPUT on `uploadId` where there is none. */
export async function readHeld(
  { db }: Pick<Register, 'db'>,
  uploadId: string,
): Promise<{ name: string; bytes: Buffer }> {
  const { name } = await heldUpload(db, uploadId);
  const chunks = await db
    .selectFrom('uploadChunk')
    .select('bytes')
    .where('uploadId', '=', uploadId)
    .orderBy('position')
    .execute();
  return { name, bytes: Buffer.concat(chunks.map((chunk) => chunk.bytes)) };
}

/** Attaches a file that was held, to `dossierId`. Throws as `readHeld` does. */
export async function attachHeld(write: Write, uploadId: string, dossierId: string): Promise<Attachment> {
  const upload = await heldUpload(write.db, uploadId);
  return finish(write, upload, { name: upload.name, dossierId });
}

/** Throws away an upload and what came of it. */
export async function abandonUpload(register: Register, uploadId: string): Promise<void> {
  await register.write(
    async ({ db }) => void (await db.deleteFrom('upload').where('id', '=', uploadId).execute()),
  );
}

/** Throws away what was left half-attached when the program stopped. */
export async function abandonUploads(register: Register): Promise<void> {
  const left = await register.db.selectFrom('upload').select('id').execute();
  if (left.length > 0) await register.write(async ({ db }) => void (await db.deleteFrom('upload').execute()));
}

interface Upload {
  id: string;
  name: string;
  size: number;
  received: number;
  fields: string;
}

async function begin(write: Write, start: Start): Promise<Upload> {
  if (start.size > ATTACHMENT_LIMIT) {
    throw new Failure('TOO_LARGE', { limit: ATTACHMENT_LIMIT, size: start.size });
  }
  const { name, size, alternativeText = '', dossierId = null, ownerId = null, hold = false } = start;
  const fields = { name, alternativeText, dossierId, ownerId };
  refuseIf(await missingReferences(write, attachmentStore.domain, fields, ''));
  await refuseUnknownOwner(write, ownerId, 'ownerId');
  const upload = { id: uuidv7(), name, size, received: 0, fields: JSON.stringify({ ...fields, hold }) };
  await write.db
    .insertInto('upload')
    .values({ ...upload, startedAt: write.now })
    .execute();
  return upload;
}

async function awaited(write: Write, { uploadId, offset }: Next): Promise<Upload> {
  const upload = await write.db
    .selectFrom('upload')
    .selectAll()
    .where('id', '=', uploadId)
    .executeTakeFirst();
  if (!upload) throw badInput('uploadId', 'UNKNOWN_RECORD', 'upload');
  if (offset !== upload.received) throw badInput('offset', 'OUT_OF_ORDER', String(upload.received));
  return upload;
}

/** What was given with the first piece: the fields of the document, and whether it is to be held. */
function fieldsOf({ fields }: Pick<Upload, 'fields'>): { hold?: boolean } {
  return JSON.parse(fields);
}

async function heldUpload(db: Register['db'] | Write['db'], uploadId: string): Promise<Upload> {
  const upload = await db.selectFrom('upload').selectAll().where('id', '=', uploadId).executeTakeFirst();
  if (!upload || upload.received < upload.size || !fieldsOf(upload).hold) {
    throw badInput('uploadId', 'UNKNOWN_RECORD', 'upload');
  }
  return upload;
}

async function finish(write: Write, upload: Upload, fields: object): Promise<Attachment> {
  const hash = createHash('sha256');
  let head: Uint8Array | undefined;
  for (const { position } of await positions(write, upload.id)) {
    const { bytes } = await write.db
      .selectFrom('uploadChunk')
      .select('bytes')
      .where('uploadId', '=', upload.id)
      .where('position', '=', position)
      .executeTakeFirstOrThrow();
    head ??= bytes;
    hash.update(bytes);
  }
  const mediaType = mediaTypeOf(upload.name, head ?? new Uint8Array());
  const document = await attachmentStore.insert(write, { ...fields }, '', {
    ...{ mediaType, size: upload.size, sha256: hash.digest('hex') },
  });
  await write.db
    .insertInto('documentChunk')
    .columns(['documentId', 'position', 'bytes'])
    .expression((expression) =>
      expression
        .selectFrom('uploadChunk')
        .select((chunk) => [chunk.val<string>(document.id).as('documentId'), 'position', 'bytes'])
        .where('uploadId', '=', upload.id),
    )
    .execute();
  await write.db.deleteFrom('upload').where('id', '=', upload.id).execute();
  return document;
}

function positions(write: Write, uploadId: string) {
  return write.db
    .selectFrom('uploadChunk')
    .select('position')
    .where('uploadId', '=', uploadId)
    .orderBy('position')
    .execute();
}
