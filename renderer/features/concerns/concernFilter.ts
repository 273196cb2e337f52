// What the address says of the filters of concerns, as the core takes them.
import type { ConcernFilter } from '../../../electron/contract/concerns.ts';
import type { Query } from '../../app/location.ts';
import { asId } from '../../app/records.ts';
import { isChannel, isConsent, isLevel } from './concernWords.ts';

/** In an address, a value that nobody gave: an empty one is no filter. */
export const NONE = '–';

/** The names of the filters in the address, as the core has them but for the dossier. */
export const FILTER_NAMES = [
  'dossier',
  'theme',
  'level',
  'commune',
  'channel',
  'from',
  'to',
  'consent',
] as const;

/** The filters of an address; what is no value of theirs is left out. `dossierId`: the dossier is given. */
export function concernFilter(query: Query, dossierId?: string): ConcernFilter {
  const { theme, level, commune, channel, from, to, consent } = query;
  const dossier = dossierId ?? query.dossier;
  return {
    ...(dossier === undefined ? {} : { dossierId: asId(dossier) }),
    ...(theme === undefined ? {} : { theme: theme === NONE ? '' : theme }),
    ...(commune === undefined ? {} : { commune: commune === NONE ? '' : commune }),
    ...(level === NONE ? { level: '' } : level !== undefined && isLevel(level) ? { level } : {}),
    ...(channel !== undefined && isChannel(channel) ? { channel } : {}),
    ...(consent !== undefined && isConsent(consent) ? { consent } : {}),
    ...(isDay(from) ? { from } : {}),
    ...(isDay(to) ? { to } : {}),
  };
}

/** An address with the same filters. */
export function withFilters(path: string, query: Query, dossierId?: string): string {
  const given = new URLSearchParams();
  for (const name of FILTER_NAMES) {
    const value = name === 'dossier' ? (dossierId ?? query.dossier) : query[name];
    if (value) given.set(name, value);
  }
  const text = given.toString();
  return text === '' ? path : `${path}?${text}`;
}

function isDay(value: string | undefined): value is string {
  return value !== undefined && /^[12]\d{3}-\d{2}-\d{2}$/.test(value);
}
