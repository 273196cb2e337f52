// Invented histories of requests: sent over a year, at every step of both routes.
import type { EventType, Regime, Zone } from '../../electron/contract/law.ts';

export interface History {
  regime: Regime;
  zone: Zone;
  events: { type: EventType; on: string }[];
}

const ZONES: readonly Zone[] = ['FR', 'FR-57', 'FR', 'FR-GP', 'FR', 'FR-YT'];

/** Three to seven events each; about a quarter is over. */
export function inventedHistories(count: number): History[] {
  return Array.from({ length: count }, (_, index) => {
    const start = index % 330;
    const regime = index % 5 === 0 ? 'rgpd' : 'cada';
    const events: History['events'] = [
      { type: 'sent', on: day(start) },
      { type: 'received', on: day(start + 3) },
      { type: 'acknowledged', on: day(start + 6) },
    ];
    if (index % 3 === 0) events.push({ type: 'silenceChecked', on: day(start + 45) });
    if (index % 6 === 0 && regime === 'cada') {
      events.push(
        { type: 'cadaReferred', on: day(start + 50) },
        { type: 'cadaRegistered', on: day(start + 55) },
      );
    }
    if (index % 7 === 0) events.push({ type: 'reminder', on: day(start + 40) });
    if (index % 4 === 0) events.push({ type: 'answer', on: day(start + 70) });
    return { regime, zone: ZONES[index % ZONES.length] ?? 'FR', events };
  });
}

function day(number: number): string {
  return new Date(Date.UTC(2026, 0, 1) + number * 86_400_000).toISOString().slice(0, 10);
}
