// A file of 100 000 concerns read, looked at and brought in, against the bare driver writing the same rows to the same tables.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Sqlite from 'better-sqlite3';
import { v7 as uuidv7 } from 'uuid';
import type { Id } from '../../electron/contract/primitives.ts';
import { createRegisterFile } from '../../electron/core/register/file.ts';
import { withCore } from './benchCore.ts';
import { importFileOf, inventedFile } from './importedFile.ts';
import { type InventedConcern, inventConcerns } from './inventedConcerns.ts';
import { alternate, compare, median, type Row } from './rows.ts';

const ROWS = 100_000;
const ROUNDS = 3;
/** At least 40 % of the bare rate is at most 2.5 times its time. */
const LIMIT = 2.5;
/** In MB: what the process grows by, at its highest. */
const MEMORY_LIMIT = 300;

export async function importRows(): Promise<Row[]> {
  const rows = inventConcerns(ROWS);
  const file = inventedFile(rows);
  const time = await withCore(async ({ client, folder }) => {
    await client.register.create({ path: join(folder, 'ours.vigie') });
    const bare = openBare(join(folder, 'bare.vigie'));
    // A dossier each time: what it holds already is no duplicate of the others.
    const newDossier = async (): Promise<Id> =>
      (await client.dossiers.create({ title: 'Essai', openedOn: '2018-09-05' })).id;
    const times = await alternate(
      async () => importFileOf(client, await newDossier(), file),
      () => bare.insert(rows),
      ROUNDS,
    );
    bare.close();
    return compare('import of a file of 100 000 concerns, read and checked', times, median, LIMIT);
  });
  return [time, memoryRow()];
}

/** Measured in a process of its own, where nothing else grows. */
function memoryRow(): Row {
  const script = fileURLToPath(new URL('importMemory.ts', import.meta.url));
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--expose-gc', script, String(ROWS)], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  const megabytes = Number(stdout.trim());
  return {
    ...{ name: 'memory an import of 100 000 concerns takes at its highest', ratio: megabytes },
    ...{ limit: MEMORY_LIMIT, value: megabytes, bare: MEMORY_LIMIT, unit: 'MB' },
  };
}

function openBare(path: string) {
  createRegisterFile(path, new Date().toISOString()).close();
  const database = new Sqlite(path);
  for (const pragma of ['synchronous = FULL', 'foreign_keys = ON', 'secure_delete = ON'])
    database.pragma(pragma);
  const now = new Date().toISOString();
  const dossierId = uuidv7();
  database
    .prepare(`INSERT INTO dossier VALUES (?, 1, ?, ?, NULL, 'Essai', '', 'open', '2018-09-05')`)
    .run(dossierId, now, now);
  const concern = database.prepare(`INSERT INTO concern
    (id, version, createdAt, updatedAt, dossierId, text, theme, level, commune, channel, receivedOn)
    VALUES (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?)`);
  const entry = database.prepare(
    `INSERT INTO searchEntry (type, recordId, dossierId, title, body) VALUES ('concern', ?, ?, ?, ?)`,
  );
  const insert = database.transaction((rows: readonly InventedConcern[]) => {
    for (const row of rows) {
      const id = uuidv7();
      const { text, theme, level, commune, channel, receivedOn } = row;
      concern.run(id, now, now, dossierId, text, theme, level, commune, channel, receivedOn);
      entry.run(id, dossierId, text, `${theme}\n${commune}\n${level}`);
    }
  });
  return { insert, close: () => database.close() };
}
