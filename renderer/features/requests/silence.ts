// A silence to check: the day after which it counts, and what is wrong with the date of a check.
import type { ClockOutput } from '../../../electron/contract/law.ts';

/** The last day of the time to answer that is to be checked. */
export function silenceDay({ step, dates }: ClockOutput): string | undefined {
  const ids = step === 'confirmedSilenceToCheck' ? ['confirmedRefusal'] : ['implicitRefusal', 'rgpdDue'];
  return dates.find(({ id }) => ids.includes(id))?.on;
}

/** What is wrong with the date of a check; null when all is well. */
export function checkDateProblem(on: string | null, after: string, now: string): string | null {
  if (on === null) return 'À remplir.';
  if (on > now) return 'Une vérification ne peut pas être à venir.';
  return on <= after ? 'La vérification doit être postérieure à la fin du délai de réponse.' : null;
}
