// Adds a list of the press.
import { RecordNew } from '../../ui/RecordNew.tsx';
import { pressListForm } from './pressForms.ts';

export function PressListNew() {
  return (
    <RecordNew
      domain="pressLists"
      title="Nouvelle liste de presse"
      form={pressListForm}
      saveLabel="Ajouter la liste"
    />
  );
}
