// Contacts of the press and their lists in the register.
import { sql } from 'kysely';
import {
  type PressContact,
  type PressList,
  pressContactShape,
  pressListShape,
} from '../../contract/press.ts';
import { badInput } from '../failure.ts';
import { createStore } from '../records/store.ts';
import type { Register, Write } from '../register/register.ts';

export const pressContactStore = createStore<PressContact>({
  type: 'pressContact',
  shape: pressContactShape,
  links: [
    {
      ...{ field: 'listIds', table: 'pressContactList', ownColumn: 'contactId' },
      ...{ type: 'pressList', column: 'listId', filter: 'listId' },
    },
  ],
  searchable: ({ media, name, email, phone, beat, note }) => ({
    title: [media, name].filter(Boolean).join(' · ') || email || phone,
    body: [email, phone, beat, note],
  }),
  check: ({ media, name, email, phone, doNotContactOn, doNotContactReason }) => [
    ...(media === '' && name === '' && email === '' && phone === ''
      ? [{ field: 'media', code: 'MEDIA_OR_CONTACT_REQUIRED', detail: '' }]
      : []),
    ...(doNotContactOn === null && doNotContactReason !== ''
      ? [{ field: 'doNotContactOn', code: 'REQUIRED', detail: '' }]
      : []),
  ],
  guard: async (write, contact, action) => {
    // An update is asked about as it was, too: what it becomes is what counts, and it is asked about last.
    if (action === 'bin' || contact.email === '') return;
    if (contact.binnedAt !== null && action !== 'restore') return;
    const other = await contactOfEmail(write, contact.email, contact.id);
    if (other) throw badInput(action === 'update' ? 'changes.email' : 'email', 'DUPLICATE', other.label);
  },
});

export const pressListStore = createStore<PressList>({
  type: 'pressList',
  shape: pressListShape,
  searchable: ({ name, description }) => ({ title: name, body: [description] }),
  present: countContacts,
});

/** The address of a contact in the bin who asked not to be written to: a file must not bring it back as if nothing was said. */
export async function isUnwanted({ db }: Pick<Write, 'db'>, email: string): Promise<boolean> {
  const row = await db
    .selectFrom('pressContact')
    .select('id')
    .where(sql<boolean>`email = ${email} COLLATE NOCASE`)
    .where('email', '<>', '')
    .where('binnedAt', 'is not', null)
    .where('doNotContactOn', 'is not', null)
    .executeTakeFirst();
  return row !== undefined;
}

/** The contact in use that has an e-mail address, whatever its case; `except` is not looked at. */
export async function contactOfEmail(
  { db }: Pick<Write, 'db'> | Register,
  email: string,
  except = '',
): Promise<{ id: string; label: string } | null> {
  const row = await db
    .selectFrom('pressContact')
    .select(['id', 'media', 'name'])
    .where(sql<boolean>`email = ${email} COLLATE NOCASE`)
    .where('email', '<>', '')
    .where('binnedAt', 'is', null)
    .where('id', '<>', except)
    .executeTakeFirst();
  return row ? { id: row.id, label: [row.media, row.name].filter(Boolean).join(' · ') || email } : null;
}

async function countContacts(register: Register, lists: PressList[]): Promise<PressList[]> {
  if (lists.length === 0) return lists;
  const ids = lists.map(({ id }) => id);
  const rows = await register.db
    .selectFrom('pressContactList')
    .innerJoin('pressContact', 'pressContact.id', 'pressContactList.contactId')
    .select((expression) => [
      'listId',
      expression.fn.countAll<number>().as('contacts'),
      sql<number>`sum(email <> '' AND doNotContactOn IS NULL)`.as('reachable'),
    ])
    .where('listId', 'in', ids)
    .where('pressContact.binnedAt', 'is', null)
    .groupBy('listId')
    .execute();
  const counts = new Map(rows.map((row) => [row.listId, row]));
  return lists.map((list) => ({
    ...list,
    contacts: Number(counts.get(list.id)?.contacts ?? 0),
    reachable: Number(counts.get(list.id)?.reachable ?? 0),
  }));
}
