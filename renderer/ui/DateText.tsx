// A calendar date or an instant in French words, readable by machines too.
import { dateWords, instantWords } from './dates.ts';

/** « 5 octobre 2018 » for '2018-10-05'; `empty` (nothing by default) where there is no date. */
export function DateText({ on, empty = '' }: { on: string | null; empty?: string }) {
  return on === null ? empty : <time dateTime={on}>{dateWords(on)}</time>;
}

/** « 5 octobre 2018 à 16:15 », in the reader's time. */
export function InstantText({ at }: { at: string }) {
  return <time dateTime={at}>{instantWords(at)}</time>;
}
