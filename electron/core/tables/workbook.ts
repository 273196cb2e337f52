// A workbook (XLSX, ODS): the names of its sheets, and one of them as the records of a table.
import { openArchive } from './archive.ts';
import type { TableRecord } from './csv.ts';
import { TableFailure } from './failure.ts';
import { readOds } from './ods.ts';
import { readXlsx } from './xlsx.ts';

export interface Workbook {
  kind: 'xlsx' | 'ods';
  /** The names of its sheets, in order. */
  sheets: readonly string[];
}

/**
 * Gives the records of a sheet that hold something, one after the other, from the first line on. Dates come as `2018-10-05`
 * or `2018-10-05T14:30:00`. Throws TableFailure; `signal` stops it.
 */
export async function readWorkbook(
  bytes: Buffer,
  sheet: number,
  take: (record: TableRecord) => void,
  signal?: AbortSignal,
): Promise<Workbook> {
  const archive = openArchive(bytes);
  const kind = archive.has('content.xml') ? 'ods' : 'xlsx';
  if (kind === 'xlsx' && !archive.has('[Content_Types].xml')) throw new TableFailure('ARCHIVE');
  const read = kind === 'ods' ? readOds : readXlsx;
  const sheets = await read(archive, sheet, take, signal);
  if (sheets.length === 0) throw new TableFailure('EMPTY');
  return { kind, sheets };
}
