// What goes from one concern to the next when several are written down in a row, by the way they are received.
import type { Channel, Level } from './concernWords.ts';
import { levels } from './concernWords.ts';

export interface CarriedFields {
  dossierId: string | null;
  receivedOn: string | null;
  channel: Channel;
  commune: string;
  theme: string;
  level: Level;
}

/** Ways of entering: line after line in a meeting, one person after another on the telephone, sheet after sheet. */
export const entryModes = { meeting: 'En réunion', phone: 'Au téléphone', paper: 'Sur papier' } as const;
export type EntryMode = keyof typeof entryModes;

export function isEntryMode(text: string): text is EntryMode {
  return text in entryModes;
}

/** What a series starts with: a meeting of today. */
export function carriedFields(dossierId: string | null, receivedOn: string): CarriedFields {
  return { dossierId, receivedOn, channel: 'meeting', commune: '', theme: '', level: '' };
}

/** What stays for the next one: all of it in a meeting; of a person, only what does not tell who they are. */
export function nextFields(carried: CarriedFields, mode: EntryMode): CarriedFields {
  return mode === 'meeting' ? carried : { ...carried, commune: '', level: '' };
}

/** The level before or after this one, the youngest after the oldest. */
export function levelBeside(level: Level, step: 1 | -1): Level {
  const all = Object.keys(levels).filter((name): name is Level => name in levels);
  return all[(all.indexOf(level) + step + all.length) % all.length] ?? '';
}
