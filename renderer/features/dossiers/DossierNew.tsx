// Begins a dossier.
import { today } from '../../ui/dates.ts';
import { RecordNew } from '../../ui/RecordNew.tsx';
import { dossierForm } from './dossierForm.ts';

export function DossierNew() {
  return (
    <RecordNew
      domain="dossiers"
      title="Nouveau dossier"
      form={dossierForm}
      initial={{ openedOn: today() }}
      saveLabel="Créer le dossier"
    />
  );
}
