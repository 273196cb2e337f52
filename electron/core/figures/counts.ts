// How many concerns there are for each value of each filter, in one pass over the columns.
import { sql } from 'kysely';
import { type ConcernConsent, concernConsents } from '../../contract/concerns.ts';
import type { Register } from '../register/register.ts';
import { matchExpression } from '../search/words.ts';
import { CODED, type CodedName, type ConcernColumns, presentConcerns } from './concernColumns.ts';
import { CONSENT_BITS } from './consents.ts';
import type { Counted } from './protect.ts';

export interface CountFilter {
  dossierId?: string | undefined;
  theme?: string | undefined;
  level?: string | undefined;
  commune?: string | undefined;
  channel?: string | undefined;
  consent?: ConcernConsent | undefined;
  /** First and last day of receipt. */
  from?: string | undefined;
  to?: string | undefined;
}

export type Counts = { total: number } & Record<CodedName | 'consent', Counted[]>;

/** The counts of concerns that hold the words; each filter is left out of the counts of its own values. */
export async function countConcerns(
  register: Register,
  filter: CountFilter = {},
  words = '',
): Promise<Counts> {
  const columns = await presentConcerns(register);
  const found = words.trim() === '' ? null : await findWords(register, words);
  return countBy(columns, filter, found);
}

/** The same over columns; `found` holds the ids to keep to, or is null. */
export function countBy(
  columns: ConcernColumns,
  filter: CountFilter,
  found: ReadonlySet<string> | null = null,
): Counts {
  const tallies = CODED.map((name) => tallyOf(columns, name, filter));
  const consents = { publishByName: 0, publishAnonymously: 0, contact: 0, none: 0 };
  const { from = '', to = '9999' } = filter;
  const dated = from !== '' || to !== '9999';
  let total = 0;
  for (let place = 0; place < columns.ids.length; place += 1) {
    if (found !== null && !found.has(columns.ids[place] ?? '')) continue;
    const on = columns.receivedOn[place] ?? '';
    const inPeriod = !dated || (on >= from && on <= to);
    const bits = bitsOf(columns, place);
    let missed = isAgreed(bits, filter.consent) ? 0 : 1;
    // The period is the filter of months.
    let only: Tally | 'consent' | null = missed === 0 ? null : 'consent';
    for (const tally of tallies) {
      const passes =
        tally.name === 'month' ? inPeriod : tally.wanted === ANY || tally.codes[place] === tally.wanted;
      if (passes) continue;
      missed += 1;
      if (missed > 1) break;
      only = tally;
    }
    if (missed > 1) continue;
    if (only === null || only === 'consent') {
      for (const kind of concernConsents) if (isAgreed(bits, kind)) consents[kind] += 1;
    }
    if (only === null) {
      total += 1;
      for (const { codes, counts } of tallies) addOne(counts, codes[place]);
    } else if (only !== 'consent') addOne(only.counts, only.codes[place]);
  }
  const rows = Object.fromEntries(tallies.map((tally) => [tally.name, rowsOf(columns, tally)]));
  return {
    total,
    ...{ dossierId: [], theme: [], level: [], commune: [], channel: [], month: [] },
    ...rows,
    consent: concernConsents.map((value) => ({ value, count: consents[value] })),
  };
}

/** Gives the place of each concern that passes every filter. */
export function eachMatching(
  columns: ConcernColumns,
  filter: CountFilter,
  use: (place: number) => void,
): void {
  const tallies = CODED.map((name) => tallyOf(columns, name, filter)).filter(({ wanted }) => wanted !== ANY);
  const { from = '', to = '9999' } = filter;
  for (let place = 0; place < columns.ids.length; place += 1) {
    const on = columns.receivedOn[place] ?? '';
    if (on < from || on > to || !tallies.every(({ codes, wanted }) => codes[place] === wanted)) continue;
    if (isAgreed(bitsOf(columns, place), filter.consent)) use(place);
  }
}

interface Tally {
  name: CodedName;
  codes: readonly number[];
  counts: number[];
  /** The code asked for; ANY; NONE: a value that no concern has. */
  wanted: number;
}

function tallyOf({ coded }: ConcernColumns, name: CodedName, filter: CountFilter): Tally {
  const { codes, values, known } = coded[name];
  const asked = name === 'month' ? undefined : filter[name];
  const wanted = asked === undefined ? ANY : (known.get(asked) ?? NONE);
  return { name, codes, counts: values.map(() => 0), wanted };
}

const ANY = -1;
const NONE = -2;

function rowsOf({ coded }: ConcernColumns, { name, counts }: Tally): Counted[] {
  const rows = coded[name].values.flatMap((value, code) => {
    const count = counts[code] ?? 0;
    return count === 0 ? [] : [{ value, count }];
  });
  return rows.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

function addOne(counts: number[], code: number | undefined): void {
  if (code !== undefined) counts[code] = (counts[code] ?? 0) + 1;
}

function bitsOf({ personId, consents }: ConcernColumns, place: number): number {
  const person = personId[place];
  return person === null || person === undefined ? 0 : (consents.get(person) ?? 0);
}

function isAgreed(bits: number, consent: ConcernConsent | undefined): boolean {
  if (consent === undefined) return true;
  return consent === 'none' ? bits === 0 : (bits & CONSENT_BITS[consent]) !== 0;
}

async function findWords({ any }: Register, words: string): Promise<Set<string>> {
  const match = matchExpression(words);
  if (match === null) return new Set();
  const rows = await any
    .selectFrom('searchEntry')
    .select('recordId')
    .where('type', '=', 'concern')
    .where(sql<boolean>`id IN (SELECT rowid FROM "searchIndex" WHERE "searchIndex" MATCH ${match})`)
    .execute();
  return new Set(rows.map(({ recordId }) => String(recordId)));
}
