// The page that adds a claim; `?communique=` attaches it to one.
import { useQueryValues } from '../../app/location.ts';
import { asId } from '../../app/records.ts';
import { RecordNew } from '../../ui/RecordNew.tsx';
import { claimForm } from './claimForm.tsx';

export function ClaimNew() {
  const { communique } = useQueryValues();
  return (
    <RecordNew
      domain="claims"
      title="Nouvelle affirmation"
      form={claimForm}
      saveLabel="Ajouter l’affirmation"
      initial={communique === undefined ? {} : { communiqueId: asId(communique) }}
    />
  );
}
