// The fields of an input as they are to be written.
import type { BaseRecord, Domain } from './domain.ts';

type Fields = Readonly<Record<string, unknown>>;

/** The fields that hold something: undefined is the same as left out, and a list names each record once. */
export function givenFields<R extends BaseRecord>(domain: Domain<R>, fields: Fields): Fields {
  const lists = new Set((domain.links ?? []).map((link) => link.field));
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, lists.has(name) && Array.isArray(value) ? [...new Set(value)] : value]),
  );
}
