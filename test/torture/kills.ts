// Kills a writing program at random moments: what it had acknowledged is there, nothing is there by halves.
import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openSqlite, type RegisterKey } from '../../electron/core/register/cipher.ts';
import { createRegisterFile } from '../../electron/core/register/file.ts';
import { migrations } from '../../electron/core/register/migrate.ts';
import { writeRecoveryKey } from '../../electron/core/register/recoveryKey.ts';
import { type TemporaryFolder, temporaryFolder } from '../fixtures/folders.ts';
import { Acknowledged, halves, lostWrites } from './acknowledged.ts';
import type { TortureRow, TortureSize } from './rows.ts';

/** A file is given up for a new one after so many kills, so that checking it stays quick. */
const KILLS_PER_FILE = 25;
const BATCH = 25;
/** Programs loaded beforehand: loading takes longer than living. */
const SPARE = 2;
/** One in so many is killed while it opens the file, the others after some writes, at any moment of the next one. */
const OPENING = 10;
const MOST_WRITES = 24;
/** The longest a kill waits, in milliseconds: more than a write takes. */
const MOMENT = 30;

/** Kills half of them on clear registers and half on encrypted ones. */
export async function killRows({ kills }: Pick<TortureSize, 'kills'>): Promise<TortureRow[]> {
  const half = Math.ceil(kills / 2);
  return [
    await killRow('clair', half, null),
    await killRow('chiffré', half, randomBytes(48).toString('hex')),
  ];
}

async function killRow(what: string, kills: number, key: RegisterKey | null): Promise<TortureRow> {
  using folder = temporaryFolder();
  const programs = startPrograms(folder);
  const broken: string[] = [];
  let acknowledged = 0;
  let before = 0;
  try {
    for (let done = 0; done < kills; ) {
      const path = folder.file(`${done}.vigie`);
      createRegisterFile(path, new Date().toISOString(), migrations, key).close();
      const writes: Acknowledged[] = [];
      for (let turn = 0; turn < KILLS_PER_FILE && done < kills; turn += 1, done += 1) {
        const said = await live(await programs.next(), { path, key, turn });
        if (said.length === 0) before += 1;
        writes.push(...said);
        acknowledged += said.length;
        // Everything said up to now, not only by the last one: a log played back must not undo what came before.
        broken.push(...check(path, key, writes).map((line) => `kill ${done + 1}: ${line}`));
      }
      broken.push(...checkBackUps(path, key));
    }
  } finally {
    await programs.end();
  }
  return {
    promise: `Arrêts brutaux (SIGKILL) pendant l’écriture, registre ${what}`,
    tried: `${kills} arrêts, ${acknowledged} écritures acquittées`,
    broken,
    note: `dont ${before} avant la première écriture`,
  };
}

/** Gives a program its file, kills it at some moment, and tells what it had acknowledged. */
async function live(
  program: ChildProcess,
  { path, key, turn }: { path: string; key: RegisterKey | null; turn: number },
): Promise<Acknowledged[]> {
  const awaited = Math.random() < 1 / OPENING ? 0 : 1 + Math.floor(Math.random() * MOST_WRITES);
  const killSoon = () => void setTimeout(() => program.kill('SIGKILL'), Math.random() * MOMENT);
  let said = '';
  program.stdout?.setEncoding('utf8').on('data', (part: string) => {
    const before = said.split('\n').length - 1;
    said += part;
    if (before < awaited && said.split('\n').length - 1 >= awaited) killSoon();
  });
  const errors: Buffer[] = [];
  program.stderr?.on('data', (part: Buffer) => errors.push(part));
  const recoveryKey = key === null ? null : writeRecoveryKey(key);
  const closed = once(program, 'close');
  program.stdin?.write(`${JSON.stringify({ path, recoveryKey, turn })}\n`);
  if (awaited === 0) killSoon();
  await closed;
  // The program ends by our hand only.
  if (program.signalCode !== 'SIGKILL')
    throw new Error(`the writing program ended: ${Buffer.concat(errors)}`);
  // A line the kill cut short acknowledges nothing.
  return said
    .split('\n')
    .slice(0, -1)
    .map((line) => Acknowledged.parse(JSON.parse(line)));
}

/** As the next opening finds it: the log is played back first. */
function check(path: string, key: RegisterKey | null, writes: readonly Acknowledged[]): string[] {
  const database = openSqlite(path, key, { fileMustExist: true });
  try {
    const found = database.pragma('integrity_check', { simple: true });
    const orphans = database.pragma('foreign_key_check');
    return [
      ...(found === 'ok' ? [] : [`integrity_check: ${found}`]),
      ...(Array.isArray(orphans) && orphans.length === 0 ? [] : ['foreign_key_check: not empty']),
      ...lostWrites(database, writes),
      ...halves(database, BATCH),
    ];
  } finally {
    database.close();
  }
}

/** What bears the name of a back-up is one, whatever was killed while it was made. */
function checkBackUps(path: string, key: RegisterKey | null): string[] {
  const folder = join(path, '..', 'Sauvegardes');
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith('.vigie'));
  return names.flatMap((name) => {
    const database = openSqlite(join(folder, name), key, { readonly: true, fileMustExist: true });
    const found = database.pragma('integrity_check', { simple: true });
    database.close();
    return found === 'ok' ? [] : [`back-up ${name}: ${found}`];
  });
}

/** Keeps a few programs loaded and waiting. */
function startPrograms(folder: TemporaryFolder) {
  const waiting: Promise<ChildProcess>[] = [];
  const start = async (): Promise<ChildProcess> => {
    const program = spawn(
      process.execPath,
      ['--no-warnings', fileURLToPath(new URL('./victim.ts', import.meta.url))],
      {
        stdio: ['pipe', 'pipe', 'pipe'],
        env: { ...process.env, NODE_COMPILE_CACHE: folder.file('cache') },
      },
    );
    // Killed while it is being written to: nothing to tell.
    program.stdin.on('error', () => undefined);
    await once(program.stdout, 'data');
    program.stdout.removeAllListeners('data');
    return program;
  };
  const fill = () => {
    while (waiting.length < SPARE) waiting.push(start());
  };
  return {
    next(): Promise<ChildProcess> {
      fill();
      const first = waiting.shift();
      fill();
      return first ?? start();
    },
    async end(): Promise<void> {
      for (const program of await Promise.all(waiting)) {
        const closed = once(program, 'close');
        program.kill('SIGKILL');
        await closed;
      }
    },
  };
}
