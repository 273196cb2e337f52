// An import as it goes: how many lines are done, a way to stop it with nothing kept, what it made.
import { client, type Inputs } from '../../app/client.ts';
import { useTold } from '../../ui/useTold.ts';
import type { MadeImport } from './ImportOutcome.tsx';

export function useConcernImport(onMade: (made: MadeImport) => void) {
  return useTold({
    begin: (input: Inputs['concerns']['importFile']) => (signal) =>
      client.concerns.importFile(input, { signal }),
    hear({ done, total, made }, { dossierId }) {
      if (made !== null) onMade({ ...made, dossierId });
      return { done, total };
    },
    begun: 'L’import commence.',
    stopped: { title: 'Import arrêté', message: 'Rien n’a été ajouté.' },
  });
}
