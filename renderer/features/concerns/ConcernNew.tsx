// Adds one concern, with all its fields.
import { useState } from 'react';
import { today } from '../../ui/dates.ts';
import { RecordNew } from '../../ui/RecordNew.tsx';
import { concernForm } from './concernForm.tsx';

export function ConcernNew() {
  const [receivedOn] = useState(today);
  return (
    <RecordNew
      domain="concerns"
      title="Nouvelle inquiétude"
      lead="Ce qu’un parent a dit, dans ses mots, à part de qui l’a dit."
      form={concernForm}
      initial={{ receivedOn, channel: 'meeting' }}
      saveLabel="Ajouter l’inquiétude"
    />
  );
}
