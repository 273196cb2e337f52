// The facts a dossier offers: all that could be said of it with a value that follows the register.
import { levels } from '../../contract/concerns.ts';
import type { Fact } from '../../contract/facts.ts';
import { chartKinds } from '../../contract/figures.ts';
import { countConcerns } from '../figures/counts.ts';
import type { Register } from '../register/register.ts';
import { type FactQuery, factAddress } from './address.ts';
import { answerQueries } from './answers.ts';
import { type Reading, readingOf, resolveFacts } from './resolve.ts';

/** Every fact of a dossier, with its value where it has one. Throws NOT_FOUND. */
export async function listFacts(register: Register, dossierId: string): Promise<Fact[]> {
  const reading = readingOf(register, dossierId);
  const queries = [
    ...(await concernQueries(reading)),
    ...(await requestQueries(reading)),
    ...(await hostingQueries(reading)),
    ...answerQueries(await reading.answers()),
  ];
  return resolveFacts(reading, queries.map(factAddress));
}

/** The total, every theme and level in use, whether or not it may be said, and the charts. */
async function concernQueries({ register, dossierId }: Reading): Promise<FactQuery[]> {
  const { theme, level } = await countConcerns(register, { dossierId });
  const themes = theme.map(({ value }) => value).filter((value) => value !== '');
  const known = levels.filter((value) => value !== '' && level.some((row) => row.value === value));
  return [
    { kind: 'concernCount', by: 'total' },
    ...themes
      .toSorted((a, b) => a.localeCompare(b, 'fr'))
      .map((value): FactQuery => ({ kind: 'concernCount', by: 'theme', theme: value })),
    ...known.map((value): FactQuery => ({ kind: 'concernCount', by: 'level', level: value })),
    ...chartKinds.map((chart): FactQuery => ({ kind: 'chart', chart })),
  ];
}

/** The silence on each request, and the date of each kind of event it has. */
async function requestQueries(reading: Reading): Promise<FactQuery[]> {
  const histories = await reading.requests();
  return [...histories.values()].flatMap(({ reference, events }): FactQuery[] => [
    { kind: 'silenceDays', request: reference },
    ...[...new Set(events.map(({ type }) => type))].map(
      (event): FactQuery => ({ kind: 'eventDate', request: reference, event }),
    ),
  ]);
}

async function hostingQueries({ register, dossierId }: Reading): Promise<FactQuery[]> {
  const rows = await register.db
    .selectFrom('dataUse')
    .select('id')
    .where('dossierId', '=', dossierId)
    .where('binnedAt', 'is', null)
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => ({ kind: 'hostingPlace', dataUseId: id }));
}
