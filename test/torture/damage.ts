// Damaged files: each opens, is salvaged or is refused by name; what SQLite still reads of it is never dropped without a word.
import { randomBytes } from 'node:crypto';
import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { Failure } from '../../electron/core/failure.ts';
import type { RegisterKey } from '../../electron/core/register/cipher.ts';
import { openRegisterFile, removeRegisterFile } from '../../electron/core/register/file.ts';
import { salvage } from '../../electron/core/register/recovery/salvage.ts';
import { rewriteFile } from '../../electron/core/register/rewrite.ts';
import { damaged } from '../fixtures/damage.ts';
import { domainCases, make, makeWorld } from '../fixtures/domains.ts';
import { temporaryFolder } from '../fixtures/folders.ts';
import { readableRows } from '../fixtures/readableRows.ts';
import { freshRegister } from '../freshRegister.ts';
import type { TortureRow, TortureSize } from './rows.ts';

const NOW = '2018-11-16T12:00:00.000Z';
const quiet = { tell: () => undefined, goOn: () => undefined };
type Rows = Record<string, Set<string>>;

export async function damageRows({ damagedFiles }: Pick<TortureSize, 'damagedFiles'>): Promise<TortureRow[]> {
  const half = Math.ceil(damagedFiles / 2);
  const clear = await filledFile();
  const key = randomBytes(48).toString('hex');
  return [await damageRow('clair', clear, null, half), await damageRow('chiffré', clear, key, half)];
}

async function damageRow(
  what: string,
  clear: Buffer,
  key: RegisterKey | null,
  count: number,
): Promise<TortureRow> {
  using folder = temporaryFolder();
  const path = folder.file('a.vigie');
  writeFileSync(path, clear);
  if (key !== null) rewriteFile({ path, from: null, to: key });
  const sound = readFileSync(path);
  const rows = readableRows(path, key);
  const broken: string[] = [];
  const outcomes = { opened: 0, salvaged: 0, refused: 0 };
  for (let seed = 0; seed < count; seed += 1) {
    const { bytes, how } = damaged(sound, seed);
    writeFileSync(path, bytes);
    const say = (line: string) => broken.push(`${how}, ${seed}: ${line}`);
    if (await opens(path, folder.file('opened.vigie'), key, say)) outcomes.opened += 1;
    const to = folder.file(`salvaged ${seed}.vigie`);
    if (await isSalvaged({ path, to, key, rows }, say)) outcomes.salvaged += 1;
    else outcomes.refused += 1;
    if (!readFileSync(path).equals(bytes)) say('the damaged file was changed');
    removeRegisterFile(to);
  }
  const { opened, salvaged, refused } = outcomes;
  return {
    promise: `Octets changés, effacés ou coupés, registre ${what}`,
    tried: `${count} fichiers : ${salvaged} récupérés, ${refused} refusés`,
    ...{ broken, note: `${opened} s’ouvrent encore tels quels` },
  };
}

/** Whether a copy opens as a register; refused by anything but a failure of the contract is told. */
async function opens(
  path: string,
  copy: string,
  key: RegisterKey | null,
  say: (line: string) => void,
): Promise<boolean> {
  removeRegisterFile(copy);
  copyFileSync(path, copy);
  try {
    (await openRegisterFile(copy, NOW, undefined, key)).close();
    return true;
  } catch (error) {
    if (!(error instanceof Failure)) say(`opening: ${error}`);
    return false;
  }
}

/** Whether there is a salvaged register, with every row of before that can still be read: in its place, or told. */
async function isSalvaged(
  { path, to, key, rows }: { path: string; to: string; key: RegisterKey | null; rows: Rows },
  say: (line: string) => void,
): Promise<boolean> {
  const before = readableRows(path, key);
  const still = (table: string) => [...(before[table] ?? [])].filter((row) => rows[table]?.has(row));
  try {
    const report = await salvage({ from: path, to, key, now: NOW }, quiet);
    const after = readableRows(to, key);
    const aside = new Set(report.setAside.map(({ table, row }) => `${table} ${Object.values(row).join()}`));
    for (const table of Object.keys(before)) {
      const dropped = still(table).filter(
        (row) => !after[table]?.has(row) && !aside.has(`${table} ${JSON.parse(row).join()}`),
      );
      // A pointer to what was lost was emptied, and is counted.
      if (dropped.length > report.detached) say(`${dropped.length} readable rows of ${table} dropped`);
    }
    if (report.findings.length > 0) say(`salvaged, and unsound: ${report.findings.join('; ')}`);
    return true;
  } catch (error) {
    if (!(error instanceof Failure)) say(`salvaging: ${error}`);
    if (existsSync(to)) say('refused, and a file is left');
    const left = Object.keys(before).flatMap(still).length;
    if (left > 0) say(`refused, with ${left} rows to be read`);
    return false;
  }
}

/** A register with every kind of record, some in numbers, and a file of several pages. */
async function filledFile(): Promise<Buffer> {
  await using fresh = await freshRegister();
  const { client } = fresh;
  const world = await makeWorld(client);
  for (const one of domainCases) await make(client, one, world, `Fiche ${one.domain}`);
  const rows = Array.from({ length: 300 }, (_one, index) => ({
    ...{ text: `Inquiétude ${index} `.repeat(30), receivedOn: '2018-10-01' },
  }));
  await client.concerns.import({ dossierId: world.dossierId, rows });
  const content = Buffer.alloc(60_000, 'Lettre. ').toString('base64');
  await client.documents.attach({ name: 'lettre.txt', size: 60_000, content });
  await client.register.close();
  return readFileSync(fresh.path);
}
