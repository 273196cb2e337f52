// A disk that fills up: each write is kept or refused by its name, and all is well once there is room again.
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCore } from '../../electron/core/core.ts';
import { locate } from '../../electron/core/locations.ts';
import { openSqlite, type RegisterKey } from '../../electron/core/register/cipher.ts';
import { createRegisterFile } from '../../electron/core/register/file.ts';
import { migrations } from '../../electron/core/register/migrate.ts';
import { writeRecoveryKey } from '../../electron/core/register/recoveryKey.ts';
import { failureOf } from '../fixtures/failures.ts';
import { temporaryFolder } from '../fixtures/folders.ts';
import { type Acknowledged, halves, lostWrites } from './acknowledged.ts';
import type { TortureRow } from './rows.ts';

const SIZE = 16 * 1024 * 1024;

export async function fullDiskRows(): Promise<TortureRow[]> {
  return [await fullDiskRow('clair', null), await fullDiskRow('chiffré', randomBytes(48).toString('hex'))];
}

async function fullDiskRow(what: string, key: RegisterKey | null): Promise<TortureRow> {
  const promise = `Disque plein, registre ${what}`;
  using folder = temporaryFolder();
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE}`, 'vigie-torture', folder.path]);
  if (mounted.status !== 0) {
    return {
      ...{ promise, tried: 'non essayé', broken: [] },
      note: 'il faut pouvoir monter un petit disque (tmpfs), ce que ce compte ou ce système ne permet pas',
    };
  }
  try {
    return { promise, note: '', ...(await fill(folder.path, key)) };
  } finally {
    spawnSync('umount', [folder.path]);
  }
}

async function fill(folder: string, key: RegisterKey | null): Promise<Pick<TortureRow, 'tried' | 'broken'>> {
  const broken: string[] = [];
  const path = join(folder, 'Plein.vigie');
  createRegisterFile(path, new Date().toISOString(), migrations, key).close();
  const core = createCore({
    ...locate(new URL('../../electron/cli.ts', import.meta.url).href),
    ...{ registersFolder: folder, settingsFolder: folder, remember: false },
  });
  const client = core.client('commandLine');
  const kept: Acknowledged[] = [];
  let refused = 0;
  /** A write: kept, or refused because the file cannot be written. */
  const attempt = async (work: () => Promise<Acknowledged>): Promise<boolean> => {
    const outcome = await work().then(
      (write) => write,
      (error: unknown) =>
        failureOf(Promise.reject(error)).then(({ code }) => ({ kind: 'refused', code }) as const),
    );
    if (outcome.kind !== 'refused') {
      kept.push(outcome);
      return true;
    }
    refused += 1;
    if (outcome.code !== 'FILE_NOT_WRITABLE') broken.push(`refused with ${outcome.code}`);
    return false;
  };
  try {
    await client.register.open({ path, ...(key === null ? {} : { recoveryKey: writeRecoveryKey(key) }) });
    const dossier = await client.dossiers.create({ title: 'Disque plein', openedOn: '2018-09-14' });
    const writeOne = (mark: string) =>
      attempt(async () => {
        const rows = Array.from({ length: 25 }, (_one, index) => ({
          ...{ text: `${mark} ${index} ${'mot '.repeat(100)}`, receivedOn: '2018-10-02', theme: mark },
        }));
        await client.concerns.import({ dossierId: dossier.id, rows });
        return { kind: 'batch', mark, count: rows.length };
      });
    for (let round = 0; round < 3; round += 1) {
      // Whatever room is left is taken down to a little more each time, so that it ends at various moments of a write.
      const room = statfsSync(folder).bavail * statfsSync(folder).bsize;
      const ballast = join(folder, 'ballast');
      writeFileSync(ballast, Buffer.alloc(Math.max(0, room - 900_000 - round * 37_000)));
      let step = 0;
      while (await writeOne(`plein ${round} ${step}`)) step += 1;
      for (let again = 0; again < 5; again += 1) await writeOne(`plein ${round} encore ${again}`);
      const copy = await failureOf(client.register.backUp()).catch(() => null);
      if (copy !== null && copy.code !== 'FILE_NOT_WRITABLE')
        broken.push(`back-up refused with ${copy.code}`);
      const half = join(folder, 'Nouveau.vigie');
      const created = await failureOf(client.register.create({ path: half })).catch(() => null);
      if (created === null) broken.push('a new register found room on a full disk');
      const partial = readdirSync(folder, { recursive: true }).map(String);
      if (partial.some((name) => /partial|Nouveau/.test(name)))
        broken.push(`left behind: ${partial.join(', ')}`);
      rmSync(ballast);
      if (!(await writeOne(`place ${round}`))) broken.push('refused although there is room again');
      // Room for the next round.
      rmSync(join(folder, 'Sauvegardes'), { recursive: true, force: true });
    }
    const { ok, findings } = await client.register.check();
    if (!ok) broken.push(...findings);
  } finally {
    await core.close();
  }
  const database = openSqlite(path, key, { fileMustExist: true });
  broken.push(...lostWrites(database, kept), ...halves(database, 25));
  database.close();
  if (refused === 0) broken.push('the disk was never full: nothing was tried');
  return { tried: `${kept.length} écritures gardées, ${refused} refusées`, broken };
}
