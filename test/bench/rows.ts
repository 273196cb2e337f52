// A figure of the benchmark, and how it is measured so that a noisy machine does not decide.

export interface Row {
  name: string;
  /** What Vigie takes over what the bare library takes. */
  ratio: number;
  limit: number;
  /** What Vigie takes. */
  value: number;
  /** What the bare library takes. */
  bare: number;
  unit: 'ms' | 'ms of CPU' | 's' | 'MB';
}

type Work = () => unknown | Promise<unknown>;

/** Milliseconds that each of `rounds` turns took, ours and the bare one by turns, after one turn of each for warmth. */
export async function alternate(
  ours: Work,
  bare: Work,
  rounds: number,
): Promise<{ ours: number[]; bare: number[] }> {
  await ours();
  await bare();
  const times = { ours: [] as number[], bare: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    times.ours.push(await timed(ours));
    times.bare.push(await timed(bare));
  }
  return times;
}

/** A row from two series, compared by one statistic of both. */
export function compare(
  name: string,
  times: { ours: readonly number[]; bare: readonly number[] },
  statistic: (times: readonly number[]) => number,
  limit: number,
  unit: Row['unit'] = 'ms',
): Row {
  const value = statistic(times.ours);
  const bare = statistic(times.bare);
  return { name, ratio: value / bare, limit, value, bare, unit };
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

export function p95(values: readonly number[]): number {
  return quantile(values, 0.95);
}

async function timed(work: Work): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
