// The words of dossiers.
import type { Outputs } from '../../app/client.ts';

type Dossier = Outputs['dossiers']['get'];

export const dossierStatuses: Record<Dossier['status'], string> = {
  open: 'Ouvert',
  closed: 'Clos',
};
