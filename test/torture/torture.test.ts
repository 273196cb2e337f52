// The promises of npm run torture, each tried a few times with the other tests.
import { expect, it } from 'vitest';
import { POSIX } from '../fixtures/folders.ts';
import { backUpRows } from './backUps.ts';
import { damageRows } from './damage.ts';
import { fullDiskRows } from './fullDisk.ts';
import { hostileRows } from './hostile.ts';
import { killRows } from './kills.ts';
import { plantedRows } from './planted.ts';
import { sizes, type TortureRow } from './rows.ts';

const LONG = 180_000;
const brokenOf = (rows: readonly TortureRow[]) => rows.flatMap(({ broken }) => broken);

it.runIf(POSIX)(
  'a program killed while it writes loses nothing it acknowledged, and leaves nothing by halves',
  async () => expect(brokenOf(await killRows(sizes.tests))).toEqual([]),
  LONG,
);

it.runIf(process.platform === 'linux' && process.geteuid?.() === 0)(
  'a full disk refuses writes by name and loses none',
  async () => expect(brokenOf(await fullDiskRows())).toEqual([]),
  LONG,
);

it(
  'a damaged file opens, is salvaged or is refused, and no row that can be read is dropped without a word',
  async () => expect(brokenOf(await damageRows(sizes.tests))).toEqual([]),
  LONG,
);

it(
  'a back-up put back is the register as it was, row for row',
  async () => expect(brokenOf(await backUpRows(sizes.tests))).toEqual([]),
  LONG,
);

it(
  'hostile files are read or refused, and nothing in them runs or is written elsewhere',
  async () => expect(brokenOf(await hostileRows(sizes.tests))).toEqual([]),
  LONG,
);

it(
  'of an encrypted register, no file written during a day of work holds a word',
  async () => expect(brokenOf(await plantedRows())).toEqual([]),
  LONG,
);
