// Data uses in the register.
import { type DataUse, dataUseShape } from '../../contract/dataUses.ts';
import { createStore } from '../records/store.ts';

export const dataUseStore = createStore<DataUse>({
  type: 'dataUse',
  shape: dataUseShape,
  references: { dossierId: 'dossier' },
  links: [{ field: 'sourceIds', table: 'dataUseSource', ownColumn: 'dataUseId' }],
  searchable: (use) => ({
    title: use.title,
    body: [
      ...[use.dataCategories, use.personsConcerned, use.purpose, use.controller, use.processor],
      ...[use.hostingPlace, use.legalBasis, use.retention, use.informationGiven, use.choiceOffered],
      ...[use.declaredBy, use.note],
    ],
  }),
});
