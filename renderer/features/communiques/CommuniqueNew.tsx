// The page that begins a communiqué: its dossier and its title; the rest is written on its own page.
import { today } from '../../ui/dates.ts';
import type { FormSection } from '../../ui/formTypes.ts';
import { RecordNew } from '../../ui/RecordNew.tsx';

const beginning: FormSection<'communiques'>[] = [
  {
    fields: [
      { name: 'dossierId', kind: 'record', domain: 'dossiers', label: 'Dossier', required: true },
      {
        name: 'title',
        kind: 'line',
        label: 'Titre',
        hint: 'L’information principale, en une phrase. Vous pourrez la reprendre.',
        required: true,
      },
      {
        name: 'issuedOn',
        kind: 'date',
        label: 'Date du communiqué',
        hint: 'Celle qui sera imprimée ; elle peut changer jusqu’à la publication.',
        half: true,
      },
    ],
  },
];

export function CommuniqueNew() {
  return (
    <RecordNew
      domain="communiques"
      title="Nouveau communiqué"
      lead="Commencez par l’essentiel : le texte s’écrit ensuite, avec les sources et les vérifications à côté."
      form={beginning}
      saveLabel="Commencer à écrire"
      initial={{ issuedOn: today() }}
    />
  );
}
