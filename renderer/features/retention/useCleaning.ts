// Runs a « ménage »: how far it is, a way to stop it, and its report.
import { useQueryClient } from '@tanstack/react-query';
import type { CleaningChoice, CleaningReport } from '../../../electron/contract/retention.ts';
import { client } from '../../app/client.ts';
import { useTold } from '../../ui/useTold.ts';

export function useCleaning(onReport: (report: CleaningReport) => void) {
  const cache = useQueryClient();
  return useTold({
    begin: (choices: CleaningChoice[]) => (signal) => client.retention.clean({ choices }, { signal }),
    /** Once `rewriting`, it cannot be stopped any more. */
    hear({ report, ...far }) {
      if (report !== null) onReport(report);
      return far;
    },
    begun: 'Le ménage est en cours.',
    stopped: {
      title: 'Ménage arrêté',
      message: 'Ce qui était déjà fait reste fait ; le reste n’a pas changé.',
    },
    // Nothing of what was erased stays in the window's memory either.
    after: () => cache.removeQueries({ type: 'inactive' }),
  });
}
