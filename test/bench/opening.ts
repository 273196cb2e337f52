// Opening a register of 100 000 concerns, against opening an empty one.
import { join } from 'node:path';
import type { LargeRegister } from './largeRegister.ts';
import { alternate, compare, median, type Row } from './rows.ts';

const ROUNDS = 9;

export async function openingRows({ core, folder, path }: LargeRegister): Promise<Row[]> {
  const empty = join(folder, 'empty.vigie');
  await core.registers.create(empty, false);
  // The register is checked whole in the background after opening: what is timed is when it can be used.
  const opening = (file: string) => async () => {
    await core.registers.close();
    await core.registers.open(file);
  };
  const times = await alternate(opening(path), opening(empty), ROUNDS);
  return [compare('opening a register of 100 000 concerns, against an empty one', times, median, 2)];
}
