// Attached files in the register: their description here, their bytes in chunks beside.
import { type Attachment, documentShape } from '../../../contract/documents.ts';
import { createStore } from '../../records/store.ts';
import { refuseIfUsed } from '../../records/uses.ts';

export const attachmentStore = createStore<Attachment>(
  {
    type: 'document',
    shape: documentShape,
    references: { dossierId: 'dossier' },
    searchable: ({ name, alternativeText }) => ({ title: name, body: [alternativeText] }),
    guard: async (write, { id }, action) => {
      if (action !== 'bin') return;
      await refuseIfUsed(write, 'document', id, [
        ['source', 'documentId'],
        ['event', 'documentId'],
      ]);
    },
  },
  ['mediaType', 'size', 'sha256'],
);
