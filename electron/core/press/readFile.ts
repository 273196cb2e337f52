// A file of contacts, as it would be imported: each line with what is wrong, and whom the register knows already.

import type { InputIssue } from '../../contract/errors.ts';
import { type PressColumn, PressRow, type ReadRow } from '../../contract/press.ts';
import { toInputIssues } from '../inputIssues.ts';
import type { Register } from '../register/register.ts';
import { readCards } from './cards.ts';
import { pressContactStore } from './store.ts';
import { readContactTable } from './table.ts';

interface ReadFileInput {
  text: string;
  columns?: readonly PressColumn[] | undefined;
  headings?: boolean | undefined;
}

/** Nothing is written. A file whose first card begins by BEGIN:VCARD is one of cards, any other is a table. */
export async function readContactFile(register: Register, { text, columns, headings }: ReadFileInput) {
  const cards = /^\uFEFF?\s*BEGIN:VCARD/iu.test(text);
  const reading = cards
    ? { kind: 'vcard' as const, columns: [], headings: false, ...readCards(text) }
    : { kind: 'csv' as const, ...readContactTable(text, columns, headings) };
  const known = await knownAddresses(register);
  const unwanted = await unwantedAddresses(register);
  const seen = new Map<string, number>();
  return {
    ...reading,
    rows: reading.rows.map(({ line, row }) => {
      const address = row.email.toLowerCase();
      const before = address === '' ? undefined : seen.get(address);
      if (before === undefined) seen.set(address, line);
      return {
        ...{ line, row, known: known.get(address) ?? null },
        issues: [
          ...issuesOf(row),
          ...(unwanted.has(address) && !known.has(address)
            ? [{ field: 'email', code: 'UNWANTED', detail: '' }]
            : []),
          ...(before === undefined ? [] : [{ field: 'email', code: 'DUPLICATE_LINE', detail: `${before}` }]),
        ],
      };
    }),
  };
}

/** What keeps a row from being imported, by its fields. */
function issuesOf(row: ReadRow): InputIssue[] {
  const { error, data } = PressRow.safeParse(row);
  if (error) return error.issues.flatMap(toInputIssues);
  const { lists: _lists, ...fields } = data;
  // The rules of the domain read the fields of a contact only.
  return pressContactStore.domain.check?.({ ...row, ...fields, listIds: [] }) ?? [];
}

async function knownAddresses(register: Register): Promise<Map<string, string>> {
  const rows = await register.db
    .selectFrom('pressContact')
    .select(['id', 'email'])
    .where('binnedAt', 'is', null)
    .where('email', '<>', '')
    .execute();
  return new Map(rows.map(({ id, email }) => [email.toLowerCase(), id]));
}

/** Addresses of contacts in the bin who asked not to be written to. */
async function unwantedAddresses(register: Register): Promise<Set<string>> {
  const rows = await register.db
    .selectFrom('pressContact')
    .select('email')
    .where('binnedAt', 'is not', null)
    .where('doNotContactOn', 'is not', null)
    .where('email', '<>', '')
    .execute();
  return new Set(rows.map(({ email }) => email.toLowerCase()));
}
