// Erases a person for good (RGPD): nothing of them stays in the tables, the index, the journal or the free pages.
import type { ErasureReport, Person } from '../../contract/persons.ts';
import type { RecordType } from '../../contract/primitives.ts';
import { type CoreContext, openRegister } from '../base.ts';
import { localDate } from '../localDate.ts';
import { eraseForGood, eraseRow } from '../records/erasure.ts';
import type { Versioned } from '../records/store.ts';
import { backUpsOf } from '../register/backups/safety.ts';
import type { Write } from '../register/register.ts';
import { maskConcerns, maskPublications, recordsNaming } from './maskTexts.ts';
import { personStore } from './store.ts';
import { type Traces, tracesOf } from './traces.ts';

type Detached = Omit<ErasureReport, 'backUps' | 'stillNamed'> & {
  stillNamed: { type: RecordType; id: string }[];
};

/**
 * What a person said stays, anonymous, unless `concerns` is `erase`. Gives what went, what is masked, and where traces remain.
 * Throws NOT_FOUND, or CONFLICT when the person was changed since it was read.
 */
export async function erasePerson(
  context: CoreContext,
  { concerns = 'detach', ...which }: Versioned & { concerns?: 'detach' | 'erase' | undefined },
): Promise<ErasureReport> {
  const register = openRegister(context);
  const { createdAt, ...done } = await eraseForGood(register, personStore, which, async (write, person) => ({
    createdAt: person.createdAt,
    ...(await detachPerson(write, person, concerns)),
  }));
  // Their names say the second, not less.
  const backUps = backUpsOf(context.registers, context.now()).filter(
    ({ at }) => at.slice(0, 19) >= createdAt.slice(0, 19),
  );
  // Ids come from rows this program wrote; the contract validates them on the way out.
  return { ...done, backUps } as ErasureReport;
}

/** Takes out whatever points to a person or tells them, before their row goes. */
export async function detachPerson(
  write: Write,
  person: Person,
  concerns: 'detach' | 'erase' = 'detach',
): Promise<Detached> {
  const { id } = person;
  const traces = tracesOf(person);
  const own = await idsOf(write, 'concern', id);
  const owners = [
    ...[id, ...(await idsOf(write, 'consent', id)), ...(await idsOf(write, 'rightsRequest', id))],
    ...(concerns === 'erase' ? own : []),
  ];
  const erasedDocuments = await eraseDocuments(write, owners);
  const erasedConcerns = concerns === 'erase' ? await eraseConcerns(write, own) : 0;
  const detachedConcerns = concerns === 'erase' ? 0 : await detachConcerns(write, person);
  const maskedConcerns = await maskConcerns(write, traces, new Set(own));
  await maskPublications(write, traces);
  const erased = await write.db.deleteFrom('consent').where('personId', '=', id).executeTakeFirst();
  // Quotations of what stays are kept, without their person; the rest tells of nobody else.
  await write.db.deleteFrom('consentUse').where('personId', '=', id).where('kind', '!=', 'quoted').execute();
  const closedRequests = await settleRequests(write, id, traces);
  for (const table of ['consent', 'consentUse', 'concern']) write.touch(table);
  return {
    ...{ detachedConcerns, erasedConcerns, maskedConcerns },
    ...{ erasedConsents: Number(erased.numDeletedRows), erasedDocuments, closedRequests },
    stillNamed: (await recordsNaming(write.any, traces)).filter((record) => record.id !== id),
  };
}

async function idsOf(
  write: Write,
  table: 'concern' | 'consent' | 'rightsRequest',
  personId: string,
): Promise<string[]> {
  const rows = await write.any.selectFrom(table).select('id').where('personId', '=', personId).execute();
  return rows.map(({ id }) => String(id));
}

async function detachConcerns(write: Write, { id }: Person): Promise<number> {
  const detached = await write.db
    .updateTable('concern')
    .set((expression) => ({
      personId: null,
      version: expression('version', '+', 1),
      updatedAt: write.now,
    }))
    .where('personId', '=', id)
    .executeTakeFirst();
  return Number(detached.numUpdatedRows);
}

async function eraseConcerns(write: Write, ids: readonly string[]): Promise<number> {
  for (const id of ids) await eraseRow(write, 'concern', id);
  return ids.length;
}

/** The proofs and scans that belong to what is erased. Whatever showed one of them shows none. */
async function eraseDocuments(write: Write, owners: readonly string[]): Promise<number> {
  const rows = await write.db
    .selectFrom('document')
    .select('id')
    .where('ownerId', 'in', [...owners])
    .execute();
  for (const { id } of rows) {
    for (const [table, column] of SHOWN_BY) {
      await write.any
        .updateTable(table)
        .set({ [column]: null })
        .where(column, '=', id)
        .execute();
    }
    await eraseRow(write, 'document', id);
    for (const table of ['documentChunk', ...SHOWN_BY.map(([shown]) => shown)]) write.touch(table);
  }
  return rows.length;
}

const SHOWN_BY = [
  ['source', 'documentId'],
  ['event', 'documentId'],
  ['answer', 'documentId'],
  ['association', 'logoDocumentId'],
  ['association', 'signatureDocumentId'],
] as const;

/**
 * The requests the person made stay as dates and outcomes, without a word of theirs; those for erasure are answered by it.
 * Gives how many it closed.
 */
async function settleRequests(write: Write, personId: string, traces: Traces): Promise<number> {
  const today = localDate(new Date(write.now));
  const rows = await write.db
    .selectFrom('rightsRequest')
    .select(['id', 'version', 'kind', 'receivedOn', 'closedOn', 'personId', 'requester', 'asked', 'done'])
    .execute();
  let closed = 0;
  for (const { id, version, kind, receivedOn, closedOn, personId: asker, ...texts } of rows) {
    const isTheirs = asker === personId;
    if (!isTheirs && !Object.values(texts).some(traces.areIn)) continue;
    const answers = isTheirs && kind === 'erasure' && closedOn === null;
    const { requester, asked, done } = texts;
    const left = isTheirs
      ? { personId: null, requester: '', asked: '', done: '' }
      : { requester: traces.mask(requester), asked: traces.mask(asked), done: traces.mask(done) };
    // One noted for a day to come is closed on that day at the soonest.
    const closing = answers
      ? { outcome: 'granted' as const, closedOn: today.localeCompare(receivedOn) < 0 ? receivedOn : today }
      : {};
    await write.db
      .updateTable('rightsRequest')
      .set({ ...left, ...closing, version: version + 1, updatedAt: write.now })
      .where('id', '=', id)
      .execute();
    if (answers) closed += 1;
    await write.log('update', 'rightsRequest', id, answers ? ['outcome', 'closedOn'] : []);
    write.touch('rightsRequest');
  }
  return closed;
}
