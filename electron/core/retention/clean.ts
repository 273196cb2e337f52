// The « ménage »: what was chosen, batch by batch, each in one write; then the file is written anew, so that nothing is left.
import { setImmediate } from 'node:timers/promises';
import type { CleaningChoice, CleaningCount, CleaningReport } from '../../contract/retention.ts';
import { badInput } from '../failure.ts';
import { sweepTraces } from '../records/erasure.ts';
import type { Register, Write } from '../register/register.ts';
import { eligible, type Rules, rulesOf } from './eligible.ts';
import { beginCleaning, endCleanings, noteCounts, readHistory } from './log.ts';
import { anonymiseConcern, purgeRecord } from './purge.ts';
import { countOf } from './survey.ts';

interface Progress {
  done: number;
  total: number;
  rewriting: boolean;
  report: CleaningReport | null;
}

/** Records of one write: some milliseconds, between two turns of the event loop. */
const BATCH = 50;

/**
 * Tells how far it is, then what was done. Each batch asks the rules again: what is not proposed any more is left alone.
 * Ended before by `signal` or by who listens, the file is written anew all the same. Throws BAD_INPUT `choices.N.outcome`.
 */
export async function* clean(
  register: Register,
  today: string,
  choices: readonly CleaningChoice[],
  signal?: AbortSignal,
): AsyncGenerator<Progress> {
  for (const [index, { outcome, type, rule }] of choices.entries()) {
    const canBeAnonymised = type === 'concern' && rule === 'expired';
    if (outcome === 'anonymise' && !canBeAnonymised)
      throw badInput(`choices.${index}.outcome`, 'NOT_ANONYMISABLE', type);
  }
  const rules = await rulesOf(register, today);
  let total = 0;
  for (const choice of choices) total += await chosenCount(register, rules, choice);
  const counts: CleaningCount[] = [];
  const id = await register.write((write) => beginCleaning(write, register.actor));
  let done = 0;
  let completed = false;
  try {
    yield { done, total, rewriting: false, report: null };
    for (const choice of choices) {
      let after = '';
      while (!signal?.aborted) {
        const batch = await register.write((write) =>
          cleanBatch(write, { rules, choice, after, counts, id }),
        );
        if (batch.last === null) break;
        after = batch.last;
        done += batch.done;
        // The driver answers at once: without a pause nothing else of the core would run until the end.
        await setImmediate();
        yield { done, total, rewriting: false, report: null };
      }
    }
    completed = !signal?.aborted;
    yield { done, total, rewriting: true, report: null };
  } finally {
    await sweepTraces(register);
    await register.write((write) => endCleanings(write, id, completed));
  }
  const [report] = (await readHistory(register)).filter((one) => one.id === id);
  yield { done, total, rewriting: false, report: report ?? null };
}

async function chosenCount(register: Register, rules: Rules, choice: CleaningChoice): Promise<number> {
  const { mode, ids } = choice.lines;
  if (mode === 'only') return new Set(ids).size;
  return Math.max(0, (await countOf(register, rules, choice)) - new Set(ids).size);
}

interface Batch {
  rules: Rules;
  choice: CleaningChoice;
  after: string;
  /** Grows by what this batch does. */
  counts: CleaningCount[];
  /** Of the line of the log. */
  id: string;
}

/** Gives the last record looked at, null when there is none left, and how many were dealt with. */
async function cleanBatch(
  write: Write,
  { rules, choice, after, counts, id }: Batch,
): Promise<{ last: string | null; done: number }> {
  const { mode, ids } = choice.lines;
  const named: ReadonlySet<string> = new Set(ids);
  const rows = await eligible(write.any, rules, choice)
    .select('id')
    .where('id', '>', after)
    .orderBy('id')
    .limit(BATCH)
    .execute();
  const found = rows.map((row) => String(row.id));
  const chosen = found.filter((one) => (mode === 'only') === named.has(one));
  for (const one of chosen) {
    const done =
      choice.outcome === 'anonymise'
        ? await anonymiseConcern(write, one)
        : await purgeRecord(write, choice.type, one);
    add(counts, { type: choice.type, rule: choice.rule, done, count: 1 });
  }
  if (chosen.length > 0) await noteCounts(write, id, counts);
  return { last: found.at(-1) ?? null, done: chosen.length };
}

function add(counts: CleaningCount[], one: CleaningCount): void {
  const same = counts.find(
    ({ type, rule, done }) => type === one.type && rule === one.rule && done === one.done,
  );
  if (same) same.count += one.count;
  else counts.push(one);
}
