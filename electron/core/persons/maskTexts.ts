// Takes what tells a person out of what others wrote: masked in concerns and lists of recipients, named where it is not ours to change.
import { setImmediate } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import type { RecordType } from '../../contract/primitives.ts';
import { concernStore } from '../concerns/store.ts';
import { publicationStore } from '../publications/store.ts';
import type { BaseRecord } from '../records/domain.ts';
import type { Store } from '../records/store.ts';
import type { AnyDatabase } from '../register/database.ts';
import type { Write } from '../register/register.ts';
import type { Traces } from './traces.ts';

/** Masks a person in the concerns of all; `own` are theirs. Gives how many were changed. */
export async function maskConcerns(write: Write, traces: Traces, own: ReadonlySet<string>): Promise<number> {
  let masked = 0;
  await eachRow(write.any, 'concern', ['text'], async (id, [text = '']) => {
    const isOwn = own.has(id);
    if (!isOwn && !traces.areIn(text)) return;
    const rest = traces.mask(text, isOwn);
    if (rest === text) return;
    masked += 1;
    await rewrite(write, concernStore, id, { text: rest });
  });
  return masked;
}

/** Masks a person in the recipients and the notes of sendings. */
export async function maskPublications(write: Write, traces: Traces): Promise<void> {
  await eachRow(
    write.any,
    'publication',
    ['recipients', 'note'],
    async (id, [recipients = '', note = '']) => {
      if (!traces.areIn(recipients) && !traces.areIn(note)) return;
      const rest = { recipients: traces.mask(recipients), note: traces.mask(note) };
      await rewrite(write, publicationStore, id, rest);
      write.touch('publication');
    },
  );
}

/** The records whose text tells a person, and is for somebody to mend: letters, communiqués, notes… */
export async function recordsNaming(
  db: Kysely<AnyDatabase>,
  traces: Traces,
): Promise<{ type: RecordType; id: string }[]> {
  const found: { type: RecordType; id: string }[] = [];
  for (const [type, columns] of WRITTEN) {
    await eachRow(db, type, columns, async (id, texts) => {
      if (found.length < MOST_NAMED && texts.some((text) => traces.areIn(text))) found.push({ type, id });
    });
  }
  return found;
}

const MOST_NAMED = 200;
/** Rows looked into between two pauses: some milliseconds. */
const SLICE = 200;

const WRITTEN: readonly (readonly [RecordType, readonly string[]])[] = [
  ['communique', ['title', 'lead', 'body', 'about', 'contactName', 'changeNote']],
  ['request', ['subject', 'body', 'closing', 'enclosures', 'signatoryName']],
  ['series', ['subject', 'body', 'note']],
  ['event', ['note']],
  ['answer', ['text', 'note']],
  ['dossier', ['title', 'summary']],
  ['source', ['title', 'publisher', 'quotation', 'note']],
  ['dataUse', ['declaredBy', 'note']],
  ['claim', ['text', 'statedBy']],
  ['demand', ['text', 'answer']],
  ['document', ['name', 'alternativeText']],
  ['person', ['name', 'note']],
  ['pressContact', ['name', 'note']],
];

async function eachRow(
  db: Kysely<AnyDatabase>,
  table: RecordType,
  columns: readonly string[],
  look: (id: string, texts: string[]) => Promise<void>,
): Promise<void> {
  let after = '';
  for (;;) {
    const rows = await db
      .selectFrom(table)
      .select(['id', ...columns])
      .where('id', '>', after)
      .orderBy('id')
      .limit(SLICE)
      .execute();
    for (const row of rows) {
      await look(
        String(row.id),
        columns.map((column) => String(row[column])),
      );
    }
    if (rows.length < SLICE) return;
    after = String(rows.at(-1)?.id);
    await setImmediate();
  }
}

/** Writes columns of a record, of which no rule is to be asked: what is left out of it is not wanted any more. */
async function rewrite<R extends BaseRecord>(
  write: Write,
  store: Store<R>,
  id: string,
  columns: Record<string, string>,
): Promise<void> {
  const { version, binnedAt } = await store.read(write, id);
  await write.any
    .updateTable(store.domain.type)
    .set({ ...columns, version: version + 1, updatedAt: write.now })
    .where('id', '=', id)
    .execute();
  if (binnedAt === null) await store.adopt(write, id, {});
  await write.log('update', store.domain.type, id, Object.keys(columns));
}
