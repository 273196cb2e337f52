// The « ménage »: what was chosen, batch by batch, each in one write; then the file is written anew, so that nothing is left.
import { setImmediate } from 'node:timers/promises';
import type { CleaningChoice, CleaningCount, CleaningReport } from '../../contract/retention.ts';
import { badInput } from '../failure.ts';
import { sweepTraces } from '../records/erasure.ts';
import type { Register, Write } from '../register/register.ts';
import { markingOnly } from '../search/marking.ts';
import { eligible, type Rules, rulesOf } from './eligible.ts';
import { beginCleaning, endCleanings, noteCounts, readHistory } from './log.ts';
import { anonymiseConcern, isReliedOn, purgeIfFree, purgeRecord } from './purge.ts';
import { countOf } from './survey.ts';

interface Progress {
  done: number;
  total: number;
  rewriting: boolean;
  report: CleaningReport | null;
}

/** Records of one write: enough for the disk to be waited for seldom, few enough to be stopped soon. */
const BATCH = 200;
/** Persons, of whom every text of the register is searched for their name. */
const PERSONS = 10;
/** Milliseconds of work between two turns of the event loop. */
const SLICE = 8;

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
  let counts: readonly CleaningCount[] = [];
  const id = await register.write((write) => beginCleaning(write, register.actor));
  let done = 0;
  let completed = false;
  try {
    yield { done, total, rewriting: false, report: null };
    for (const choice of choices) {
      let after = '';
      while (!signal?.aborted) {
        const batch = await cleanBatch(register, { rules, choice, after, counts, id });
        if (batch.last === null) break;
        after = batch.last;
        done += batch.done;
        counts = batch.counts;
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
  /** Before this batch. */
  counts: readonly CleaningCount[];
  /** Of the line of the log. */
  id: string;
}

interface BatchDone {
  /** The last record looked at; null when there is none left. */
  last: string | null;
  done: number;
  counts: readonly CleaningCount[];
}

/** One write; where others rely on a record of it, once more with each record by itself. */
async function cleanBatch(register: Register, batch: Batch): Promise<BatchDone> {
  try {
    return await register.write((write) => markingOnly(write, () => cleanAll(write, batch, purgeRecord)));
  } catch (error) {
    if (!isReliedOn(error)) throw error;
    return register.write((write) => cleanAll(write, batch, purgeIfFree));
  }
}

async function cleanAll(
  write: Write,
  { rules, choice, after, counts, id }: Batch,
  purge: typeof purgeIfFree,
): Promise<BatchDone> {
  const { mode, ids } = choice.lines;
  const named: ReadonlySet<string> = new Set(ids);
  const size = choice.type === 'person' ? PERSONS : BATCH;
  const next =
    mode === 'only'
      ? [...named]
          .filter((one) => one > after)
          .sort()
          .slice(0, size)
      : null;
  const query = eligible(write.any, rules, choice).select('id').orderBy('id').limit(size);
  const rows = await (next === null
    ? query.where('id', '>', after)
    : query.where('id', 'in', next)
  ).execute();
  const found = rows.map((row) => String(row.id));
  const chosen = mode === 'only' ? found : found.filter((one) => !named.has(one));
  const grown = counts.map((count) => ({ ...count }));
  let turned = performance.now();
  for (const one of chosen) {
    // The driver answers at once: without a pause nothing else of the core would run until the end.
    if (performance.now() - turned > SLICE) {
      await setImmediate();
      turned = performance.now();
    }
    const done =
      choice.outcome === 'anonymise'
        ? await anonymiseConcern(write, one)
        : await purge(write, choice.type, one);
    add(grown, { type: choice.type, rule: choice.rule, done, count: 1 });
  }
  if (chosen.length > 0) await noteCounts(write, id, grown);
  await setImmediate();
  return { last: next?.at(-1) ?? found.at(-1) ?? null, done: chosen.length, counts: grown };
}

function add(counts: CleaningCount[], one: CleaningCount): void {
  const same = counts.find(
    ({ type, rule, done }) => type === one.type && rule === one.rule && done === one.done,
  );
  if (same) same.count += one.count;
  else counts.push(one);
}
