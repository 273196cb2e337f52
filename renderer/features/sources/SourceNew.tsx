// Adds a source.
import { RecordNew } from '../../ui/RecordNew.tsx';
import { sourceForm } from './sourceForm.ts';

export function SourceNew() {
  return (
    <RecordNew domain="sources" title="Nouvelle source" form={sourceForm} saveLabel="Ajouter la source" />
  );
}
