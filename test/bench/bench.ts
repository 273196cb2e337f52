// npm run bench: each figure as a ratio to the bare library, both measured in this run; exits 1 over a limit.
import { parseArgs } from 'node:util';
import { cadaFileRows } from './cadaFile.ts';
import { clockRows } from './clock.ts';
import { concernListRows } from './concernLists.ts';
import { dueRows } from './due.ts';
import { encryptionRows } from './encryption.ts';
import { importRows } from './import.ts';
import { interactionRows } from './interactions.ts';
import { withLargeRegister } from './largeRegister.ts';
import { openingRows } from './opening.ts';
import { pdfRows } from './pdf.ts';
import { publishingRows } from './publishing.ts';
import { renderRows } from './render.ts';
import type { Row } from './rows.ts';
import { searchRows } from './search.ts';
import { seriesLettersRows } from './seriesLetters.ts';
import { startRows } from './start.ts';
import { typingRows } from './typing.ts';

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });

const rows: Row[] = [];
rows.push(...(await pdfRows()));
rows.push(...(await renderRows()));
rows.push(...(await typingRows()));
rows.push(...(await publishingRows()));
rows.push(...(await clockRows()));
rows.push(...(await dueRows()));
rows.push(...(await cadaFileRows()));
rows.push(...(await seriesLettersRows()));
rows.push(...(await importRows()));
await withLargeRegister(async (large) => {
  rows.push(...(await searchRows(large)));
  rows.push(...(await concernListRows(large)));
  rows.push(...(await openingRows(large)));
  rows.push(...(await startRows(large)));
  rows.push(...(await interactionRows(large)));
  rows.push(...(await encryptionRows(large)));
});

if (values.json) console.log(JSON.stringify(rows, null, 2));
else for (const row of rows) console.log(sentence(row));
process.exit(rows.every((row) => row.ratio <= row.limit) ? 0 : 1);

function sentence({ name, ratio, limit, value, bare, unit }: Row): string {
  const verdict = ratio <= limit ? 'ok  ' : 'OVER';
  const figures = `${value.toFixed(2)} ${unit} against ${bare.toFixed(2)} ${unit} bare`;
  return `${verdict} ${ratio.toFixed(2)} (at most ${limit})  ${name}: ${figures}`;
}
