// What goes from one concern to the next when several are written down in a row.
import type { Channel, Level } from './concernWords.ts';

export interface CarriedFields {
  dossierId: string | null;
  receivedOn: string | null;
  channel: Channel;
  commune: string;
  theme: string;
  level: Level;
}

/** What a series starts with: a meeting of today. */
export function carriedFields(dossierId: string | null, receivedOn: string): CarriedFields {
  return { dossierId, receivedOn, channel: 'meeting', commune: '', theme: '', level: '' };
}
