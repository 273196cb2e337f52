// `vigie render` as a whole process, against a Node that does nothing: CPU time, user and system.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inventedCommunique } from './inventedCommunique.ts';
import { compare, median, type Row } from './rows.ts';

const CLI = fileURLToPath(new URL('../../out/main/cli.js', import.meta.url));
const HOOK = fileURLToPath(new URL('./cpuAtExit.cjs', import.meta.url));
const ROUNDS = 9;

export async function renderRows(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'vigie-bench-'));
  try {
    const file = join(folder, 'communique.md');
    writeFileSync(file, inventedCommunique);
    const render = (formats: string) => ['render', file, '--to', folder, '--formats', formats];
    return [
      measure('vigie render to Markdown and HTML', render('md,html'), 4, folder),
      measure('vigie render to Markdown, HTML and PDF', render('md,html,pdf'), 8, folder),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function measure(name: string, args: readonly string[], limit: number, folder: string): Row {
  const times = { ours: [] as number[], bare: [] as number[] };
  for (let round = 0; round <= ROUNDS; round += 1) {
    const ours = cpuOf([CLI, ...args], folder);
    const bare = cpuOf(['-e', '0'], folder);
    // The first round warms the disk's cache.
    if (round === 0) continue;
    times.ours.push(ours);
    times.bare.push(bare);
  }
  return compare(name, times, median, limit, 'ms of CPU');
}

/** Milliseconds of CPU, user and system, a Node process used from its start to its exit. */
function cpuOf(args: readonly string[], folder: string): number {
  const report = join(folder, 'cpu.txt');
  const env = { ...process.env, VIGIE_BENCH_CPU: report };
  const { status, stderr } = spawnSync(process.execPath, ['--require', HOOK, ...args], {
    encoding: 'utf8',
    env,
  });
  if (status !== 0) throw new Error(stderr);
  return Number(readFileSync(report, 'utf8')) / 1000;
}
