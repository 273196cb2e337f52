// npm run torture: what must never happen, tried; a table, and exit code 1 when a promise is broken.
import { parseArgs } from 'node:util';
import { backUpRows } from './backUps.ts';
import { callRows } from './calls.ts';
import { damageRows } from './damage.ts';
import { fullDiskRows } from './fullDisk.ts';
import { hostileRows } from './hostile.ts';
import { killRows } from './kills.ts';
import { plantedRows } from './planted.ts';
import { sizes, type TorturePart } from './rows.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { long: { type: 'boolean', default: false } },
});

/** By the names a run may be limited to. */
const parts: Readonly<Record<string, TorturePart>> = {
  kills: killRows,
  damage: damageRows,
  disk: fullDiskRows,
  backUps: backUpRows,
  calls: callRows,
  hostile: hostileRows,
  planted: plantedRows,
};

const size = values.long ? sizes.long : sizes.usual;
let brokenPromises = 0;
for (const [name, part] of Object.entries(parts)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  const start = performance.now();
  const rows = await part(size);
  const seconds = (performance.now() - start) / 1000;
  for (const { promise, tried, broken, note } of rows) {
    if (broken.length > 0) brokenPromises += 1;
    console.log(
      `${broken.length === 0 ? 'tenu ' : 'ROMPU'}  ${promise} : ${tried}${note === '' ? '' : ` (${note})`}`,
    );
    for (const line of broken.slice(0, 10)) console.log(`         ${line}`);
    if (broken.length > 10) console.log(`         et ${broken.length - 10} autres`);
  }
  console.log(`       ${name}, ${seconds.toFixed(1)} s`);
}
console.log(
  brokenPromises === 0 ? '\nToutes les promesses sont tenues.' : `\n${brokenPromises} promesse(s) rompue(s).`,
);
process.exit(brokenPromises === 0 ? 0 : 1);
