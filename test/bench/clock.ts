// The clock of 10 000 requests of every kind, against the same number of months added by Temporal alone.
import { Temporal } from 'temporal-polyfill';
import { ClockInput } from '../../electron/contract/law.ts';
import { computeClock } from '../../electron/core/law/clock.ts';
import { inventedHistories } from './inventedHistories.ts';
import { alternate, compare, median, type Row } from './rows.ts';

const REQUESTS = 10_000;
const ON = '2026-11-24';

export async function clockRows(): Promise<Row[]> {
  const inputs = inventedHistories(REQUESTS).map(({ regime, zone, events }) =>
    ClockInput.parse({ regime, zone, events, on: ON }),
  );
  let dates = 0;
  const times = await alternate(
    () => {
      dates = 0;
      for (const input of inputs) dates += computeClock(input).dates.length;
    },
    () => {
      // One addition of months for each date the clock gives: what the calendar alone costs.
      for (let index = 0; index < dates; index += 1) {
        Temporal.PlainDate.from(inputs[index % REQUESTS]?.events[0]?.on ?? ON).add({ months: 2 });
      }
    },
    9,
  );
  return [compare(`clock of ${REQUESTS} requests (at most 50 ms wished for)`, times, median, 0.6)];
}
