// The policies of retention: the usual one, those of dossiers, and the day each dossier was closed.
import type { Kysely } from 'kysely';
import type { DossierRetention, RetentionPolicy, RetentionSettings } from '../../contract/retention.ts';
import { Failure } from '../failure.ts';
import { localDate } from '../localDate.ts';
import type { Register, Tables } from '../register/register.ts';
import { type DossierState, monthsLater } from './expiry.ts';

type Settings = Pick<RetentionSettings, 'version' | 'usual' | 'pressMonths' | 'binMonths' | 'cleaningMonths'>;

export interface Policies extends Settings {
  /** Of every dossier, the bin's too: by id. */
  dossiers: ReadonlyMap<
    string,
    DossierState & { title: string; own: RetentionPolicy | null; binned: boolean }
  >;
}

/** The delays with the policy of each dossier as it applies. */
export async function readPolicies(db: Kysely<Tables>): Promise<Policies> {
  const settings = await readSettings(db);
  const rows = await db
    .selectFrom('dossier')
    .leftJoin('dossierRetention', 'dossierRetention.dossierId', 'dossier.id')
    .select(['id', 'title', 'status', 'binnedAt', 'dossier.updatedAt', 'countedFrom', 'months', 'outcome'])
    .orderBy('openedOn', 'desc')
    .orderBy('id')
    .execute();
  const dossiers = new Map<
    string,
    DossierState & { title: string; own: RetentionPolicy | null; binned: boolean }
  >();
  for (const { id, title, status, binnedAt, updatedAt, countedFrom, months, outcome } of rows) {
    const isOwn = countedFrom !== null && months !== null && outcome !== null;
    const own = isOwn ? { countedFrom, months, outcome } : null;
    const closedOn = status === 'closed' ? await closingDay(db, id, updatedAt) : null;
    dossiers.set(id, { title, own, closedOn, policy: own ?? settings.usual, binned: binnedAt !== null });
  }
  return { ...settings, dossiers };
}

/** The settings as they are shown. */
export async function readRetention({ db }: Register): Promise<RetentionSettings> {
  const { dossiers, ...settings } = await readPolicies(db);
  const lastCleanedOn = await lastCleaning(db);
  return {
    ...settings,
    dossiers: [...dossiers]
      .filter(([, { binned }]) => !binned)
      .map(([dossierId, { title, own, closedOn }]) => {
        const shown = { dossierId, title, own, closedOn, isOpen: closedOn === null };
        // Ids come from rows this program wrote; the contract validates them on the way out.
        return shown as DossierRetention;
      }),
    lastCleanedOn,
    nextCleaningOn: await nextCleaning(db, settings.cleaningMonths, lastCleanedOn),
  };
}

/** The next « ménage » by the calendar: counted from the last one, or from the day the register was made. */
export async function nextCleaning(
  db: Kysely<Tables>,
  months: number,
  last: string | null | undefined = undefined,
): Promise<string> {
  const from = last === undefined ? await lastCleaning(db) : last;
  return monthsLater(from ?? (await creationDay(db)), months);
}

/** Throws CONFLICT when they were changed since they were read. */
export async function updateRetention(
  register: Register,
  { version, changes }: { version: number; changes: Partial<Omit<Settings, 'version'>> },
): Promise<RetentionSettings> {
  await register.write(async (write) => {
    const { usual, ...delays } = changes;
    const updated = await write.db
      .updateTable('retention')
      .set({ ...usual, ...delays, version: version + 1, updatedAt: write.now })
      .where('id', '=', 1)
      .where('version', '=', version)
      .executeTakeFirst();
    if (Number(updated.numUpdatedRows) === 0) {
      const { version: actualVersion } = await readSettings(write.db);
      throw new Failure('CONFLICT', {
        ...{ type: 'association', id: '1' },
        ...{ expectedVersion: version, actualVersion },
      });
    }
    write.touch('retention');
    await write.log('update', 'association', '1', ['retention']);
  });
  return readRetention(register);
}

/** Throws NOT_FOUND where there is no such dossier. */
export async function setDossierPolicy(
  register: Register,
  { dossierId, policy }: { dossierId: string; policy: RetentionPolicy | null },
): Promise<RetentionSettings> {
  await register.write(async (write) => {
    const dossier = await write.db
      .selectFrom('dossier')
      .select('id')
      .where('id', '=', dossierId)
      .executeTakeFirst();
    if (!dossier) throw new Failure('NOT_FOUND', { type: 'dossier', id: dossierId });
    await write.db.deleteFrom('dossierRetention').where('dossierId', '=', dossierId).execute();
    if (policy)
      await write.db
        .insertInto('dossierRetention')
        .values({ dossierId, ...policy })
        .execute();
    write.touch('dossierRetention');
    await write.log('update', 'dossier', dossierId, ['retention']);
  });
  return readRetention(register);
}

async function readSettings(db: Kysely<Tables>): Promise<Settings> {
  const row = await db.selectFrom('retention').selectAll().where('id', '=', 1).executeTakeFirstOrThrow();
  const { version, countedFrom, months, outcome, pressMonths, binMonths, cleaningMonths } = row;
  return { version, usual: { countedFrom, months, outcome }, pressMonths, binMonths, cleaningMonths };
}

async function lastCleaning(db: Kysely<Tables>): Promise<string | null> {
  const row = await db
    .selectFrom('cleaning')
    .select(({ fn }) => fn.max('endedAt').as('last'))
    .where('completed', '=', 1)
    .executeTakeFirst();
  return row?.last ? localDate(new Date(row.last)) : null;
}

async function creationDay(db: Kysely<Tables>): Promise<string> {
  const row = await db
    .selectFrom('registerFact')
    .select('value')
    .where('name', '=', 'createdAt')
    .executeTakeFirstOrThrow();
  return localDate(new Date(row.value));
}

/** The last time its status was written, as the journal tells it: of a dossier that is closed, its closing. */
async function closingDay(db: Kysely<Tables>, dossierId: string, updatedAt: string): Promise<string> {
  const row = await db
    .selectFrom('journal')
    .select(({ fn }) => fn.max('at').as('at'))
    .where('recordId', '=', dossierId)
    .where('fields', 'like', '%"status"%')
    .executeTakeFirst();
  return localDate(new Date(row?.at ?? updatedAt));
}
