// The small directory every register begins with: the ministry, the CADA, the CNIL, at their checked addresses.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { authorityShape } from '../../contract/authorities.ts';
import { recordSchemas } from '../../contract/records.ts';
import type { Register } from '../register/register.ts';
import { authorityStore } from './store.ts';

const Directory = z.array(recordSchemas(authorityShape).create);

/** Adds the authorities of `authorities/authorities.json` that the register does not have yet, by their names. */
export async function fillDirectory(register: Register, resourcesDir: string): Promise<void> {
  const file = join(resourcesDir, 'authorities', 'authorities.json');
  const entries = Directory.parse(JSON.parse(readFileSync(file, 'utf8')));
  await register.write(async (write) => {
    const rows = await write.db.selectFrom('authority').select('name').execute();
    const known = new Set<unknown>(rows.map(({ name }) => name));
    for (const entry of entries) {
      if (!known.has(entry.name)) await authorityStore.insert(write, entry);
    }
  });
}
