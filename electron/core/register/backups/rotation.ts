// Which back-ups are kept: a pure function of their instants and of now.
import type { WhyMade } from '../../../contract/backUps.ts';
import { localDate } from '../../localDate.ts';

export interface Copy {
  /** Instant, UTC. */
  at: string;
  why: WhyMade;
}

/** The most recent ones of today. */
const TODAY = 3;
/** Days, today included, of which the last back-up is kept. */
const DAYS = 14;
/** Months, this one included, of which the last back-up is kept. */
const MONTHS = 12;
/**
 * Days a back-up is kept whatever the others: one that was asked for as long as the months; one that allows to go back on
 * what the program did, long enough for that to be noticed.
 */
const HELD: Readonly<Record<WhyMade, number>> = {
  asked: 365,
  work: 0,
  closing: 0,
  migration: 30,
  restoring: 30,
};

/**
 * The back-ups to keep. The newest is always among them, as is what is dated after `now`: a clock was set back, and nothing
 * is removed on the word of a wrong clock.
 */
export function keptCopies<C extends Copy>(copies: readonly C[], now: string): Set<C> {
  const today = dayOf(now);
  const month = monthOf(now);
  const kept = new Set<C>();
  const days = new Set<number>();
  const months = new Set<number>();
  let ofToday = 0;
  for (const copy of newestFirst(copies)) {
    const day = dayOf(copy.at);
    const inMonth = monthOf(copy.at);
    const isRecentDay = !days.has(day) && today - day < DAYS;
    const isRecentMonth = !months.has(inMonth) && month - inMonth < MONTHS;
    const isOfToday = day === today && ofToday < TODAY;
    const isNewest = kept.size === 0;
    const isHeld = now < heldUntil(copy);
    if (isNewest || copy.at > now || isHeld || isRecentDay || isRecentMonth || isOfToday) kept.add(copy);
    // What is dated after now stands for no day: it would push true ones out.
    if (copy.at > now) continue;
    days.add(day);
    months.add(inMonth);
    if (day === today) ofToday += 1;
  }
  return kept;
}

/**
 * When each back-up is removed at the latest, as long as there is a new one every day from now on; null for one dated after
 * `now`.
 */
export function keptUntil<C extends Copy>(copies: readonly C[], now: string): Map<C, string | null> {
  const kept = keptCopies(copies, now);
  const until = new Map<C, string | null>();
  const days = new Set<number>();
  const months = new Set<number>();
  for (const copy of newestFirst(copies)) {
    if (copy.at > now) {
      until.set(copy, null);
      continue;
    }
    const day = dayOf(copy.at);
    const month = monthOf(copy.at);
    const ends = [now];
    if (kept.has(copy)) {
      ends.push(heldUntil(copy));
      if (day === dayOf(now)) ends.push(startOfDay(day + 1));
      if (!days.has(day)) ends.push(startOfDay(day + DAYS));
      // A later day of the same month will have one that takes its place.
      const isLast = month < monthOf(now) || monthOf(startOfDay(dayOf(now) + 1)) > month;
      if (!months.has(month) && isLast) ends.push(startOfMonth(month + MONTHS));
    }
    days.add(day);
    months.add(month);
    until.set(copy, ends.toSorted().at(-1) ?? now);
  }
  return until;
}

function newestFirst<C extends Copy>(copies: readonly C[]): C[] {
  return copies.toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
}

function heldUntil({ at, why }: Copy): string {
  const end = new Date(at);
  end.setUTCDate(end.getUTCDate() + HELD[why]);
  return end.toISOString();
}

/** The number of the day where the user is: days count from one to the next. */
function dayOf(instant: string): number {
  return Date.parse(localDate(new Date(instant))) / DAY;
}

function monthOf(instant: string): number {
  const date = new Date(instant);
  return date.getFullYear() * 12 + date.getMonth();
}

function startOfDay(day: number): string {
  const date = new Date(day * DAY);
  return new Date(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()).toISOString();
}

function startOfMonth(month: number): string {
  return new Date(Math.floor(month / 12), month % 12, 1).toISOString();
}

const DAY = 86_400_000;
