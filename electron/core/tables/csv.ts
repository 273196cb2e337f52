// Tables that spreadsheets and public sites write as CSV: whole, or piece by piece as a file comes in.
import { CsvError, parse } from 'csv-parse';
import { parse as parseWhole } from 'csv-parse/sync';

/** At most this many cells of a record are kept: what stands farther is left out. */
export const MOST_CELLS = 500;

export interface TableRecord {
  cells: string[];
  /** Where it begins in the file, from 1. */
  line: number;
}

/** The records of a whole text, or the line on which it stops being a table. */
export function recordsOf(text: string): { records: TableRecord[] } | { brokenOn: number } {
  try {
    const parsed: unknown[] = parseWhole(text, { ...OPTIONS, delimiter: separatorOf(text) });
    return { records: parsed.map(placed) };
  } catch (error) {
    return { brokenOn: brokenLine(error) };
  }
}

export interface TableStream {
  /** The records this text completes; null once the table has broken off. */
  write(text: string): Promise<TableRecord[] | null>;
  end(): Promise<TableRecord[] | null>;
  /** The line on which it stopped being a table; null while it is one. */
  brokenOn(): number | null;
}

/** A table that comes piece by piece. `separator` is that of its first line; a record over a million characters breaks it off. */
export function openTable(separator: string): TableStream {
  const parser = parse({ ...OPTIONS, delimiter: separator, max_record_size: LONGEST_RECORD });
  let ready: TableRecord[] = [];
  let broken: number | null = null;
  /** The line that the last whole record ends on: what breaks off begins after it. */
  let whole = 0;
  parser.on('data', (value: unknown) => {
    ready.push(placed(value));
    whole = endOf(value);
  });
  const stopped = new Promise<void>((resolve) => {
    parser.once('end', resolve);
    parser.once('error', (error) => {
      if (!(error instanceof CsvError)) throw error;
      broken ??= whole + 1;
      resolve();
    });
  });
  const taken = () => {
    const records = ready;
    ready = [];
    return records;
  };
  return {
    brokenOn: () => broken,
    async write(text) {
      if (broken !== null) return null;
      if (text === '') return [];
      await Promise.race([stopped, new Promise<void>((resolve) => parser.write(text, () => resolve()))]);
      return taken();
    },
    async end() {
      if (broken !== null) return null;
      parser.end();
      await stopped;
      return taken();
    },
  };
}

/** How many line ends the cells of a record hold. */
export function lineEndsIn(cells: readonly string[]): number {
  let count = 0;
  for (const cell of cells) {
    for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) count += 1;
  }
  return count;
}

/** The character that parts the cells of the first line, outside quotation marks. */
export function separatorOf(text: string): string {
  const first = /^(?:"(?:[^"]|"")*"|[^"\n])*/u.exec(text.replace(/^\uFEFF?\s*/u, ''))?.[0] ?? '';
  const bare = first.replace(/"(?:[^"]|"")*"/gu, '');
  const counts = [';', '\t', ','].map((mark) => ({ mark, count: bare.split(mark).length }));
  return counts.reduce((best, next) => (next.count > best.count ? next : best)).mark;
}

const OPTIONS = {
  ...{ bom: true, info: true },
  ...{ relax_column_count: true, relax_quotes: true, skip_empty_lines: true },
} as const;

const LONGEST_RECORD = 1_000_000;

/** With `info`, csv-parse gives each record beside where it ends. */
function placed(value: unknown): TableRecord {
  const record: unknown = Reflect.get(Object(value), 'record');
  const cells = Array.isArray(record) ? record.map(String) : [];
  return { cells, line: endOf(value) - lineEndsIn(cells) };
}

function endOf(value: unknown): number {
  const info: unknown = Reflect.get(Object(value), 'info');
  return Number(Reflect.get(Object(info), 'lines'));
}

function brokenLine(error: unknown): number {
  if (!(error instanceof CsvError)) throw error;
  return typeof error.lines === 'number' ? error.lines : 1;
}
