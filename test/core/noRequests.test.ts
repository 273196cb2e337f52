// Nothing leaves the machine: a day of work of the core, its threads included, tries no connection, no name, no program.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { type TemporaryFolder, temporaryFolder } from '../fixtures/folders.ts';

const fixture = (name: string) => fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url));

it('the core reaches for nothing outside, whatever the register says', { timeout: 120_000 }, () => {
  using folder = temporaryFolder();
  const { output, reached } = watched(folder, [fixture('wholeDay.ts'), folder.path]);
  expect(output).toBe('done\n');
  expect(reached).toEqual([]);
});

it.each([
  ['a request', `fetch('http://127.0.0.1:9/').catch(() => 0)`, 'fetch'],
  [
    'a connection',
    `import('node:https').then((https) => https.get('https://127.0.0.1:9/').on('error', () => 0)).catch(() => 0)`,
    'node:net connect',
  ],
  [
    'a name',
    `import('node:dns').then(({ lookup }) => lookup('exemple.fr', () => 0)).catch(() => 0)`,
    'node:dns lookup',
  ],
  [
    'a program',
    `import('node:child_process').then(({ spawn }) => spawn('true')).catch(() => 0)`,
    'node:child_process spawn',
  ],
  [
    'a thread',
    `const { Worker } = await import('node:worker_threads'); new Worker("fetch('http://127.0.0.1:9/').catch(() => 0)", { eval: true })`,
    'fetch',
  ],
])('%s would be seen', (_what, script, seen) => {
  using folder = temporaryFolder();
  const { reached } = watched(folder, ['--input-type=module', '--eval', script]);
  expect(reached).toContain(seen);
});

/** Runs Node under watch: what it printed, and each way out it tried. */
function watched(folder: TemporaryFolder, args: string[]): { output: string; reached: string[] } {
  const log = folder.file('network.log');
  const { stdout, stderr, error } = spawnSync(
    process.execPath,
    ['--no-warnings', '--import', fixture('networkWatch.ts'), ...args],
    { encoding: 'utf8', env: { ...process.env, VIGIE_NETWORK_LOG: log } },
  );
  if (error) throw error;
  const reached = existsSync(log) ? readFileSync(log, 'utf8').split('\n').filter(Boolean) : [];
  return { output: stdout || stderr, reached };
}
