// The refusals of a series that the CADA has already: it takes one only.
import type { ClockStep } from '../../../electron/contract/law.ts';
import type { SeriesLine } from '../../../electron/contract/series.ts';

const REFERRED: ReadonlySet<ClockStep> = new Set<ClockStep>([
  ...(['cadaRegistrationAwaited', 'cadaOpinionAwaited', 'cadaOpinionReceived'] as const),
  ...(['confirmedSilenceToCheck', 'tribunalOpen', 'tribunalLimitPassed', 'tribunalPending'] as const),
]);

/** The requests whose refusal is before the CADA, or was. */
export function referredAmong<Line extends Pick<SeriesLine, 'step'>>(lines: readonly Line[]): Line[] {
  return lines.filter(({ step }) => REFERRED.has(step));
}
