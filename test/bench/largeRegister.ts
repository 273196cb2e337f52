// A register of 100 000 concerns, made once for the figures that need it.
import { join } from 'node:path';
import { type BenchCore, withCore } from './benchCore.ts';
import { inventConcerns } from './inventedConcerns.ts';

export interface LargeRegister extends BenchCore {
  path: string;
}

const SIZE = 100_000;
const STEP = 20_000;

export async function withLargeRegister(work: (large: LargeRegister) => Promise<void>): Promise<void> {
  await withCore(async (bench) => {
    const path = join(bench.folder, 'large.vigie');
    await bench.client.register.create({ path });
    const { id } = await bench.client.dossiers.create({ title: 'Essai', openedOn: '2018-09-05' });
    const rows = inventConcerns(SIZE);
    for (let start = 0; start < SIZE; start += STEP) {
      await bench.client.concerns.import({ dossierId: id, rows: rows.slice(start, start + STEP) });
    }
    await work({ ...bench, path });
  });
}
