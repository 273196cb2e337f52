// Adds an authority.
import { RecordNew } from '../../ui/RecordNew.tsx';
import { authorityForm } from './authorityForm.tsx';

export function AuthorityNew() {
  return (
    <RecordNew
      domain="authorities"
      title="Nouvel organisme"
      form={authorityForm}
      saveLabel="Ajouter l’organisme"
    />
  );
}
