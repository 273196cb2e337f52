// Tables written as CSV: `;` between cells, CRLF, UTF-8 with a byte order mark, as a French spreadsheet opens it by itself.
import { stringify } from 'csv-stringify/sync';
import { harmless } from './formulas.ts';

/** No cell is a formula: those that would be begin with an apostrophe. */
export function writeTable(rows: readonly (readonly string[])[]): string {
  return stringify(
    rows.map((row) => row.map(harmless)),
    {
      ...{ bom: true, delimiter: ';', record_delimiter: 'windows' },
      // A line end of its own inside a cell is no reason for the library to quote it.
      quoted: true,
    },
  );
}
