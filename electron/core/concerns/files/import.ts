// Brings the lines of a file into the register as one action, telling how far it is: all of them, or none.
import { v7 as uuidv7 } from 'uuid';
import type { ConcernImportReport, ConcernLine } from '../../../contract/concernFiles.ts';
import type { InputIssue } from '../../../contract/errors.ts';
import { Id } from '../../../contract/primitives.ts';
import type { Passage } from '../../../contract/privacy.ts';
import { Failure, refuseIf } from '../../failure.ts';
import { consentStore, personStore } from '../../persons/store.ts';
import { findPassages, redact } from '../../privacy/passages.ts';
import { withProgress } from '../../progress.ts';
import { missingReferences } from '../../records/references.ts';
import type { Register, Write } from '../../register/register.ts';
import { INSERT_BATCH, insertConcerns } from '../insert.ts';
import { concernStore } from '../store.ts';
import { type Examined, examine, Mark, noPassages, type UnderstandingInput } from './examine.ts';
import { rememberColumns } from './mappings.ts';
import type { ConcernReading } from './reading.ts';
import { type Contact, LONGEST_TEXT, mayBeKept, type Understood, understandLines } from './understand.ts';

export interface ImportInput extends UnderstandingInput {
  duplicates: 'skip' | 'keep';
  wrong: 'refuse' | 'skip';
  redact: boolean;
  except?: readonly { line: number; passages: readonly number[] }[] | undefined;
}

interface Told {
  done: number;
  total: number;
  made: { importId: Id; created: number; persons: number; report: ConcernImportReport } | null;
}

const MOST_LEFT_OUT = 1_000;
/** Wrong lines named in a refusal. */
const MOST_NAMED = 500;

/**
 * Tells how many lines are done, then what was made. Ended before, by who listens, by `signal` or by an error, it keeps
 * nothing. Throws BAD_INPUT on `dossierId`, `columns` or `lines.N.field`.
 */
export function importConcernFile(
  register: Register,
  reading: ConcernReading,
  input: ImportInput,
  signal?: AbortSignal,
): AsyncGenerator<Told> {
  return withProgress(async (tell, stop) => {
    const examined = await examine(register, reading, input, stop);
    if (input.wrong === 'refuse' && examined.counts.wrong > 0) refuseIf(wrongLines(reading, examined));
    const total = examined.marks.length;
    tell({ done: 0, total, made: null });
    const made = await register.write(async (write) => {
      refuseIf(await missingReferences(write, concernStore.domain, { dossierId: input.dossierId }, ''));
      const result = await writeLines(write, reading, input, examined, (done) => {
        stop.throwIfAborted();
        tell({ done, total, made: null });
      });
      await rememberColumns(write, reading.headingsKey, input.columns);
      for (const table of ['concern', 'concernImport', 'searchEntry']) write.touch(table);
      await write.log('import', 'concern', input.dossierId, [`${result.created}`]);
      stop.throwIfAborted();
      return result;
    });
    reading.examined = null;
    tell({ done: total, total, made });
  }, signal);
}

