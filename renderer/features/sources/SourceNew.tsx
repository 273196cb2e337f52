// Adds a source; `?couvre=` names the communiqué it speaks of.
import { useQueryValues } from '../../app/location.ts';
import { asId } from '../../app/records.ts';
import { RecordNew } from '../../ui/RecordNew.tsx';
import { sourceForm } from './sourceForm.ts';

export function SourceNew() {
  const { couvre } = useQueryValues();
  return (
    <RecordNew
      domain="sources"
      title={couvre === undefined ? 'Nouvelle source' : 'Nouvelle retombée'}
      form={sourceForm}
      saveLabel={couvre === undefined ? 'Ajouter la source' : 'Ajouter la retombée'}
      initial={couvre === undefined ? {} : { coversId: asId(couvre) }}
    />
  );
}
