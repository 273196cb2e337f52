// Contacts as a table that spreadsheets open and save: read with what their users write, written so that no cell is a formula.
import type { PressColumn, ReadRow } from '../../contract/press.ts';
import { recordsOf } from '../tables/csv.ts';
import { asWritten } from '../tables/formulas.ts';
import { writeTable } from '../tables/writeTable.ts';
import { columnsOf, guessedColumns } from './columns.ts';
import { joinLists, splitLists } from './listNames.ts';

export interface TableReading {
  columns: { heading: string; holds: PressColumn }[];
  headings: boolean;
  rows: { line: number; row: ReadRow }[];
  unreadable: { line: number; code: 'NOT_A_TABLE' }[];
}

/** What a table says; `chosen` and `headings` are what the user said of its columns. A table that breaks off says nothing. */
export function readContactTable(
  written: string,
  chosen: readonly PressColumn[] | undefined,
  headings: boolean | undefined,
): TableReading {
  // Excel’s own note of its separator, which is no line of the table.
  const text = written.replace(/^\uFEFF?sep=(.)\r?\n/iu, '\n');
  const table = recordsOf(text);
  if ('brokenOn' in table) {
    return {
      ...{ columns: [], headings: false, rows: [] },
      unreadable: [{ line: table.brokenOn, code: 'NOT_A_TABLE' }],
    };
  }
  const [first] = table.records;
  const named = first ? columnsOf(first.cells) : null;
  const withHeadings = headings ?? named !== null;
  const body = withHeadings ? table.records.slice(1) : table.records;
  const width = Math.max(0, ...table.records.map(({ cells }) => cells.length));
  const found = (withHeadings ? named : null) ?? guessedColumns(body.map(({ cells }) => cells));
  const columns = Array.from({ length: width }, (_, index) => ({
    heading: withHeadings ? (first?.cells[index]?.trim() ?? '') : '',
    holds: chosen?.[index] ?? found[index] ?? 'ignored',
  }));
  return {
    ...{ columns, headings: withHeadings, unreadable: [] },
    rows: body
      .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
      .map(({ cells, line }) => ({ line, row: rowOf(cells, columns) })),
  };
}

/** Contacts as CSV: `;` between cells, CRLF, UTF-8 with a byte order mark, as a French spreadsheet opens it by itself. */
export function writeContactTable(rows: readonly ReadRow[]): string {
  return writeTable([
    HEADINGS,
    ...rows.map((row) => [
      ...[row.media, row.name, row.email, row.phone, row.beat, row.note, joinLists(row.lists)],
      ...[row.doNotContactOn ?? '', row.doNotContactReason],
    ]),
  ]);
}

const HEADINGS = [
  ...[
    'Média',
    'Nom',
    'Courriel',
    'Téléphone',
    'Rubrique',
    'Note',
    'Listes',
    'Ne pas contacter depuis',
    'Motif',
  ],
];

function rowOf(cells: readonly string[], columns: TableReading['columns']): ReadRow {
  const cell = (column: PressColumn) => {
    const index = columns.findIndex(({ holds }) => holds === column);
    return asWritten(cells[index] ?? '');
  };
  const line = (column: PressColumn) => cell(column).trim();
  const since = line('doNotContactOn');
  return {
    media: line('media'),
    name: [line('givenName'), line('name')].filter(Boolean).join(' '),
    email: line('email').replace(/^mailto:/iu, ''),
    phone: line('phone'),
    beat: line('beat'),
    note: cell('note').replace(/\r\n?/gu, '\n'),
    lists: splitLists(cell('lists')),
    doNotContactOn: since === '' ? null : isoDate(since),
    doNotContactReason: line('doNotContactReason'),
  };
}

/** `5/10/2018` as a calendar date; what is no date stays as it is, and is refused with its field. */
function isoDate(written: string): string {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/u.exec(written) ?? [];
  return year === '' ? written : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
