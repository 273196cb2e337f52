// What can be done next when a register could not be opened or made.
import { errorOf } from '../../ui/errorText.ts';

export interface WayOut {
  /** On the button that picks another file, in the desktop application. */
  choose: string;
  /** What to do where no file can be picked (browser mode). */
  otherwise: string;
}

const ELSEWHERE = 'Choisissez un registre de la liste ci-dessous, ou commencez-en un nouveau.';

/** The way out of a failure; the general one for an error that does not concern the file. */
export function wayOut(error: unknown): WayOut {
  switch (errorOf(error)?.code) {
    case 'FILE_NOT_FOUND':
      return {
        choose: 'Retrouver le fichier…',
        otherwise: 'Remettez le fichier à sa place, puis ouvrez-le à nouveau depuis la liste.',
      };
    case 'REGISTER_DAMAGED':
      return {
        choose: 'Ouvrir une sauvegarde…',
        otherwise:
          'Copiez la sauvegarde la plus récente à la place du registre (gardez l’original sous un autre nom), puis ouvrez-le depuis la liste.',
      };
    case 'FILE_NOT_WRITABLE':
      return {
        choose: 'Choisir un autre fichier…',
        otherwise: 'Rendez le fichier ou le dossier modifiable, puis recommencez.',
      };
    case 'REGISTER_NEWER':
    case 'NOT_A_REGISTER':
      return { choose: 'Choisir un autre registre…', otherwise: ELSEWHERE };
    default:
      return { choose: 'Choisir un registre…', otherwise: ELSEWHERE };
  }
}
