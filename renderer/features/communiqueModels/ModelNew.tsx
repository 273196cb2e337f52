// Adds a model of communiqué.
import { RecordNew } from '../../ui/RecordNew.tsx';
import { modelForm } from './modelForm.ts';

export function ModelNew() {
  return (
    <RecordNew
      domain="communiqueModels"
      title="Nouveau modèle de communiqué"
      form={modelForm}
      saveLabel="Ajouter le modèle"
    />
  );
}
