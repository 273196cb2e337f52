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
const chosen = Object.entries(parts).filter(
  ([name]) => positionals.length === 0 || positionals.includes(name),
);
// Kills are other programs' work mostly: the other parts go on meanwhile.
const meanwhile = chosen.filter(([name]) => name === 'kills').map(timed);
for (const part of chosen.filter(([name]) => name !== 'kills')) tell(await timed(part));
for (const told of await Promise.all(meanwhile)) tell(told);
console.log(
  brokenPromises === 0 ? '\nToutes les promesses sont tenues.' : `\n${brokenPromises} promesse(s) rompue(s).`,
);
process.exit(brokenPromises === 0 ? 0 : 1);

async function timed([name, part]: [string, TorturePart]) {
  const start = performance.now();
  const rows = await part(size);
  return { name, rows, seconds: (performance.now() - start) / 1000 };
}

function tell({ name, rows, seconds }: Awaited<ReturnType<typeof timed>>): void {
  for (const { promise, tried, broken, note } of rows) {
    if (broken.length > 0) brokenPromises += 1;
    const verdict = broken.length === 0 ? 'tenu ' : 'ROMPU';
    console.log(`${verdict}  ${promise} : ${tried}${note === '' ? '' : ` (${note})`}`);
    for (const line of broken.slice(0, 10)) console.log(`         ${line}`);
    if (broken.length > 10) console.log(`         et ${broken.length - 10} autres`);
  }
  console.log(`       ${name}, ${seconds.toFixed(1)} s`);
}
