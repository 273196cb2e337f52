// A calendar date or an instant in French words, readable by machines too.
import { dateWords, instantWords, shortDateWords, shortInstantDay } from './dates.ts';

/** « 5 octobre 2018 » for '2018-10-05'; `empty` (nothing by default) where there is no date. */
export function DateText({ on, empty = '' }: { on: string | null; empty?: string }) {
  return on === null ? empty : <time dateTime={on}>{dateWords(on)}</time>;
}

/** In a column, where dates are compared: « 5 oct. 2018 », on one line. */
export function ShortDate({ on, empty = '' }: { on: string | null; empty?: string }) {
  return on === null ? empty : <time dateTime={on}>{shortDateWords(on)}</time>;
}

/** The day of an instant in a column: « 5 oct. 2018 », in the reader's time. */
export function ShortDay({ at }: { at: string }) {
  return <time dateTime={at}>{shortInstantDay(at)}</time>;
}

/** « 5 octobre 2018 à 16:15 », in the reader's time. */
export function InstantText({ at }: { at: string }) {
  return <time dateTime={at}>{instantWords(at)}</time>;
}
