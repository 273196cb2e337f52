// All the lines of a file looked at once, in slices: what is wrong, what is said twice, what should not be kept.
import { hash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { ConcernFileCounts, DateOrder } from '../../../contract/concernFiles.ts';
import { type Passage, type PassageKind, passageKinds } from '../../../contract/privacy.ts';
import { badInput } from '../../failure.ts';
import { findPassages, redact } from '../../privacy/passages.ts';
import type { Register } from '../../register/register.ts';
import { plainWords } from '../../tables/plainWords.ts';
import { countOrder, orderOf } from './dates.ts';
import type { ConcernReading } from './reading.ts';
import { mayBeKept, type Understanding, type Understood, understandLines } from './understand.ts';

export interface UnderstandingInput extends Omit<Understanding, 'dateOrder'> {
  readingId: string;
  dossierId: string;
  dateOrder?: DateOrder | undefined;
}

/** What is known of each line, in one byte. */
export const Mark = {
  wrong: 1,
  duplicate: 2,
  inRegister: 4,
  passages: 8,
  ambiguous: 16,
  person: 32,
} as const;

export interface Examined {
  counts: ConcernFileCounts;
  /** Null where no date may be read in two ways. */
  dateOrder: DateOrder | null;
  understanding: Understanding;
  /** One of each line under the headings, by its rank. */
  marks: Uint8Array;
  /** Of a line that is said twice, the line that said it first; 0 for the register. */
  firstSaid: ReadonlyMap<number, number>;
}

/** Milliseconds between two turns of the event loop. */
const SLICE = 8;

/** Looks at every line; the last answer is kept for who asks the same again. Throws BAD_INPUT; `signal` stops it. */
export async function examine(
  register: Register,
  reading: ConcernReading,
  input: UnderstandingInput,
  signal?: AbortSignal,
): Promise<Examined> {
  const { columns, defaults, dateOrder, dossierId } = input;
  if (!columns.includes('text')) throw badInput('columns', 'NO_TEXT_COLUMN');
  const { count, latest } = await register.db
    .selectFrom('concern')
    .select(({ fn }) => [fn.countAll<number>().as('count'), fn.max('updatedAt').as('latest')])
    .where('dossierId', '=', dossierId)
    .executeTakeFirstOrThrow();
  const key = JSON.stringify([columns, defaults, dateOrder, dossierId, count, latest, reading.version]);
  if (reading.examined?.key === key) return reading.examined.value;
  const value = await look(register, reading, input, signal);
  reading.examined = { key, value };
  return value;
}

/** A text and its day, as they are compared. */
export function saidKey(text: string, receivedOn: string): string {
  return hash('sha1', `${plainWords(text)}\n${receivedOn}`, 'base64url');
}

async function look(
  register: Register,
  reading: ConcernReading,
  { columns, defaults, dateOrder, dossierId }: UnderstandingInput,
  signal?: AbortSignal,
): Promise<Examined> {
  const pause = pauses(signal);
  const found = await columnOrder(reading, columns.indexOf('receivedOn'), pause);
  const understanding: Understanding = {
    columns,
    defaults,
    dateOrder: dateOrder ?? found.order ?? 'dayFirst',
  };
  const known = await knownTexts(register, dossierId, pause);
  const understand = understandLines(understanding);
  const marks = new Uint8Array(reading.lines);
  const firstSaid = new Map<number, number>();
  const seen = new Map<string, number>();
  const counts = noCounts(reading.lines);
  // Where the column tells its order, nothing in it is in doubt.
  const isDoubtful = dateOrder === undefined && found.order === null;
  let rank = 0;
  for (const block of reading.blocks()) {
    for (const record of block) {
      const line = understand(record);
      const passages = findPassages(line.row.text);
      marks[rank] = markOf(line, passages);
      rank += 1;
    }
    await pause();
  }
  return {
    counts,
    dateOrder: found.either === 0 ? null : understanding.dateOrder,
    understanding,
    marks,
    firstSaid,
  };

  function markOf(line: Understood, passages: readonly Passage[]): number {
    const { row, issues, contact } = line;
    let mark = 0;
    if (issues.length > 0) {
      mark |= Mark.wrong;
      counts.wrong += 1;
    }
    if (isDoubtful && line.ambiguousDate) {
      mark |= Mark.ambiguous;
      counts.ambiguousDates += 1;
    }
    if (passages.length > 0) {
      mark |= Mark.passages;
      counts.withPassages += 1;
      for (const { kind } of passages) counts.passages[kind] += 1;
    }
    if (mayBeKept(contact)) {
      mark |= Mark.person;
      counts.persons += 1;
    } else if (contact !== null) counts.droppedContacts += 1;
    if (row.text === '') return mark;
    const said = saidKey(row.text, row.receivedOn);
    const before = seen.get(said);
    const isKnown =
      known.has(said) ||
      (passages.length > 0 && known.has(saidKey(redact(row.text, passages), row.receivedOn)));
    if (isKnown) {
      mark |= Mark.duplicate | Mark.inRegister;
      counts.duplicatesInRegister += 1;
    } else if (before !== undefined) mark |= Mark.duplicate;
    else seen.set(said, line.line);
    if (mark & Mark.duplicate) {
      counts.duplicates += 1;
      firstSaid.set(line.line, isKnown ? 0 : (before ?? 0));
    }
    return mark;
  }
}

function noCounts(lines: number): ConcernFileCounts {
  return {
    ...{ lines, wrong: 0, duplicates: 0, duplicatesInRegister: 0, withPassages: 0, ambiguousDates: 0 },
    ...{ persons: 0, droppedContacts: 0, passages: noPassages() },
  };
}

export function noPassages(): Record<PassageKind, number> {
  const counts: Partial<Record<PassageKind, number>> = {};
  for (const kind of passageKinds) counts[kind] = 0;
  // Each kind was given its count just above.
  return counts as Record<PassageKind, number>;
}

/** What the dates of the column say together: where one is a day first, all are. */
async function columnOrder(reading: ConcernReading, column: number, pause: () => Promise<void>) {
  const signs = { dayFirst: 0, monthFirst: 0, either: 0 };
  if (column < 0) return { order: null, either: 0 };
  for (const block of reading.blocks()) {
    for (const { cells } of block) countOrder(cells[column] ?? '', signs);
    await pause();
  }
  return { order: orderOf(signs), either: signs.either + signs.dayFirst + signs.monthFirst };
}

const PAGE = 2_000;

async function knownTexts(
  register: Register,
  dossierId: string,
  pause: () => Promise<void>,
): Promise<Set<string>> {
  const known = new Set<string>();
  let after = '';
  for (;;) {
    const rows = await register.db
      .selectFrom('concern')
      .select(['id', 'text', 'receivedOn'])
      .where('dossierId', '=', dossierId)
      .where('binnedAt', 'is', null)
      .where('id', '>', after)
      .orderBy('id')
      .limit(PAGE)
      .execute();
    for (const { text, receivedOn } of rows) known.add(saidKey(text, receivedOn));
    await pause();
    if (rows.length < PAGE) return known;
    after = rows.at(-1)?.id ?? '';
  }
}

/** Lets the event loop turn once a slice is over. */
function pauses(signal?: AbortSignal): () => Promise<void> {
  let from = performance.now();
  return async () => {
    if (performance.now() - from < SLICE) return;
    await setImmediate();
    signal?.throwIfAborted();
    from = performance.now();
  };
}
