// Concerns in the register.
import { type Concern, concernShape } from '../../contract/concerns.ts';
import { createStore } from '../records/store.ts';

export const concernStore = createStore<Concern>({
  type: 'concern',
  shape: concernShape,
  references: { dossierId: 'dossier', personId: 'person' },
  // What was said, never who said it: the search must not bring the two together.
  searchable: ({ text, theme, commune, level }) => ({ title: text, body: [theme, commune, level] }),
});
