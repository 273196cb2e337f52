// Said in place of a form that needs a dossier while there is none.
import { newPath } from '../app/places.ts';
import { EmptyNotice } from './EmptyNotice.tsx';

export function NoDossier() {
  return (
    <EmptyNotice
      sentence="Tout se range dans un dossier : une affaire, un dossier. Créez le premier, puis revenez ici."
      action={{ label: 'Créer un dossier', to: newPath('dossier') }}
    />
  );
}
