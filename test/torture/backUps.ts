// Back-ups put back: every row of every table is the one that was there when each was made.
import { domainCases, make, makeWorld } from '../fixtures/domains.ts';
import { registerRows } from '../fixtures/registerRows.ts';
import { freshRegister } from '../freshRegister.ts';
import type { TortureRow, TortureSize } from './rows.ts';

// Restoring notes what it did among the facts of the register; the other tables are as they were.
const NOTED = ['registerFact'];

export async function backUpRows({ backUps }: Pick<TortureSize, 'backUps'>): Promise<TortureRow[]> {
  await using fresh = await freshRegister();
  const { client } = fresh;
  const world = await makeWorld(client);
  const broken: string[] = [];
  const made: { path: string; rows: Record<string, string[]> }[] = [];
  let compared = 0;
  for (let round = 0; round < backUps; round += 1) {
    for (const one of domainCases) await make(client, one, world, `${one.domain} ${round}`);
    const content = Buffer.alloc(20_000 + round, `Pièce ${round}. `);
    await client.documents.attach({
      ...{ name: `${round}.txt`, size: content.length, content: content.toString('base64') },
    });
    const rows = registerRows(fresh.path, NOTED);
    const { path } = await client.register.backUp();
    made.push({ path, rows });
  }
  for (const [index, { path, rows }] of made.toReversed().entries()) {
    const before = registerRows(fresh.path, NOTED);
    await client.register.restoreBackUp({ path });
    broken.push(...differences(registerRows(fresh.path, NOTED), rows).map((line) => `${path}: ${line}`));
    if (index % 4 === 0) {
      await client.register.undoRestoring();
      const undone = differences(registerRows(fresh.path, NOTED), before);
      broken.push(...undone.map((line) => `undone: ${line}`));
      await client.register.restoreBackUp({ path });
    }
    compared += Object.values(rows).reduce((sum, of) => sum + of.length, 0);
    const { ok, findings } = await client.register.check();
    if (!ok) broken.push(`${path}: ${findings.join('; ')}`);
  }
  return [
    {
      ...{ promise: 'Sauvegardes restaurées, comparées ligne à ligne', broken, note: '' },
      tried: `${backUps} sauvegardes, ${compared} lignes`,
    },
  ];
}

/** By table, where two registers are not the same to the byte. */
function differences(found: Record<string, string[]>, wanted: Record<string, string[]>): string[] {
  const tables = new Set([...Object.keys(found), ...Object.keys(wanted)]);
  return [...tables]
    .filter((table) => JSON.stringify(found[table]) !== JSON.stringify(wanted[table]))
    .map(
      (table) => `${table}: ${found[table]?.length} rows, ${wanted[table]?.length} wanted, not all the same`,
    );
}
