// Reads the table of hand-checked cases, clockCases.txt.
import { readFileSync } from 'node:fs';
import { DateId, Regime, Zone } from '../../../electron/contract/law.ts';

export interface ClockCase {
  regime: Regime;
  zone: Zone;
  /** Events, as `eventsOf` reads them. */
  given: string;
  /** Expected dates; null for one that must not appear. */
  dates: Partial<Record<DateId, string | null>>;
  /** What makes the case: a fact of the calendar or a rule of the procedure. */
  why: string;
}

/** Cases by subject. */
export const clockCases = readCases(
  readFileSync(new URL('./clockCases.txt', import.meta.url), 'utf8').split('\n'),
);

function readCases(lines: string[]): Map<string, ClockCase[]> {
  const bySubject = new Map<string, ClockCase[]>();
  let cases: ClockCase[] = [];
  for (const line of lines) {
    if (line.startsWith('## ')) {
      cases = [];
      bySubject.set(line.slice(3), cases);
    } else if (line !== '' && !line.startsWith('#')) {
      cases.push(readCase(line));
    }
  }
  return bySubject;
}

function readCase(line: string): ClockCase {
  const [where = '', given = '', dates = '', why = ''] = line.split(' | ');
  const [regime, zone] = where.split(' ');
  return {
    regime: Regime.parse(regime),
    zone: Zone.parse(zone),
    given,
    dates: Object.fromEntries(
      dates.split(' ').map((pair) => {
        const [id, on = ''] = pair.split('=');
        return [DateId.parse(id), on === '-' ? null : on];
      }),
    ),
    why,
  };
}
