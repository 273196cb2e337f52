// The field that says which dossier a record belongs to: chosen, or made on the spot where there is none yet.
import { today } from '../../ui/dates.ts';
import { dossierForm } from './dossierForm.ts';

export const dossierField = {
  name: 'dossierId',
  kind: 'record',
  label: 'Dossier',
  domain: 'dossiers',
  required: true,
  create: {
    domain: 'dossiers',
    title: 'Nouveau dossier',
    form: dossierForm,
    initial: () => ({ openedOn: today() }),
  },
} as const;
