// Contacts as a file for a spreadsheet or an address book.
import type { pressFileKinds, ReadRow } from '../../contract/press.ts';
import type { Register } from '../register/register.ts';
import { writeCards } from './cards.ts';
import { pressListStore } from './store.ts';
import { writeContactTable } from './table.ts';

interface ExportFileInput {
  kind: (typeof pressFileKinds)[number];
  listId?: string | undefined;
}

/** The contacts in use, or those of a list, by media and name. Throws NOT_FOUND of a list. */
export async function exportContacts(register: Register, { kind, listId }: ExportFileInput) {
  const list = listId === undefined ? null : await pressListStore.get(register, listId);
  const rows = await rowsOf(register, listId);
  const stem = list === null ? 'contacts-presse' : `contacts-presse-${fileWords(list.name)}`;
  const file =
    kind === 'csv'
      ? { name: `${stem}.csv`, mediaType: 'text/csv', text: writeContactTable(rows) }
      : { name: `${stem}.vcf`, mediaType: 'text/vcard', text: writeCards(rows) };
  return { ...file, contacts: rows.length };
}

async function rowsOf(register: Register, listId: string | undefined): Promise<ReadRow[]> {
  let query = register.db
    .selectFrom('pressContact')
    .select(['id', 'media', 'name', 'email', 'phone', 'beat', 'note', 'doNotContactOn', 'doNotContactReason'])
    .where('binnedAt', 'is', null);
  if (listId !== undefined) {
    query = query.where('id', 'in', (expression) =>
      expression.selectFrom('pressContactList').select('contactId').where('listId', '=', listId),
    );
  }
  const contacts = await query.orderBy('media').orderBy('name').orderBy('id').execute();
  const names = await listNames(register);
  return contacts.map(({ id, ...contact }) => ({ ...contact, lists: names.get(id) ?? [] }));
}

async function listNames(register: Register): Promise<Map<string, string[]>> {
  const rows = await register.db
    .selectFrom('pressContactList')
    .innerJoin('pressList', 'pressList.id', 'pressContactList.listId')
    .select(['contactId', 'pressList.name'])
    .where('pressList.binnedAt', 'is', null)
    .orderBy('contactId')
    .orderBy('position')
    .execute();
  const names = new Map<string, string[]>();
  for (const { contactId, name } of rows) names.set(contactId, [...(names.get(contactId) ?? []), name]);
  return names;
}

/** « Presse locale » as a part of a file's name: `presse-locale`. */
function fileWords(name: string): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return (
    plain
      .replace(/[^a-z0-9]+/gu, '-')
      .replace(/^-+|-+$/gu, '')
      .slice(0, 60) || 'liste'
  );
}
