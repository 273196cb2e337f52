// Sheets of an OpenDocument spreadsheet (ODS), as LibreOffice and Google write them.
import type { ArchiveEntry } from './archive.ts';
import { MOST_CELLS, type TableRecord } from './csv.ts';
import { TableFailure } from './failure.ts';
import { type Attributes, readXml, type XmlListener } from './xml.ts';

type Archive = ReadonlyMap<string, ArchiveEntry>;

/** Gives the records of a sheet, and the names of all. Throws TableFailure. */
export async function readOds(
  archive: Archive,
  wanted: number,
  take: (record: TableRecord) => void,
  signal?: AbortSignal,
): Promise<string[]> {
  const content = archive.get('content.xml');
  if (!content) throw new TableFailure('ARCHIVE');
  await refuseEncrypted(archive.get('META-INF/manifest.xml'), signal);
  const sheets: string[] = [];
  const listener = odsListener(
    (name) => sheets.push(name) - 1,
    (sheet, record) => {
      if (sheet === wanted) take(record);
    },
  );
  // All sheets are in one file: who wants one reads them all.
  await readXml(content.bytes(), listener, signal);
  return sheets;
}

async function refuseEncrypted(manifest: ArchiveEntry | undefined, signal?: AbortSignal): Promise<void> {
  if (!manifest) return;
  let encrypted = false;
  await readXml(
    manifest.bytes(),
    {
      open(name) {
        if (name === 'encryption-data') encrypted = true;
      },
      close() {},
      text() {},
    },
    signal,
  );
  if (encrypted) throw new TableFailure('ENCRYPTED');
}

/** Cells and lines that are repeated are written once: a line that holds something, at most this many times. */
const MOST_REPEATED = 10_000;

function odsListener(
  begin: (name: string) => number,
  take: (sheet: number, record: { cells: string[]; line: number }) => void,
): XmlListener {
  let sheet = -1;
  let tables = 0;
  let line = 1;
  let rowRepeat = 1;
  let column = 0;
  let cells: string[] = [];
  let cell: { repeat: number; value: string | null; paragraphs: string[] } | null = null;
  let inParagraph = 0;
  let inNote = 0;

  const say = (text: string) => {
    if (cell === null || inParagraph === 0 || inNote > 0) return;
    cell.paragraphs[cell.paragraphs.length - 1] += text;
  };
  const isCell = (name: string) => name === 'table-cell' || name === 'covered-table-cell';

  return {
    open(name, attribute) {
      if (name === 'table') {
        tables += 1;
        if (tables > 1) return;
        sheet = begin(attribute('name'));
        line = 1;
      } else if (tables !== 1) return;
      else if (name === 'table-row') {
        rowRepeat = repeatOf(attribute('number-rows-repeated'));
        column = 0;
        cells = [];
      } else if (isCell(name)) {
        cell = {
          repeat: repeatOf(attribute('number-columns-repeated')),
          value: storedValue(attribute),
          paragraphs: [],
        };
      } else if (name === 'annotation') inNote += 1;
      else if (name === 'p' || name === 'h') {
        if (inNote === 0) {
          inParagraph += 1;
          cell?.paragraphs.push('');
        }
      } else if (name === 's') say(' '.repeat(Math.min(1_000, repeatOf(attribute('c')))));
      else if (name === 'tab') say('\t');
      else if (name === 'line-break') say('\n');
    },
    close(name) {
      if (name === 'table') {
        tables -= 1;
      } else if (tables !== 1) return;
      else if (name === 'annotation') inNote -= 1;
      else if (name === 'p' || name === 'h') {
        if (inNote === 0) inParagraph -= 1;
      } else if (isCell(name) && cell !== null) {
        const text = cell.value ?? cell.paragraphs.join('\n');
        const until = column + cell.repeat;
        if (text !== '') {
          while (cells.length < Math.min(column, MOST_CELLS)) cells.push('');
          while (cells.length < Math.min(until, MOST_CELLS)) cells.push(text);
        }
        column = until;
        cell = null;
      } else if (name === 'table-row') {
        if (cells.length > 0) {
          for (let again = 0; again < Math.min(rowRepeat, MOST_REPEATED); again += 1) {
            take(sheet, { cells, line: line + again });
          }
        }
        line += rowRepeat;
      }
    },
    text: say,
  };
}

function repeatOf(written: string): number {
  const times = Number(written);
  return Number.isInteger(times) && times > 1 ? times : 1;
}

/** What the cell holds where it is no text; null for a text, which is in its paragraphs. */
function storedValue(attribute: Attributes): string | null {
  const type = attribute('value-type');
  if (type === 'date')
    return attribute('date-value')
      .replace(/T00:00:00(?:\.0+)?$/u, '')
      .replace(/\.\d+$/u, '');
  if (type === 'float' || type === 'percentage' || type === 'currency') return attribute('value') || null;
  if (type === 'boolean') return attribute('boolean-value') === 'true' ? 'VRAI' : 'FAUX';
  return null;
}
