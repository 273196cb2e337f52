// Writing a request's life in one line, and asking the clock about it.
import { ClockInput, type ClockOutput, type DateId } from '../../../electron/contract/law.ts';
import { computeClock } from '../../../electron/core/law/clock.ts';

/**
 * The events of « type date [detail] », separated by semicolons. Details: `competent=DATE`, `until=DATE`,
 * `remediesStated`, `remediesNotStated`, `reasonsNotStated`.
 */
export function eventsOf(given: string): unknown[] {
  return given
    .split(';')
    .map((part) => part.trim().split(' '))
    .map(([type, on, detail = '']) => {
      const [name = '', date] = detail.split('=');
      const details: Record<string, object> = {
        competent: { competentReceivedOn: date },
        until: { until: date },
        remediesStated: { remediesStated: true },
        remediesNotStated: { remediesStated: false },
        reasonsNotStated: { reasonsStated: false },
      };
      return { type, on, ...details[name] };
    });
}

/** The clock of a life as the contract takes it: the input is validated first. */
export function clockOf(given: string, rest: Partial<Record<keyof ClockInput, unknown>> = {}): ClockOutput {
  return computeClock(
    ClockInput.parse({ regime: 'cada', on: '2026-06-01', events: eventsOf(given), ...rest }),
  );
}

/** Dates by id. */
export function datesOf({ dates }: ClockOutput): Partial<Record<DateId, string>> {
  return Object.fromEntries(dates.map(({ id, on }) => [id, on]));
}

/** One date with all that explains it; fails when the clock does not give it. */
export function dateOf(output: ClockOutput, id: DateId) {
  const date = output.dates.find((each) => each.id === id);
  if (date === undefined) throw new Error(`The clock gives no ${id}.`);
  return date;
}
