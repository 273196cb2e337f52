// Concerns in the register.
import { sql } from 'kysely';
import { type Concern, concernConsents, concernShape } from '../../contract/concerns.ts';
import { consentCondition } from '../figures/consents.ts';
import { createStore } from '../records/store.ts';

export const concernStore = createStore<Concern>({
  type: 'concern',
  shape: concernShape,
  references: { dossierId: 'dossier', personId: 'person' },
  where: {
    from: (value) => sql<boolean>`"receivedOn" >= ${value}`,
    to: (value) => sql<boolean>`"receivedOn" <= ${value}`,
    consent: (value, register) =>
      consentCondition(concernConsents.find((known) => known === value) ?? 'none', register),
  },
  // What was said, never who said it: the search must not bring the two together.
  searchable: ({ text, theme, commune, level }) => ({ title: text, body: [theme, commune, level] }),
});
