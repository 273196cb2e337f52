// Adds a contact of the press; `?liste=` puts it in a list.
import { useQueryValues } from '../../app/location.ts';
import { asId } from '../../app/records.ts';
import { RecordNew } from '../../ui/RecordNew.tsx';
import { pressContactForm } from './pressForms.ts';

export function PressContactNew() {
  const { liste } = useQueryValues();
  return (
    <RecordNew
      domain="pressContacts"
      title="Nouveau contact de presse"
      form={pressContactForm}
      saveLabel="Ajouter le contact"
      initial={liste === undefined ? {} : { listIds: [asId(liste)] }}
    />
  );
}
