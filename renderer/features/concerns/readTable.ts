// Reads a pasted or opened table: encoding and separator found, then its cells with the line each record is on.
import { separatorOf, type Table } from './importTable.ts';

/** What a file holds: its text, or why it has none that can be read. */
export type FileReading = { text: string } | { refused: 'workbook' | 'notText' };

/**
 * The text of a file, its lines ended by '\n': UTF-8, UTF-16 (« Texte Unicode » of Excel), or Windows-1252 as older
 * spreadsheets write it.
 */
export function readBytes(bytes: Uint8Array): FileReading {
  // A workbook is an archive (xlsx, ods) or an OLE file (xls).
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    return { refused: 'workbook' };
  }
  const text = decoded(bytes);
  // No spreadsheet writes a NUL; pictures and programs do from their first bytes on.
  if (text.includes('\0')) return { refused: 'notText' };
  return { text: text.replace(/\r\n?/gu, '\n') };
}

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

function decoded(bytes: Uint8Array): string {
  if (startsWith(bytes, [0xff, 0xfe])) return new TextDecoder('utf-16le').decode(bytes);
  if (startsWith(bytes, [0xfe, 0xff])) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
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
