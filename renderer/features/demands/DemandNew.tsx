// The page that adds a demand; `?communique=` attaches it to one.
import { useQueryValues } from '../../app/location.ts';
import { asId } from '../../app/records.ts';
import { RecordNew } from '../../ui/RecordNew.tsx';
import { demandForm } from './demandForm.tsx';

export function DemandNew() {
  const { communique } = useQueryValues();
  return (
    <RecordNew
      domain="demands"
      title="Nouvelle revendication"
      form={demandForm}
      saveLabel="Ajouter la revendication"
      initial={communique === undefined ? {} : { communiqueId: asId(communique) }}
    />
  );
}
