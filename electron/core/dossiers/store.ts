// Dossiers in the register.
import { type Dossier, dossierShape } from '../../contract/dossiers.ts';
import { createStore } from '../records/store.ts';

export const dossierStore = createStore<Dossier>({
  type: 'dossier',
  shape: dossierShape,
  searchable: ({ title, summary }) => ({ title, body: [summary] }),
});
