// Adds a person.
import { RecordNew } from '../../ui/RecordNew.tsx';
import { personForm } from './personForm.tsx';

export function PersonNew() {
  return (
    <RecordNew domain="persons" title="Nouvelle personne" form={personForm} saveLabel="Ajouter la personne" />
  );
}
