// A file of a public directory being read, piece by piece: each entry is understood as it comes, the file is never whole.
import type { DirectoryColumn, DirectoryFormat, DirectorySummary } from '../../../contract/directories.ts';
import { badInput } from '../../failure.ts';
import { openTable, separatorOf, type TableRecord, type TableStream } from '../../tables/csv.ts';
import { createDecoder } from '../../tables/decode.ts';
import { type JsonStream, openJsonElements } from '../../tables/jsonElements.ts';
import { plainWords } from '../../tables/plainWords.ts';
import { isAdministration, readAdministration } from './administrations.ts';
import { columnsOf, guessedColumns, readLine } from './columns.ts';
import { isDpoBodies, readDpoBody } from './dpoBodies.ts';
import { type Entry, entryOf, textOf, type Written } from './entry.ts';
import { isSchools, readSchool } from './schools.ts';

export interface DirectoryReading {
  entries: Entry[];
  format: DirectoryFormat;
  /** Takes the next bytes. Throws BAD_INPUT on `content` for what is no text. */
  write(bytes: Uint8Array): Promise<void>;
  /** After the last bytes: what the file holds. */
  end(): Promise<DirectorySummary>;
}

export interface Chosen {
  columns?: readonly DirectoryColumn[] | undefined;
  headings?: boolean | undefined;
}

/** At most this many entries are kept in memory; the largest directory has 90 000. */
const MOST_ENTRIES = 200_000;
const MOST_UNREADABLE = 100;
/** Characters to have before telling what a file is. */
const HEAD = 65_536;
/** Lines to have before guessing what columns hold. */
const SAMPLE = 50;

type Unreadable = DirectorySummary['unreadable'][number];

