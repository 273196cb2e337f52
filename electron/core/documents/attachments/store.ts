// Attached files in the register: their description here, their bytes in chunks beside.
import { type Attachment, documentShape } from '../../../contract/documents.ts';
import { Failure } from '../../failure.ts';
import { createStore } from '../../records/store.ts';
import { refuseIfUsed } from '../../records/uses.ts';
import type { Write } from '../../register/register.ts';

export const attachmentStore = createStore<Attachment>(
  {
    type: 'document',
    shape: documentShape,
    references: { dossierId: 'dossier' },
    searchable: ({ name, alternativeText }) => ({ title: name, body: [alternativeText] }),
    guard: async (write, { id }, action) => {
      if (action !== 'bin') return;
      await refuseIfSignedWith(write, id);
      await refuseIfUsed(write, 'document', id, [
        ['source', 'documentId'],
        ['event', 'documentId'],
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
