// What each part of the torture reports: a promise, how often it was tried, and each time it was broken.

export interface TortureRow {
  promise: string;
  /** How often it was tried, in words: `200 morts`. */
  tried: string;
  /** One line for each time it was broken; empty when it held. */
  broken: string[];
  /** What else is worth knowing; '' when there is nothing. */
  note: string;
}

/** One part: told how much to try, gives its rows. */
export type TorturePart = (size: TortureSize) => Promise<TortureRow[]>;

/** How many times each promise is tried. */
export interface TortureSize {
  kills: number;
  damagedFiles: number;
  backUps: number;
  calls: number;
  hostileFiles: number;
}

export const sizes = {
  /** A few seconds, among the other tests. */
  tests: { kills: 6, damagedFiles: 12, backUps: 2, calls: 0, hostileFiles: 76 },
  /** Under three minutes on two idle cores. */
  usual: { kills: 200, damagedFiles: 200, backUps: 12, calls: 10_000, hostileFiles: 152 },
  long: { kills: 2_000, damagedFiles: 2_000, backUps: 60, calls: 100_000, hostileFiles: 1_200 },
} as const satisfies Record<string, TortureSize>;