async function writeLines(
  write: Write,
  reading: ConcernReading,
  input: ImportInput,
  { marks, firstSaid, understanding, counts }: Examined,
  tell: (done: number) => void,
) {
  const { dossierId, duplicates } = input;
  const importId = Id.parse(uuidv7());
  const understand = understandLines(understanding);
  const except = new Map(input.except?.map(({ line, passages }) => [line, new Set(passages)]));
  const redacted = noPassages();
  const leftOut: ConcernImportReport['leftOut'] = [];
  let leftOutCount = 0;
  let created = 0;
  let persons = 0;
  let rank = 0;
  await startImport(write, { id: importId, dossierId });
  for (const block of reading.blocks()) {
    const rows: Record<string, unknown>[] = [];
    for (const record of block) {
      const mark = marks[rank] ?? 0;
      rank += 1;
      const line = understand(record);
      if ((mark & Mark.wrong) !== 0 || (duplicates === 'skip' && (mark & Mark.duplicate) !== 0)) {
        leftOutCount += 1;
        const duplicateOf = firstSaid.get(line.line) ?? null;
        if (leftOut.length < MOST_LEFT_OUT)
          leftOut.push({ line: line.line, issues: line.issues, duplicateOf });
        continue;
      }
      const row = (mark & Mark.passages) === 0 ? line.row : redactedRow(line);
      if (!mayBeKept(line.contact)) {
        rows.push(row);
        continue;
      }
      const personId = await keepPerson(write, importId, line, line.contact, reading.headings);
      persons += 1;
      // What was said stays as it was said where the person agreed that it be kept.
      rows.push({ ...row, personId, originalText: row.text === line.row.text ? null : line.row.text });
    }
    for (let start = 0; start < rows.length; start += INSERT_BATCH) {
      await insertConcerns(write, { dossierId, importId }, rows.slice(start, start + INSERT_BATCH));
    }
    created += rows.length;
    tell(rank);
    // The driver answers at once: without a pause nothing else of the core would run until the last line.
    await new Promise((resolve) => setImmediate(resolve));
  }
  if (persons > 0) for (const table of ['person', 'consent']) write.touch(table);
  const report = reportOf();
  await write.db
    .updateTable('concernImport')
    .set({ created, report: JSON.stringify(report) })
    .where('id', '=', importId)
    .execute();
  return { importId, created, persons, report };

  function redactedRow(line: Understood): ConcernLine['row'] {
    const text = line.row.text;
    const other = except.get(line.line);
    const chosen = findPassages(text).filter((_, index) => input.redact !== (other?.has(index) ?? false));
    for (const { kind } of chosen) redacted[kind] += 1;
    return { ...line.row, text: shorterRedacted(line.line, text, chosen) };
  }

  function reportOf(): ConcernImportReport {
    const ignoredColumns = reading.columns.flatMap(({ heading, withheld }, index) =>
      heading !== '' && input.columns[index] === 'ignored' ? [{ heading, withheld }] : [],
    );
    return {
      ...{ fileName: reading.name, at: write.now, counts, created, leftOut, leftOutCount, redacted },
      ignoredColumns,
    };
  }
}

function shorterRedacted(line: number, text: string, passages: readonly Passage[]): string {
  const shown = redact(text, passages);
  if (shown.length <= LONGEST_TEXT) return shown;
  const issue = { field: `lines.${line}.text`, code: 'TOO_LONG', detail: String(LONGEST_TEXT) };
  throw new Failure('BAD_INPUT', { issues: [issue] });
}

function wrongLines(reading: ConcernReading, { marks, understanding }: Examined): InputIssue[] {
  const understand = understandLines(understanding);
  const issues: InputIssue[] = [];
  for (const [rank, mark] of marks.entries()) {
    const record = (mark & Mark.wrong) === 0 ? undefined : reading.at(rank);
    if (!record) continue;
    const { line, issues: found } = understand(record);
    issues.push(...found.map((issue) => ({ ...issue, field: `lines.${line}.${issue.field}` })));
    if (issues.length >= MOST_NAMED) break;
  }
  return issues;
}

async function startImport(
  write: Write,
  { id, dossierId }: { id: string; dossierId: string },
): Promise<void> {
  await write.db
    .insertInto('concernImport')
    .values({ id, dossierId, at: write.now, created: 0, report: '{}', undoneAt: null })
    .execute();
}

/** A person apart, with each consent as the file words it: the heading and what was answered under it. */
async function keepPerson(
  write: Write,
  importId: string,
  { row }: Understood,
  { name, email, phone, consents }: Contact,
  headings: readonly string[],
): Promise<string> {
  const person = await personStore.insert(write, { name, email, phone });
  for (const { kind, column, answer } of consents) {
    const heading = headings[column] ?? '';
    await consentStore.insert(write, {
      ...{ personId: person.id, kind, givenOn: row.receivedOn, channel: row.channel },
      wording: heading === '' ? answer : `${heading} : ${answer}`,
    });
  }
  await write.db.insertInto('importedPerson').values({ personId: person.id, importId }).execute();
  return person.id;
}
