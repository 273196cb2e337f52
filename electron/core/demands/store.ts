// Demands in the register: followed until they are met, refused or dropped, long after the communiqué is frozen.
import { type Demand, demandShape } from '../../contract/demands.ts';
import { createStore } from '../records/store.ts';

export const demandStore = createStore<Demand>({
  type: 'demand',
  shape: demandShape,
  references: {
    dossierId: 'dossier',
    communiqueId: 'communique',
    authorityId: 'authority',
    proofSourceId: 'source',
  },
  searchable: ({ text, answer }) => ({ title: text, body: [answer] }),
  check: ({ status, answeredOn }) =>
    ['met', 'refused'].includes(status) && answeredOn === null
      ? [{ field: 'answeredOn', code: 'REQUIRED', detail: '' }]
      : [],
});
