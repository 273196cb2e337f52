// The facts a dossier offers: all that could be said of it with a value that follows the register.
import { levels } from '../../contract/concerns.ts';
import type { Fact } from '../../contract/facts.ts';
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

async function concernQueries(reading: Reading): Promise<FactQuery[]> {
  const { byTheme, byLevel } = await reading.figures();
  const themes = byTheme.filter(({ theme }) => theme !== '');
  const known = levels.filter((level) => level !== '' && byLevel.some((row) => row.level === level));
  return [
    { kind: 'concernCount', by: 'total' },
    ...themes.map(({ theme }): FactQuery => ({ kind: 'concernCount', by: 'theme', theme })),
    ...known.map((level): FactQuery => ({ kind: 'concernCount', by: 'level', level })),
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
