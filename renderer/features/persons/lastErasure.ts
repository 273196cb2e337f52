// The report of the last erasure, for the page that tells it: kept in memory and nowhere else.
import type { Outputs } from '../../app/client.ts';

export type ErasureReport = Outputs['persons']['erase'];

let last: ErasureReport | null = null;

export function keepReport(report: ErasureReport): void {
  last = report;
}

/** Null where nobody was erased since the window was opened. */
export function lastReport(): ErasureReport | null {
  return last;
}
