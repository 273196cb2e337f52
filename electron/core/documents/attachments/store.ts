// Attached files in the register: their description here, their bytes in chunks beside.
import { type Attachment, documentShape } from '../../../contract/documents.ts';
import { recordTypes } from '../../../contract/primitives.ts';
import { badInput, Failure } from '../../failure.ts';
import { createStore } from '../../records/store.ts';
import { refuseIfUsed } from '../../records/uses.ts';
import type { Write } from '../../register/register.ts';

export const attachmentStore = createStore<Attachment>(
  {
    type: 'document',
    shape: documentShape,
    references: { dossierId: 'dossier' },
    searchable: ({ name, alternativeText }) => ({ title: name, body: [alternativeText] }),
    guard: async (write, { id, ownerId }, action) => {
      if (action === 'create') await refuseUnknownOwner(write, ownerId, 'ownerId');
      if (action === 'update') await refuseUnknownOwner(write, ownerId, 'changes.ownerId');
      if (action !== 'bin') return;
      await refuseIfSignedWith(write, id);
      await refuseIfShown(write, id);
      await refuseIfUsed(write, 'document', id, [
        ['source', 'documentId'],
        ['event', 'documentId'],
        ['answer', 'documentId'],
      ]);
    },
  },
  ['mediaType', 'size', 'sha256'],
);

/** Throws IN_USE for the logo or the signature of the association. */
async function refuseIfSignedWith(write: Write, id: string): Promise<void> {
  const used = await write.db
    .selectFrom('association')
    .select('id')
    .where((where) => where.or([where('logoDocumentId', '=', id), where('signatureDocumentId', '=', id)]))
    .executeTakeFirst();
  if (used) throw new Failure('IN_USE', { type: 'document', id, by: { association: 1 } });
}

/** Throws BAD_INPUT on `field` where no record of any kind has that id; null is no owner. */
export async function refuseUnknownOwner(write: Write, ownerId: string | null, field: string): Promise<void> {
  if (ownerId === null) return;
  for (const type of recordTypes) {
    const found = await write.any.selectFrom(type).select('id').where('id', '=', ownerId).executeTakeFirst();
    if (found) return;
  }
  throw badInput(field, 'UNKNOWN_RECORD', 'record');
}

/** Throws IN_USE for a picture that the text of a communiqué shows: its pages could not be made again. */
async function refuseIfShown(write: Write, id: string): Promise<void> {
  const { count } = await write.db
    .selectFrom('communique')
    .select((expression) => expression.fn.countAll<number>().as('count'))
    .where('body', 'like', `%document:${id}%`)
    .where('binnedAt', 'is', null)
    .executeTakeFirstOrThrow();
  if (Number(count) > 0)
    throw new Failure('IN_USE', { type: 'document', id, by: { communique: Number(count) } });
}
