// Reads a pasted or opened table: its separator found, then its cells with the line each record is on.
import { separatorOf, type Table } from './importTable.ts';

/** The cells of a table. Rejects with TableError when quotation marks do not close. */
export async function readTable(text: string): Promise<Table> {
  // Only who imports pays for the reader.
  const { parse, CsvError } = await import('csv-parse/browser/esm/sync');
  try {
    const parsed: unknown[] = parse(text, {
      bom: true,
      delimiter: separatorOf(text),
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
    });
    const records = parsed.map(asRecord);
    return { records: records.map(({ cells }) => cells), lines: records.map(({ line }) => line) };
  } catch (error) {
    if (error instanceof CsvError) throw new TableError(typeof error.lines === 'number' ? error.lines : 1);
    throw error;
  }
}

/** The text is not a table that can be read; `line` is where it stops being one. */
export class TableError extends Error {
  readonly line: number;

  constructor(line: number) {
    super(`not a table from line ${line} on`);
    this.name = 'TableError';
    this.line = line;
  }
}

/** With `info`, csv-parse gives each record beside where it was. */
function asRecord(value: unknown): { cells: string[]; line: number } {
  if (typeof value !== 'object' || value === null || !('record' in value) || !('info' in value)) {
    throw new TypeError('csv-parse gave a record without its place');
  }
  const { record, info } = value;
  const cells = Array.isArray(record) ? record.map(String) : [];
  const end = typeof info === 'object' && info !== null && 'lines' in info ? Number(info.lines) : 0;
  // csv-parse says where a record ends; a cell may hold several lines.
  return { cells, line: end - cells.join('').split('\n').length + 1 };
}
