// Publications in the register: each copy that left, of one communiqué or of one request.
import { type Publication, publicationShape } from '../../contract/publications.ts';
import { createStore } from '../records/store.ts';

export const publicationStore = createStore<Publication>({
  type: 'publication',
  shape: publicationShape,
  references: { communiqueId: 'communique', requestId: 'request' },
  links: [
    {
      ...{ field: 'contactIds', table: 'publicationContact', ownColumn: 'publicationId' },
      ...{ type: 'pressContact', column: 'contactId', filter: 'contactId' },
    },
  ],
  searchable: ({ fileName, format, recipients, note }) => ({
    title: fileName || format,
    body: [recipients, note],
  }),
  check: ({ communiqueId, requestId }) =>
    (communiqueId === null) === (requestId === null)
      ? [{ field: 'communiqueId', code: 'ONE_OF_TWO', detail: 'requestId' }]
      : [],
});
