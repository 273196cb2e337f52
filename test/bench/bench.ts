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

/** Each row is told as soon as it is measured, but for machines, who get one list. */
function tell(measured: readonly Row[]): void {
  rows.push(...measured);
  if (!values.json) for (const row of measured) console.log(sentence(row));
}

tell(await pdfRows());
tell(await renderRows());
tell(await typingRows());
tell(await publishingRows());
tell(await clockRows());
tell(await dueRows());
tell(await cadaFileRows());
tell(await seriesLettersRows());
tell(await importRows());
await withLargeRegister(async (large) => {
  tell(await searchRows(large));
  tell(await concernListRows(large));
  tell(await openingRows(large));
  tell(await startRows(large));
  tell(await interactionRows(large));
  tell(await encryptionRows(large));
});

if (values.json) console.log(JSON.stringify(rows, null, 2));
process.exit(rows.every((row) => row.ratio <= row.limit) ? 0 : 1);

function sentence({ name, ratio, limit, value, bare, unit }: Row): string {
  const verdict = ratio <= limit ? 'ok  ' : 'OVER';
  const figures = `${value.toFixed(2)} ${unit} against ${bare.toFixed(2)} ${unit} bare`;
  return `${verdict} ${ratio.toFixed(2)} (at most ${limit})  ${name}: ${figures}`;
}
