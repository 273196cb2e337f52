// A file of concerns that is being read, then held: its lines, what its columns are guessed to hold.
import { hash } from 'node:crypto';
import {
  CONCERN_FILE_LIMIT,
  CONCERN_LINES_LIMIT,
  CONCERN_WORKBOOK_LIMIT,
  type ConcernColumn,
  type ConcernFileSummary,
} from '../../../contract/concernFiles.ts';
import { badInput, Failure } from '../../failure.ts';
import type { TableRecord } from '../../tables/csv.ts';
import { TableFailure } from '../../tables/failure.ts';
import { plainWords } from '../../tables/plainWords.ts';
import { guessColumns, headingAmong, isWithheld } from './columns.ts';
import type { Examined } from './examine.ts';
import { isMail, openSource, type Source, type SourceStream } from './source.ts';

export interface ConcernReading {
  readonly name: string;
  /** Grows when the file is read again in another way. */
  version: number;
  /** Lines under the headings. */
  readonly lines: number;
  /** The headings; blank where no line names the columns. */
  readonly headings: readonly string[];
  /** As they were found. */
  readonly columns: ConcernFileSummary['columns'];
  /** What its headings are remembered by; null where there is none. */
  readonly headingsKey: string | null;
  blocks(from?: number): Generator<readonly TableRecord[]>;
  at(rank: number): TableRecord | undefined;
  /** What was seen of its lines the last time. */
  examined: { key: string; value: Examined } | null;
  write(bytes: Uint8Array): Promise<void>;
  end(): Promise<ConcernFileSummary>;
  reread(choice: Choice, signal?: AbortSignal): Promise<ConcernFileSummary>;
}

export interface Choice {
  sheet?: number | undefined;
  headingLine?: number | null | undefined;
}

/** Finds what the columns of the same headings held the last time. */
export type Remember = (headingsKey: string) => Promise<readonly ConcernColumn[] | null>;

/** Lines to have before guessing what columns hold. */
const SAMPLE = 200;

export function openReading(
  files: readonly { name: string; size: number }[],
  remember: Remember,
): { size: number; reading: ConcernReading } {
  const size = files.reduce((sum, file) => sum + file.size, 0);
  if (files.length > 1 && !files.every(({ name }) => isMail(name))) throw badInput('files', 'ONE_AT_A_TIME');
  if (size > CONCERN_FILE_LIMIT) throw new Failure('TOO_LARGE', { limit: CONCERN_FILE_LIMIT, size });
  const [first] = files;
  let stream: SourceStream | null = null;
  let source: Source | null = null;
  let file = 0;
  let left = first?.size ?? 0;
  let body = 0;
  let headings: readonly string[] = [];
  let headingsKey: string | null = null;
  let columns: ConcernFileSummary['columns'] = [];

  const reading: ConcernReading = {
    name: files.length === 1 ? (first?.name ?? '') : `${first?.name ?? ''} (${files.length})`,
    version: 0,
    examined: null,
    get lines() {
      return Math.min(Math.max(0, (source?.records.length ?? 0) - body), CONCERN_LINES_LIMIT);
    },
    get headings() {
      return headings;
    },
    get columns() {
      return columns;
    },
    get headingsKey() {
      return headingsKey;
    },
    *blocks(from = 0) {
      let given = from;
      for (const block of source?.records.blocks(body + from) ?? []) {
        const allowed = CONCERN_LINES_LIMIT - given;
        if (allowed <= 0) return;
        yield block.length > allowed ? block.slice(0, allowed) : block;
        given += block.length;
      }
    },
    at: (rank) => source?.records.at(body + rank),
    write: (bytes) => honest(() => write(bytes)),
    end: () =>
      honest(async () => {
        source = (await stream?.end()) ?? null;
        return summarise(undefined);
      }),
    reread: ({ sheet, headingLine }, signal) =>
      honest(async () => {
        if (sheet !== undefined && stream !== null) source = await stream.reread(sheet, signal);
        return summarise(headingLine);
      }),
  };
  return { size, reading };

  async function write(bytes: Uint8Array): Promise<void> {
    let rest = bytes;
    while (rest.length > 0) {
      stream ??= begin(rest);
      const piece = rest.subarray(0, left);
      await stream.write(piece);
      rest = rest.subarray(piece.length);
      left -= piece.length;
      if (left > 0) continue;
      await stream.endFile();
      file += 1;
      left = files[file]?.size ?? 0;
    }
  }

  function begin(head: Uint8Array): SourceStream {
    if (head[0] === 0x50 && head[1] === 0x4b && size > CONCERN_WORKBOOK_LIMIT) {
      throw new Failure('TOO_LARGE', { limit: CONCERN_WORKBOOK_LIMIT, size });
    }
    return openSource(first?.name ?? '', head);
  }

  async function summarise(headingLine: number | null | undefined): Promise<ConcernFileSummary> {
    if (source === null || source.records.length === 0) throw new TableFailure('EMPTY');
    const { records, kind, encoding, separator, sheets, sheet, unreadable, unreadableCount } = source;
    const [sample = []] = records.blocks();
    const rank = headingRank(sample, headingLine);
    headings = (rank === null ? [] : (sample[rank]?.cells ?? [])).map((cell) =>
      cell.replace(/\s+/gu, ' ').trim(),
    );
    body = rank === null ? 0 : rank + 1;
    headingsKey = headings.some((heading) => heading !== '') ? keyOf(headings) : null;
    reading.version += 1;
    reading.examined = null;
    const lines = sample.slice(body, body + SAMPLE).map(({ cells }) => cells);
    // Of a text, what goes past the headings is a text cut by its own commas, and wrong.
    const widest = Math.max(headings.length, ...lines.map((cells) => cells.length));
    const width = kind === 'table' && rank !== null ? headings.length : widest;
    const guessed = guessColumns(rank === null ? null : headings, lines, width);
    const known = headingsKey === null ? null : await remember(headingsKey);
    columns = guessed.map((holds, index) => {
      const heading = headings[index]?.slice(0, 300) ?? '';
      const withheld = isWithheld(heading);
      return { heading, withheld, holds: withheld ? 'ignored' : (known?.[index] ?? holds) };
    });
    return {
      ...{ kind, encoding, separator, sheets: [...sheets], sheet, columns, remembered: known !== null },
      headingLine: rank === null ? null : (sample[rank]?.line ?? null),
      ...{ lines: reading.lines, unreadable, unreadableCount },
    };
  }
}

/** The rank of the line that names the columns, as chosen or as found. Throws BAD_INPUT on `headingLine`. */
function headingRank(sample: readonly TableRecord[], chosen: number | null | undefined): number | null {
  if (chosen === undefined) return headingAmong(sample.map(({ cells }) => cells));
  if (chosen === null) return null;
  const rank = sample.findIndex(({ line }) => line === chosen);
  if (rank < 0) throw badInput('headingLine', 'UNKNOWN_LINE', String(chosen));
  return rank;
}

function keyOf(headings: readonly string[]): string {
  return hash('sha256', headings.map(plainWords).join('\n'), 'hex');
}

/** What the bytes of a file cannot be, said as the contract says it. */
async function honest<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof TableFailure ? badInput('content', error.code, error.detail) : error;
  }
}
