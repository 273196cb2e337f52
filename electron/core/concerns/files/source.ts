// The bytes of a file of concerns as the records of a table, whatever program wrote it.
import {
  CONCERN_LINES_LIMIT,
  type ConcernFileSummary,
  type UnreadableCode,
} from '../../../contract/concernFiles.ts';
import { badInput } from '../../failure.ts';
import { openMailbox } from '../../mail/mailbox.ts';
import { lineEndsIn, openTable, type TableRecord, type TableStream } from '../../tables/csv.ts';
import { createDecoder } from '../../tables/decode.ts';
import { TableFailure } from '../../tables/failure.ts';
import { type PackedRecords, packRecords } from '../../tables/packed.ts';
import { readWorkbook } from '../../tables/workbook.ts';
import { MESSAGE_HEADINGS, messageCells } from './messages.ts';
import { separatorOf } from './separator.ts';

export interface Source {
  kind: ConcernFileSummary['kind'];
  encoding: ConcernFileSummary['encoding'];
  separator: ConcernFileSummary['separator'];
  sheets: readonly string[];
  sheet: number;
  records: PackedRecords;
  unreadable: ConcernFileSummary['unreadable'];
  unreadableCount: number;
}

export interface SourceStream {
  /** Takes the next bytes of a file. Throws TableFailure. */
  write(bytes: Uint8Array): Promise<void>;
  /** The end of a file; others may follow where they are e-mails. */
  endFile(): Promise<void>;
  /** After the last file. */
  end(): Promise<Source>;
  /** The same workbook with another sheet. Throws BAD_INPUT on `sheet`. */
  reread(sheet: number, signal?: AbortSignal): Promise<Source>;
}

const MOST_UNREADABLE = 100;
/** Characters to have before telling what parts the cells. */
const HEAD = 65_536;

export function openSource(name: string, head: Uint8Array): SourceStream {
  const source = blankSource();
  const bytes = Buffer.from(head.buffer, head.byteOffset, head.byteLength);
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw new TableFailure('OLD_WORKBOOK');
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return workbookSource(source);
  if (isMailbox(name, bytes)) return mailSource(source);
  return tableSource(source);
}

/** Whether several files may be read one after the other as one. */
export function isMail(name: string): boolean {
  return /\.(?:eml|mbox|mbx)$/iu.test(name);
}

function blankSource(): Source {
  return {
    ...{ kind: 'table', encoding: null, separator: null, sheets: [], sheet: 0 },
    ...{ records: packRecords(), unreadable: [], unreadableCount: 0 },
  };
}

function refuse(source: Source, line: number, code: UnreadableCode): void {
  source.unreadableCount += 1;
  if (source.unreadable.length < MOST_UNREADABLE) source.unreadable.push({ line, code });
}

function add(source: Source, record: TableRecord): void {
  if (!record.cells.some((cell) => /[^\s;,]/u.test(cell))) return;
  if (source.records.length < CONCERN_LINES_LIMIT + HEADINGS_MARGIN) source.records.add(record);
  else refuse(source, record.line, 'TOO_MANY');
}

/** Lines above the headings, and the headings, are no lines of an import. */
const HEADINGS_MARGIN = 12;

function noOtherSheet(): never {
  throw badInput('sheet', 'NOT_IN_LIST');
}

function tableSource(source: Source): SourceStream {
  const decoder = createDecoder();
  let head: string | null = '';
  let table: TableStream | null = null;
  let nextLine = 1;

  async function take(decoded: ReturnType<typeof decoder.write>, last: boolean): Promise<void> {
    if ('refused' in decoded)
      throw new TableFailure(decoded.refused === 'WORKBOOK' ? 'OLD_WORKBOOK' : decoded.refused);
    let ready = decoded.text;
    if (head !== null) {
      head += ready;
      if (head.length < HEAD && !last) return;
      // Excel’s own note of its separator, which is no line of the table.
      const noted = /^\uFEFF?sep=(.)\n/iu.exec(head);
      ready = noted ? `\n${head.slice(noted[0].length)}` : head.replace(/^\uFEFF/u, '');
      source.separator = SEPARATORS.find((mark) => mark === noted?.[1]) ?? separatorOf(ready);
      table = openTable(source.separator);
      head = null;
    }
    for (const record of (await table?.write(ready)) ?? []) addRecord(record);
  }

  function addRecord(record: TableRecord): void {
    nextLine = record.line + lineEndsIn(record.cells) + 1;
    add(source, record);
  }

  return {
    write: (bytes) => take(decoder.write(bytes), false),
    async endFile() {
      await take(decoder.end(), true);
      for (const record of (await table?.end()) ?? []) addRecord(record);
      // Quotation marks that do not close are told of where they open, not where one stopped looking for their end.
      if (table !== null && table.brokenOn() !== null) refuse(source, nextLine, 'NOT_A_TABLE');
      source.encoding = decoder.encoding();
    },
    end: async () => source,
    reread: noOtherSheet,
  };
}

const SEPARATORS = [';', ',', '\t'] as const;

function workbookSource(source: Source): SourceStream {
  const pieces: Uint8Array[] = [];
  let whole: Buffer | null = null;

  async function read(sheet: number, signal?: AbortSignal): Promise<Source> {
    whole ??= Buffer.concat(pieces.splice(0));
    const found = { ...blankSource(), sheet };
    const { kind, sheets } = await readWorkbook(whole, sheet, (record) => add(found, record), signal);
    return { ...found, kind, sheets };
  }

  return {
    async write(bytes) {
      pieces.push(bytes);
    },
    async endFile() {},
    async end() {
      let found = await read(source.sheet);
      for (let next = 1; found.records.length === 0 && next < Math.min(found.sheets.length, 20); next += 1) {
        found = await read(next);
      }
      if (found.sheets.length < 2) whole = null;
      return found;
    },
    async reread(sheet, signal) {
      if (whole === null) return noOtherSheet();
      const found = await read(sheet, signal);
      if (sheet >= found.sheets.length) return noOtherSheet();
      return found;
    },
  };
}

function mailSource(source: Source): SourceStream {
  source.kind = 'mail';
  source.records.add({ cells: [...MESSAGE_HEADINGS], line: 0 });
  let mailbox = openMailbox();
  let rank = 0;

  async function take(messages: readonly (Buffer | null)[]): Promise<void> {
    for (const message of messages) {
      rank += 1;
      if (message === null) {
        refuse(source, rank, 'TOO_LONG');
        continue;
      }
      const read = await messageCells(message);
      if ('code' in read) refuse(source, rank, read.code);
      else add(source, { cells: read.cells, line: rank });
    }
  }

  return {
    write: (bytes) => take(mailbox.write(bytes)),
    async endFile() {
      await take(mailbox.end());
      mailbox = openMailbox();
    },
    end: async () => source,
    reread: noOtherSheet,
  };
}

function isMailbox(name: string, head: Buffer): boolean {
  const start = head.toString('latin1', 0, 2_000).replace(/^\xEF\xBB\xBF/u, '');
  if (isMail(name)) return true;
  if (/^From \S+ .*\d{4}\r?\n[!-9;-~]+:/u.test(start)) return true;
  return (
    /^(?:[!-9;-~]+:[ \t].*\r?\n(?:[ \t].*\r?\n)*){3}/u.test(start) &&
    /^(?:from|return-path|received):/imu.test(start)
  );
}

function startsWith(bytes: Buffer, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}
