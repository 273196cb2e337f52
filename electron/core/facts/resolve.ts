// The present value of facts: what a text may state of the register today, or why it may not.
import type { Fact, FactKind, FactProblem } from '../../contract/facts.ts';
import type { Chart, ChartKind } from '../../contract/figures.ts';
import type { ClockEvent, ClockStep } from '../../contract/law.ts';
import { longDate } from '../documents/rendering/labels.ts';
import { figuresInWords } from '../figures/chart.ts';
import { captionOf } from '../figures/figureWords.ts';
import { chartOf } from '../figures/published.ts';
import { publishableFigures, type Release } from '../figures/releases.ts';
import { dayNumber } from '../law/calendarDays.ts';
import { firstOf } from '../law/history.ts';
import type { Register } from '../register/register.ts';
import { type RequestHistory, readHistories } from '../requests/steps.ts';
import { type FactQuery, readFactAddress } from './address.ts';
import { type AnsweredQuestion, answerFact, readAnswers } from './answers.ts';
import { EVENT_ORIGINS } from './words.ts';

/** A value and where it comes from, or what stands in the way. */
type Found =
  | { value: string; origin: string; on?: string; chart?: Chart }
  | { problem: FactProblem; origin: string };

/** What the facts of one reading have in common: read once, where at least one fact asks for it. */
export interface Reading {
  register: Register;
  dossierId: string;
  figures: () => Promise<Release>;
  requests: () => Promise<Map<string, RequestHistory>>;
  answers: () => Promise<Map<string, AnsweredQuestion>>;
}

/** A reading of a dossier, in which nothing is read yet. */
export function readingOf(register: Register, dossierId: string): Reading {
  return {
    register,
    dossierId,
    figures: once(() => publishableFigures(register, dossierId)),
    requests: once(() => readHistories(register, dossierId)),
    answers: once(() => readAnswers(register, dossierId)),
  };
}

/** The facts at these addresses, as of today, in the same order. Throws NOT_FOUND where the dossier is not. */
export function resolveFacts(reading: Reading, addresses: readonly string[]): Promise<Fact[]> {
  return Promise.all(addresses.map((address) => resolve(reading, address)));
}

async function resolve(reading: Reading, address: string): Promise<Fact> {
  const query = readFactAddress(address);
  const found: Found = query ? await find(reading, query) : { problem: 'malformed', origin: '' };
  const kind: FactKind | null = query?.kind ?? null;
  const on = reading.register.today();
  if ('problem' in found) {
    return { address, kind, value: null, problem: found.problem, origin: found.origin, on };
  }
  const { chart, ...said } = found;
  return { address, kind, problem: null, on, ...said, ...(chart === undefined ? {} : { chart }) };
}

function find(reading: Reading, query: FactQuery): Promise<Found> {
  switch (query.kind) {
    case 'concernCount':
      return countConcerns(reading, query);
    case 'chart':
      return drawConcerns(reading, query.chart);
    case 'silenceDays':
      return countSilence(reading, query.request);
    case 'hostingPlace':
      return readHostingPlace(reading, query.dataUseId);
    case 'eventDate':
      return readEventDate(reading, query.request, query.event);
    case 'answer':
      return reading.answers().then((questions) => answerFact(questions, query.question));
  }
}

/** The figures already leave out what is under 5, and what would let it be found (docs/law.md). */
async function countConcerns(reading: Reading, query: FactQuery & { kind: 'concernCount' }): Promise<Found> {
  const { total, tables, on } = (await reading.figures()).figures;
  if (query.by === 'total') return figure(total, on, 'Inquiétudes du dossier');
  const asked = query.by === 'theme' ? query.theme : query.level;
  const count = tables[query.by]?.rows.find(({ value }) => value === asked)?.count ?? null;
  return query.by === 'theme'
    ? figure(count, on, `Inquiétudes du dossier sur le thème « ${asked} »`)
    : figure(count, on, `Inquiétudes du dossier au niveau ${asked}`);
}

/** No concern at all and too few are one answer: the difference would tell that somebody spoke. */
function figure(count: number | null, on: string, origin: string): Found {
  return count === null ? { problem: 'tooFew', origin } : { value: String(count), origin, on };
}

async function drawConcerns(reading: Reading, kind: ChartKind): Promise<Found> {
  const { figures } = await reading.figures();
  const chart = chartOf(figures, kind);
  const origin = `${captionOf(kind)}, dans le dossier`;
  if (chart === null) return { problem: 'tooFew', origin };
  return { value: figuresInWords(chart.table), origin, on: figures.on, chart };
}

/** Silence is over once the authority has answered in substance; it is never asserted before somebody looked. */
const ANSWERED: readonly ClockStep[] = ['answered', 'closed', 'expressRefusal'];
const STILL_IN_TIME_OR_UNCHECKED: readonly ClockStep[] = [
  'answerAwaited',
  'extended',
  'silenceToCheck',
  'confirmedSilenceToCheck',
  'reminderDue',
];

async function countSilence(reading: Reading, reference: string): Promise<Found> {
  const request = (await reading.requests()).get(reference.toUpperCase());
  if (!request) return { problem: 'notFound', origin: '' };
  const origin = `Demande ${request.reference} (${request.authority})`;
  const { step } = request.clock;
  if (ANSWERED.includes(step) || hasAnswer(request.events)) return { problem: 'answered', origin };
  const received = firstOf(request.events, 'received');
  if (!received) return { problem: 'receiptNotProved', origin };
  if (STILL_IN_TIME_OR_UNCHECKED.includes(step)) return { problem: 'silenceNotChecked', origin };
  const days = dayNumber(reading.register.today()) - dayNumber(received.on);
  const since = `${origin}, reçue le ${longDate(received.on)}`;
  return { value: days === 1 ? '1 jour' : `${days} jours`, origin: since };
}

/** A partial answer, an answer or a refusal, whatever the procedure became since. */
function hasAnswer(events: readonly ClockEvent[]): boolean {
  return events.some(({ type }) => type === 'answer' || type === 'partialAnswer' || type === 'refusal');
}

async function readHostingPlace({ register, dossierId }: Reading, id: string): Promise<Found> {
  const row = await register.db
    .selectFrom('dataUse')
    .select(['title', 'hostingPlace'])
    .where('id', '=', id)
    .where('dossierId', '=', dossierId)
    .where('binnedAt', 'is', null)
    .executeTakeFirst();
  if (!row) return { problem: 'notFound', origin: '' };
  const origin = `Lieu d’hébergement de l’usage de données « ${row.title} »`;
  return row.hostingPlace === '' ? { problem: 'empty', origin } : { value: row.hostingPlace, origin };
}

async function readEventDate(reading: Reading, reference: string, type: ClockEvent['type']): Promise<Found> {
  const request = (await reading.requests()).get(reference.toUpperCase());
  if (!request) return { problem: 'notFound', origin: '' };
  const origin = `Demande ${request.reference} (${request.authority}) : ${EVENT_ORIGINS[type]}`;
  const event = firstOf(request.events, type);
  return event ? { value: longDate(event.on), origin } : { problem: 'notFound', origin };
}

function once<Value>(read: () => Promise<Value>): () => Promise<Value> {
  let value: Promise<Value> | undefined;
  return () => {
    value ??= read();
    return value;
  };
}
