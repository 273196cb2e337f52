// Lines of a file as they would be imported: what is wrong, which authority the register knows, what would change.
import type { Authority } from '../../../contract/authorities.ts';
import { authorityShape } from '../../../contract/authorities.ts';
import {
  type DirectoryField,
  type DirectoryFormat,
  type DirectoryRow,
  directoryFields,
  type KnownAuthorityChoice,
  type Likeness,
  likenesses,
} from '../../../contract/directories.ts';
import type { InputIssue } from '../../../contract/errors.ts';
import { recordSchemas } from '../../../contract/records.ts';
import { toInputIssues } from '../../inputIssues.ts';
import type { Register, Write } from '../../register/register.ts';
import { areApart, likenessKeys, sameCity, sameName } from '../likeness.ts';
import type { Entry } from './entry.ts';

export interface Known {
  authority: Authority;
  by: Likeness;
}
export type FindKnown = (row: DirectoryRow) => Known | null;

/** What finds an entry’s authority among those in use: by number, else by name and postcode, else by mailbox. */
export async function knownAuthorities(
  { db }: Pick<Write, 'db'> | Register,
  format: DirectoryFormat,
): Promise<FindKnown> {
  const authorities = (await db
    .selectFrom('authority')
    .selectAll()
    .where('binnedAt', 'is', null)
    .orderBy('id')
    // The columns are the contract's fields; what is answered is validated on the way out.
    .execute()) as Authority[];
  const index = new Map<string, Authority[]>();
  const put = (key: string, one: Authority) => index.set(key, [...(index.get(key) ?? []), one]);
  for (const one of authorities) {
    for (const [by, key] of Object.entries(likenessKeys(one, 'postalCode'))) put(`${by}:${key}`, one);
    put(`city:${likenessKeys(one, 'city').name}`, one);
    put(`alone:${sameName(one.name)}`, one);
  }
  return (row) => {
    const keys = likenessKeys(row, 'postalCode');
    for (const by of likenesses) {
      const found = index.get(`${by}:${keys[by]}`)?.find((one) => by === 'identifier' || !areApart(one, row));
      if (found) return { authority: found, by };
      // A line without a postcode is found by its town; one that has its own is another body until a person says they are one.
      const near = by === 'name' && row.postalCode === '' ? index.get(`city:${keys.name}`) : undefined;
      const same = near?.find((one) => !areApart(one, row));
      if (same) return { authority: same, by };
    }
    // The CNIL’s file has no place for many bodies: one name that one authority has is enough.
    const [alone, ...others] = format === 'dpoBodies' ? (index.get(`alone:${sameName(row.name)}`) ?? []) : [];
    return alone && others.length === 0 && !areApart(alone, row) ? { authority: alone, by: 'name' } : null;
  };
}

const CreateRow = recordSchemas(authorityShape).create;

/** What keeps a row from being imported, by its fields. */
export function issuesOf(row: DirectoryRow): InputIssue[] {
  return CreateRow.safeParse(row).error?.issues.flatMap(toInputIssues) ?? [];
}

/** Lines of the whole file that say again what an earlier one said: by the line, which one that is. */
export function repeatedLines(entries: readonly Entry[]): Repeated {
  const before = compared.get(entries);
  const repeated = before ?? compare(entries);
  compared.set(entries, repeated);
  return repeated;
}

type Repeated = ReadonlyMap<number, { field: DirectoryField; of: number }>;

/** A file that was read to its end does not change: it is compared once. */
const compared = new WeakMap<readonly Entry[], Repeated>();

function compare(entries: readonly Entry[]): Repeated {
  const seen = new Map<string, number>();
  const repeated = new Map<number, { field: DirectoryField; of: number }>();
  for (const { line, row } of entries) {
    const keys = likenessKeys(row, 'postalCode');
    const by = keys.identifier === undefined ? 'name' : 'identifier';
    if (keys[by] === undefined) continue;
    const key = `${by}:${keys[by]}`;
    const before = seen.get(key);
    if (before === undefined) seen.set(key, line);
    else repeated.set(line, { field: by, of: before });
  }
  return repeated;
}

/**
 * What the choice changes of an authority. The address goes as a whole: a street of one place with the postcode of another
 * would reach nobody. The user’s own note is never replaced; and of a CNIL line only the mailbox replaces.
 */
export function changesOf(
  authority: Authority,
  row: DirectoryRow,
  choice: KnownAuthorityChoice,
  format: DirectoryFormat,
): Partial<DirectoryRow> {
  if (choice === 'leave') return {};
  const replaces = (field: DirectoryField) =>
    choice === 'replace' && field !== 'note' && (format !== 'dpoBodies' || field === 'dpoEmail');
  const changes: Partial<DirectoryRow> = {};
  for (const field of ['name', 'email', 'dpoEmail', 'phone', 'website', 'identifier', 'note'] as const) {
    if (row[field] !== '' && (authority[field] === '' || replaces(field))) changes[field] = row[field];
  }
  if (row.kind !== 'other' && (authority.kind === 'other' || replaces('kind'))) changes.kind = row.kind;
  const written = row.postalCode !== '' || row.city !== '';
  const empty = authority.postalAddress === '' && authority.postalCode === '' && authority.city === '';
  const samePlace =
    authority.postalCode === row.postalCode ||
    (authority.postalCode === '' && sameCity(authority.city) === sameCity(row.city));
  if (written && (empty || replaces('postalAddress'))) {
    const { postalAddress, postalCode, city, zone } = row;
    Object.assign(changes, { postalAddress, postalCode, city, zone });
  } else if (written && samePlace) {
    for (const field of ['postalAddress', 'postalCode', 'city'] as const) {
      if (authority[field] === '' && row[field] !== '') changes[field] = row[field];
    }
    if (authority.zone === 'FR') changes.zone = row.zone;
  }
  return Object.fromEntries(
    directoryFields.flatMap((field) =>
      changes[field] === undefined || changes[field] === authority[field] ? [] : [[field, changes[field]]],
    ),
  );
}
