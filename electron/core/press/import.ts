// Adds the contacts of a file as one action: all of them, or none.
import { setImmediate } from 'node:timers/promises';
import type { InputIssue } from '../../contract/errors.ts';
import type { knownContactChoices, PressRow } from '../../contract/press.ts';
import { badInput, Failure, refuseIf } from '../failure.ts';
import type { Register, Write } from '../register/register.ts';
import { contactOfEmail, isUnwanted, pressContactStore, pressListStore } from './store.ts';

interface ImportInput {
  rows: readonly PressRow[];
  known: (typeof knownContactChoices)[number];
}

/** Rows between two turns of the event loop. */
const SLICE = 20;
/** Lists a contact may be in. */
const MOST_LISTS = 100;

/** Gives how many were created, changed and left as they were, and how many lists were made. Throws BAD_INPUT `rows.N.field`. */
export async function importContacts(register: Register, { rows, known }: ImportInput) {
  refuseIf(duplicates(rows));
  return register.write(async (write) => {
    const counts = { created: 0, updated: 0, skipped: 0, lists: 0 };
    const lists = await listsByName(write);
    for (const [index, { lists: names = [], ...fields }] of rows.entries()) {
      // The driver answers at once: without a pause nothing else of the core would run until the last row.
      if (index % SLICE === SLICE - 1) await setImmediate();
      const { email = '' } = fields;
      const same = email === '' ? null : await contactOfEmail(write, email);
      if (same === null && (await isUnwanted(write, email))) {
        throw badInput(`rows.${index}.email`, 'UNWANTED');
      }
      if (same !== null && known === 'skip') {
        // A wish not to be written to is taken whatever becomes of the rest.
        const wished = await complete(write, same.id, wishOf(fields), [], `rows.${index}.`);
        counts[wished ? 'updated' : 'skipped'] += 1;
        continue;
      }
      const listIds = await listIdsOf(write, names, lists, counts);
      if (same === null) {
        await pressContactStore.insert(write, { ...fields, listIds }, `rows.${index}.`);
        counts.created += 1;
      } else {
        const changed = await complete(write, same.id, fields, listIds, `rows.${index}.`);
        counts[changed ? 'updated' : 'skipped'] += 1;
      }
    }
    return counts;
  });
}

function wishOf({ doNotContactOn, doNotContactReason }: Readonly<Record<string, unknown>>) {
  return doNotContactOn === null || doNotContactOn === undefined
    ? {}
    : { doNotContactOn, doNotContactReason };
}

/** Two rows of one file with the same address: which of them is right is for a person to say. */
function duplicates(rows: ImportInput['rows']): InputIssue[] {
  const seen = new Map<string, number>();
  return rows.flatMap(({ email = '' }, index) => {
    const address = email.toLowerCase();
    const before = seen.get(address);
    if (address === '') return [];
    if (before !== undefined)
      return [{ field: `rows.${index}.email`, code: 'DUPLICATE', detail: `${before}` }];
    seen.set(address, index);
    return [];
  });
}

async function listsByName(write: Write): Promise<Map<string, string>> {
  const rows = await write.db
    .selectFrom('pressList')
    .select(['id', 'name'])
    .where('binnedAt', 'is', null)
    // Of two of the same name, the elder.
    .orderBy('id', 'desc')
    .execute();
  return new Map(rows.map(({ id, name }) => [name.toLowerCase(), id]));
}

async function listIdsOf(
  write: Write,
  names: readonly string[],
  lists: Map<string, string>,
  counts: { lists: number },
): Promise<string[]> {
  const ids: string[] = [];
  for (const name of names) {
    const key = name.toLowerCase();
    const id = lists.get(key) ?? (await pressListStore.insert(write, { name })).id;
    if (!lists.has(key)) counts.lists += 1;
    lists.set(key, id);
    ids.push(id);
  }
  return ids;
}

/** What the file says replaces what is there; what it leaves empty stays, and so does a wish not to be written to. */
async function complete(
  write: Write,
  id: string,
  row: Readonly<Record<string, unknown>>,
  listIds: readonly string[],
  prefix: string,
): Promise<boolean> {
  const contact = await pressContactStore.read(write, id);
  const before = new Map<string, unknown>(Object.entries(contact));
  const wished = contact.doNotContactOn !== null;
  const said = Object.entries(row).filter(
    ([field, value]) =>
      value !== '' &&
      value !== null &&
      value !== undefined &&
      value !== before.get(field) &&
      !(wished && field.startsWith('doNotContact')),
  );
  const joined = [...new Set([...contact.listIds, ...listIds])];
  if (joined.length > MOST_LISTS) throw badInput(`${prefix}lists`, 'TOO_LONG', `${MOST_LISTS}`);
  if (said.length === 0 && joined.length === contact.listIds.length) return false;
  try {
    const changes = { ...Object.fromEntries(said), listIds: joined };
    await pressContactStore.change(write, { id, version: contact.version }, changes);
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'BAD_INPUT') throw error;
    throw new Failure('BAD_INPUT', { issues: renamed(error.data, prefix) });
  }
  return true;
}

function renamed(data: Failure['data'], prefix: string): InputIssue[] {
  if (!('issues' in data)) return [];
  return data.issues.map((issue) => ({ ...issue, field: issue.field.replace(/^changes\./u, prefix) }));
}
