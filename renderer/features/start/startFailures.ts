// What can be done next when a register could not be opened or made.
import { errorOf } from '../../ui/errorText.ts';

export interface WayOut {
  /** On the button that picks another file, in the desktop application. */
  choose: string;
  /** What to do where no file can be picked (browser mode). */
  otherwise: string;
}

const ELSEWHERE = 'Choisissez un registre de la liste ci-dessous, ou commencez-en un nouveau.';

/** The file that could not be opened and may still be read in part; null for any other failure. */
export function salvageable(error: unknown): string | null {
  const known = errorOf(error);
  return known?.code === 'REGISTER_DAMAGED' || known?.code === 'NOT_A_REGISTER' ? known.data.path : null;
}

/** The register that another Vigie has open; null for any other failure. */
export function openElsewhere(error: unknown): string | null {
  const known = errorOf(error);
  return known?.code === 'REGISTER_IN_USE' ? known.data.path : null;
}

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
          'Vous pouvez récupérer ce qui est lisible dans un nouveau registre, ou ouvrir la sauvegarde la plus récente du dossier « Sauvegardes », à côté de lui.',
      };
    case 'REGISTER_IN_USE':
      return {
        choose: 'Choisir un autre registre…',
        otherwise: 'Fermez l’autre Vigie, puis ouvrez le registre depuis la liste.',
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