export function openReading(chosen: Chosen): DirectoryReading {
  const decoder = createDecoder();
  const entries: Entry[] = [];
  const unreadable: Unreadable[] = [];
  let unreadableCount = 0;
  let head: string | null = '';
  let source: TableStream | JsonStream | null = null;
  let readRecord: ((cells: readonly string[]) => Written) | null = null;
  let sample: TableRecord[] = [];
  let columns: DirectorySummary['columns'] = [];
  let headings = true;
  /** Cells of the line of headings. */
  let widest = Number.POSITIVE_INFINITY;
  let rank = 0;

  const reading: DirectoryReading = { entries, format: 'table', write, end };
  return reading;

  async function write(bytes: Uint8Array): Promise<void> {
    await take(accepted(decoder.write(bytes)), false);
  }

  async function end(): Promise<DirectorySummary> {
    await take(accepted(decoder.end()), true);
    if (source !== null && 'isWhole' in source && !source.isWhole()) refuse(rank + 1, 'CUT_OFF');
    if (source !== null && 'end' in source) {
      addRecords(await source.end(), true);
      const broken = source.brokenOn();
      if (broken !== null) refuse(broken, 'NOT_A_TABLE');
    }
    return {
      ...{ format: reading.format, columns, headings, lines: entries.length, unreadable, unreadableCount },
      departments: counts(entries, ({ department }) => department),
      types: counts(entries, ({ type }) => type),
      sectors: counts(entries, ({ sector }) => sector),
    };
  }

  async function take(text: string, last: boolean): Promise<void> {
    let ready = text;
    if (head !== null) {
      head += text;
      if (head.length < HEAD && !last) return;
      // Excel’s own note of its separator, which is no line of the table.
      ready = head.replace(/^\uFEFF/u, '').replace(/^sep=.\n/iu, '\n');
      head = null;
      source = /^\s*[[{]/u.test(ready) ? openJsonElements() : openTable(separatorOf(ready));
    }
    if (source === null) return;
    if ('isWhole' in source) for (const element of source.write(ready)) addElement(element);
    else addRecords(await source.write(ready), false);
  }

  function addElement(element: unknown): void {
    rank += 1;
    if (typeof element !== 'object' || element === null) {
      refuse(rank, 'NOT_JSON');
      return;
    }
    const within: unknown = Reflect.get(element, 'fields');
    const fields: Readonly<Record<string, unknown>> =
      typeof within === 'object' && within !== null ? { ...within } : { ...element };
    const named = new Map(Object.entries(fields).map(([name, value]) => [plainWords(name), value]));
    if (isSchools((name) => named.has(name))) {
      reading.format = 'schools';
      add(
        rank,
        readSchool((name) => textOf(named.get(name))),
      );
    } else if (isAdministration(fields)) {
      reading.format = 'administrations';
      add(rank, readAdministration(fields));
    } else refuse(rank, 'NOT_AN_ENTRY');
  }

  function addRecords(records: TableRecord[] | null, last: boolean): void {
    if (records === null) return;
    if (readRecord !== null) {
      addLines(records, readRecord);
      return;
    }
    sample = [...sample, ...records];
    const [first] = sample;
    if (first === undefined || (sample.length < SAMPLE && !last)) return;
    const known = knownTable(first.cells);
    readRecord = known ?? ownTable(sample);
    const body = headings ? sample.slice(1) : sample;
    if (headings) widest = first.cells.length;
    sample = [];
    addLines(body, readRecord);
  }

  function addLines(records: readonly TableRecord[], read: (cells: readonly string[]) => Written): void {
    for (const { cells, line } of records) {
      if (cells.every((cell) => cell.trim() === '')) continue;
      // A quotation mark that was never closed makes one line of two: told, never taken for what it is not.
      if (cells.slice(widest).some((cell) => cell.trim() !== '')) refuse(line, 'TOO_WIDE');
      else add(line, read(cells));
    }
  }

  /** The two tables that are known by their headings. */
  function knownTable(first: readonly string[]): ((cells: readonly string[]) => Written) | null {
    const places = new Map(first.map((heading, index) => [plainWords(heading), index]));
    const has = (name: string) => places.has(name);
    const read = isSchools(has) ? readSchool : isDpoBodies(has) ? readDpoBody : null;
    if (read === null) return null;
    reading.format = read === readSchool ? 'schools' : 'dpoBodies';
    return (cells) => read((name) => cells[places.get(name) ?? -1] ?? '');
  }

  function ownTable(records: readonly TableRecord[]): (cells: readonly string[]) => Written {
    const first = records[0]?.cells ?? [];
    const named = columnsOf(first);
    headings = chosen.headings ?? named !== null;
    const body = headings ? records.slice(1) : records;
    const found = (headings ? named : null) ?? guessedColumns(body.map(({ cells }) => cells));
    const width = Math.max(0, ...records.map(({ cells }) => cells.length));
    columns = Array.from({ length: Math.min(width, MOST_COLUMNS) }, (_, index) => ({
      heading: headings ? (first[index]?.trim() ?? '') : '',
      holds: chosen.columns?.[index] ?? found[index] ?? 'ignored',
    }));
    const holds = columns.map((column) => column.holds);
    return (cells) => readLine(cells, holds);
  }

  function add(line: number, written: Written): void {
    if (entries.length < MOST_ENTRIES) entries.push(entryOf(line, written));
    else refuse(line, 'TOO_MANY');
  }

  function refuse(line: number, code: Unreadable['code']): void {
    unreadableCount += 1;
    if (unreadable.length < MOST_UNREADABLE) unreadable.push({ line, code });
  }
}

const MOST_COLUMNS = 500;

function accepted(decoded: ReturnType<ReturnType<typeof createDecoder>['write']>): string {
  if ('refused' in decoded) throw badInput('content', decoded.refused);
  return decoded.text;
}

function counts(entries: readonly Entry[], of: (entry: Entry) => string): { value: string; count: number }[] {
  const found = new Map<string, number>();
  for (const entry of entries) found.set(of(entry), (found.get(of(entry)) ?? 0) + 1);
  found.delete('');
  return [...found]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => a.value.localeCompare(b.value, 'fr'));
}
