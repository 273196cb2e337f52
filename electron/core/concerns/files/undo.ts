// What was imported from files, and an import taken away: exactly its rows, unless one was changed since.
import { setImmediate } from 'node:timers/promises';
import type { ConcernImportReport } from '../../../contract/concernFiles.ts';
import { Id } from '../../../contract/primitives.ts';
import { badInput } from '../../failure.ts';
import { sweepTraces } from '../../records/erasure.ts';
import type { Register, Write } from '../../register/register.ts';
import { markingOnly } from '../../search/marking.ts';

const MOST_IMPORTS = 100;
const MOST_NAMED = 100;
const SLICE = 200;

export async function listImports(register: Register, dossierId?: string) {
  let query = register.db.selectFrom('concernImport').selectAll();
  if (dossierId !== undefined) query = query.where('dossierId', '=', dossierId);
  const rows = await query.orderBy('id', 'desc').limit(MOST_IMPORTS).execute();
  return {
    imports: rows.map(({ report, id, dossierId: of, ...row }) => {
      // Written by the import itself; the contract checks it on the way out.
      const read: ConcernImportReport = JSON.parse(report);
      return { ...row, id: Id.parse(id), dossierId: Id.parse(of), report: read };
    }),
  };
}

interface Undone {
  removed: number;
  changedCount: number;
  changed: { id: Id; type: 'concern' | 'person' }[];
}

/** Throws BAD_INPUT on `importId`. What was changed since is named, and nothing goes, unless the changed ones may stay. */
export async function undoImport(
  register: Register,
  { importId, leaveChanged = false }: { importId: string; leaveChanged?: boolean | undefined },
): Promise<Undone> {
  const undone = await register.write(async (write) => {
    const found = await write.db
      .selectFrom('concernImport')
      .select(['dossierId', 'undoneAt'])
      .where('id', '=', importId)
      .executeTakeFirst();
    if (!found) throw badInput('importId', 'UNKNOWN_IMPORT');
    if (found.undoneAt !== null) throw badInput('importId', 'ALREADY_UNDONE');
    const changed = await changedSince(write, importId);
    const named = changed.slice(0, MOST_NAMED);
    if (changed.length > 0 && !leaveChanged)
      return { removed: 0, changedCount: changed.length, changed: named };
    const removed = await markingOnly(write, async () => {
      const concerns = await removeConcerns(write, importId);
      await removePersons(write, importId, changed);
      return concerns;
    });
    await write.db
      .updateTable('concernImport')
      .set({ undoneAt: write.now })
      .where('id', '=', importId)
      .execute();
    for (const table of ['concern', 'person', 'consent', 'concernImport', 'searchEntry']) write.touch(table);
    await write.log('erase', 'concern', found.dossierId, [`${removed}`]);
    return { removed, changedCount: changed.length, changed: named };
  });
  if (undone.removed > 0) await sweepTraces(register);
  return undone;
}

/** A concern that was written again, binned or quoted since; a person who was, or for whom something was noted since. */
async function changedSince(write: Write, importId: string): Promise<Undone['changed']> {
  const concerns = await write.db
    .selectFrom('concern')
    .select('id')
    .where('importId', '=', importId)
    .where(({ eb, or, exists, selectFrom }) =>
      or([
        eb('version', '>', 1),
        exists(
          selectFrom('consentUse')
            .select('consentUse.id')
            .whereRef('consentUse.concernId', '=', 'concern.id'),
        ),
      ]),
    )
    .orderBy('id')
    .execute();
  const persons = await write.db
    .selectFrom('importedPerson')
    .innerJoin('person', 'person.id', 'importedPerson.personId')
    .select('person.id')
    .where('importedPerson.importId', '=', importId)
    .where(({ eb, or, exists, selectFrom }) =>
      or([
        eb('person.version', '>', 1),
        exists(
          selectFrom('consent')
            .select('consent.id')
            .whereRef('consent.personId', '=', 'person.id')
            .where((consent) =>
              consent.or([
                consent('consent.version', '>', 1),
                consent('consent.createdAt', '>', consent.ref('person.createdAt')),
                consent.exists(
                  consent
                    .selectFrom('document')
                    .select('document.id')
                    .whereRef('document.ownerId', '=', 'consent.id'),
                ),
              ]),
            ),
        ),
        exists(
          selectFrom('concern')
            .select('concern.id')
            .whereRef('concern.personId', '=', 'person.id')
            .where((concern) =>
              concern.or([
                concern('concern.importId', 'is', null),
                concern('concern.importId', '!=', importId),
              ]),
            ),
        ),
        exists(selectFrom('document').select('document.id').whereRef('document.ownerId', '=', 'person.id')),
        exists(
          selectFrom('rightsRequest')
            .select('rightsRequest.id')
            .whereRef('rightsRequest.personId', '=', 'person.id'),
        ),
        exists(
          selectFrom('consentUse').select('consentUse.id').whereRef('consentUse.personId', '=', 'person.id'),
        ),
      ]),
    )
    .orderBy('person.id')
    .execute();
  return [
    ...concerns.map(({ id }) => ({ id: Id.parse(id), type: 'concern' as const })),
    ...persons.map(({ id }) => ({ id: Id.parse(id), type: 'person' as const })),
  ];
}

async function removeConcerns(write: Write, importId: string): Promise<number> {
  let removed = 0;
  for (;;) {
    const rows = await write.db
      .selectFrom('concern')
      .select('id')
      .where('importId', '=', importId)
      .where('version', '=', 1)
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('consentUse')
              .select('consentUse.id')
              .whereRef('consentUse.concernId', '=', 'concern.id'),
          ),
        ),
      )
      .limit(SLICE)
      .execute();
    if (rows.length === 0) return removed;
    const ids = rows.map(({ id }) => id);
    await write.db.deleteFrom('searchEntry').where('recordId', 'in', ids).execute();
    await write.db.deleteFrom('concern').where('id', 'in', ids).execute();
    removed += ids.length;
    await setImmediate();
  }
}

/** Those who were left as they came, and through whom nobody speaks any more. */
async function removePersons(write: Write, importId: string, changed: Undone['changed']): Promise<void> {
  const kept = new Set<string>(changed.map(({ id }) => id));
  const rows = await write.db
    .selectFrom('importedPerson')
    .select('personId')
    .where('importId', '=', importId)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('concern').select('id').whereRef('concern.personId', '=', 'importedPerson.personId'),
        ),
      ),
    )
    .execute();
  const gone = rows.map(({ personId }) => personId).filter((id) => !kept.has(id));
  for (let start = 0; start < gone.length; start += SLICE) {
    const ids = gone.slice(start, start + SLICE);
    await write.db.deleteFrom('searchEntry').where('recordId', 'in', ids).execute();
    await write.db.deleteFrom('consent').where('personId', 'in', ids).execute();
    await write.db.deleteFrom('person').where('id', 'in', ids).execute();
    await setImmediate();
  }
}
