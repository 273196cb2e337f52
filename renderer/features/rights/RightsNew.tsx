// Notes a request about personal data; `?personne=` says who asks.
import { useQueryValues } from '../../app/location.ts';
import { RecordNew } from '../../ui/RecordNew.tsx';
import { rightsForm, rightsStart } from './rightsForm.tsx';

export function RightsNew() {
  const { personne } = useQueryValues();
  return (
    <RecordNew
      domain="rightsRequests"
      title="Nouvelle demande d’une personne"
      form={rightsForm}
      initial={{ ...rightsStart(), ...(personne !== undefined && { personId: personne }) }}
      saveLabel="Noter la demande"
    />
  );
}
