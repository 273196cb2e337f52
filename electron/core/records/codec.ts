// Turns a domain's records into rows and back: booleans as 0 and 1, lists as JSON text.
import { z } from 'zod';
import type { BaseRecord, Domain } from './domain.ts';

type Storage = 'plain' | 'boolean' | 'json';

export interface Codec<R extends BaseRecord> {
  /** Columns of the table, in the contract's order, without links and what is computed on reading. */
  columns: readonly string[];
  encode(fields: Readonly<Record<string, unknown>>): Record<string, unknown>;
  decode(row: Readonly<Record<string, unknown>>): R;
}

const BASE_COLUMNS = ['id', 'version', 'createdAt', 'updatedAt', 'binnedAt'];

/** The codec of a domain; `stored` names the computed fields that are columns (others are made on reading). */
export function createCodec<R extends BaseRecord>(domain: Domain<R>, stored: readonly string[]): Codec<R> {
  const links = new Set((domain.links ?? []).map((link) => link.field));
  const storage = new Map<string, Storage>();
  for (const name of BASE_COLUMNS) storage.set(name, 'plain');
  for (const [name, schema] of Object.entries(domain.shape.fields)) {
    if (!links.has(name)) storage.set(name, storageOf(schema));
  }
  for (const name of stored) storage.set(name, 'plain');
  return {
    columns: [...storage.keys()],
    encode: (fields) =>
      Object.fromEntries(
        Object.entries(fields)
          .filter(([name]) => storage.has(name))
          .map(([name, value]) => [name, encodeValue(value, storage.get(name))]),
      ),
    decode: (row) => {
      const record: Record<string, unknown> = {};
      for (const [name, kind] of storage) record[name] = decodeValue(row[name], kind);
      // The columns are the contract's fields; the answer is validated against its schema on the way out.
      return record as unknown as R;
    },
  };
}

function storageOf(schema: unknown): Storage {
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional) return storageOf(schema.unwrap());
  if (schema instanceof z.ZodBoolean) return 'boolean';
  if (schema instanceof z.ZodArray || schema instanceof z.ZodObject) return 'json';
  return 'plain';
}

function encodeValue(value: unknown, kind: Storage | undefined): unknown {
  if (value === null || value === undefined) return null;
  if (kind === 'boolean') return value === true ? 1 : 0;
  if (kind === 'json') return JSON.stringify(value);
  return value;
}

function decodeValue(value: unknown, kind: Storage): unknown {
  if (value === null || value === undefined) return null;
  if (kind === 'boolean') return value === 1;
  if (kind === 'json') return JSON.parse(String(value));
  return value;
}
