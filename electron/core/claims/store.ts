// Claims in the register. A claim that somebody states says who; an established one has a source.
import { type Claim, claimShape } from '../../contract/claims.ts';
import { refuseFrozenCommunique } from '../communiques/frozen.ts';
import { createStore } from '../records/store.ts';

export const claimStore = createStore<Claim>({
  type: 'claim',
  shape: claimShape,
  references: { dossierId: 'dossier', communiqueId: 'communique' },
  links: [{ field: 'sourceIds', table: 'claimSource', ownColumn: 'claimId' }],
  searchable: ({ text, statedBy }) => ({ title: text, body: [statedBy] }),
  check: ({ status, statedBy, sourceIds }) => [
    ...(status === 'stated' && statedBy === '' ? [{ field: 'statedBy', code: 'REQUIRED', detail: '' }] : []),
    ...(status === 'established' && sourceIds.length === 0
      ? [{ field: 'sourceIds', code: 'SOURCE_REQUIRED', detail: '' }]
      : []),
  ],
  guard: (write, claim) => refuseFrozenCommunique(write, claim.communiqueId),
});
