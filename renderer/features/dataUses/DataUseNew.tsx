// Adds a data use.
import { RecordNew } from '../../ui/RecordNew.tsx';
import { dataUseForm } from './dataUseForm.ts';

export function DataUseNew() {
  return (
    <RecordNew
      domain="dataUses"
      title="Nouvel usage de données"
      form={dataUseForm}
      saveLabel="Ajouter l’usage de données"
    />
  );
}
