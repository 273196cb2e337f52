// An import of 10 000 concerns, against the bare driver writing the same rows to the same tables.
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { v7 as uuidv7 } from 'uuid';
import { createRegisterFile } from '../../electron/core/register/file.ts';
import { withCore } from './benchCore.ts';
import { type InventedConcern, inventConcerns } from './inventedConcerns.ts';
import { alternate, compare, median, type Row } from './rows.ts';

const ROWS = 10_000;
const ROUNDS = 5;
/** At least 40 % of the bare rate is at most 2.5 times its time. */
const LIMIT = 2.5;

export async function importRows(): Promise<Row[]> {
  const rows = inventConcerns(ROWS);
  return withCore(async ({ client, folder }) => {
    await client.register.create({ path: join(folder, 'ours.vigie') });
    const { id: dossierId } = await client.dossiers.create({ title: 'Essai', openedOn: '2018-09-05' });
    const bare = openBare(join(folder, 'bare.vigie'));
    const times = await alternate(
      () => client.concerns.import({ dossierId, rows }),
      () => bare.insert(rows),
      ROUNDS,
    );
    bare.close();
    return [compare('import of 10 000 concerns', times, median, LIMIT)];
  });
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
