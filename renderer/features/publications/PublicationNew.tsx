// The page that notes a sending; `?communique=` or `?demande=` says of what.
import { useQueryValues } from '../../app/location.ts';
import { asId } from '../../app/records.ts';
import { today } from '../../ui/dates.ts';
import { RecordNew } from '../../ui/RecordNew.tsx';
import { publicationForm } from './publicationForm.tsx';

export function PublicationNew() {
  const { communique, demande } = useQueryValues();
  return (
    <RecordNew
      domain="publications"
      title="Noter un envoi"
      lead="Les exports sont notés par Vigie ; notez ici ce qui a été envoyé, affiché ou remis."
      form={publicationForm}
      saveLabel="Noter l’envoi"
      initial={{
        madeOn: today(),
        ...(communique === undefined ? {} : { communiqueId: asId(communique) }),
        ...(demande === undefined ? {} : { requestId: asId(demande) }),
      }}
    />
  );
}
