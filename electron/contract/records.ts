// What every domain offers alike: list, get, create, update, bin, restore, described once.
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { errorMap } from './errors.ts';
import { Id, recordFields } from './primitives.ts';

/** The base of every procedure: it may answer with any error of the map. */
export const procedure = oc.errors(errorMap);

export interface RecordShape {
  /** Fields a person writes. */
  fields: z.ZodRawShape;
  /** What a field holds when the creator says nothing; a field without a default is required. */
  defaults: Record<string, unknown>;
  /** Fields the core computes or assigns (a reference, a state), present in answers only. */
  computed?: z.ZodRawShape;
  /** Exact-match filters of `list`, all optional. */
  filters: z.ZodRawShape;
  /** Columns `list` can sort by; the first is the default one. */
  sorts: readonly [string, ...string[]];
  /** The direction of the default sort. */
  direction: 'asc' | 'desc';
}

/** At most this many records in a page. */
export const PAGE_LIMIT = 200;

/**
 * The six procedures of a domain.
 * `list` pages by key: give back `next` as `cursor` until it is null. `update` takes the version that was read;
 * CONFLICT if another write came first. `bin` and `restore` do the same with the bin.
 */
export function recordContract<const S extends RecordShape>(shape: S) {
  const { record, create, changes } = recordSchemas(shape);
  const filter = z.strictObject(shape.filters).partial();
  const versioned = z.strictObject({ id: Id, version: z.int().min(1) });
  return {
    list: procedure
      .input(
        z
          .strictObject({
            filter: filter.optional(),
            /** Words to find, accents and case ignored, each by its beginning. */
            words: z.string().max(300).optional(),
            sort: z.strictObject({ by: z.enum(shape.sorts), direction: z.enum(['asc', 'desc']) }).optional(),
            cursor: z.string().max(2000).optional(),
            limit: z.int().min(1).max(PAGE_LIMIT).optional(),
            /** The bin's content instead of what is in use. */
            binned: z.boolean().optional(),
            /** Count all that match, too. */
            withTotal: z.boolean().optional(),
          })
          .optional(),
      )
      .output(z.object({ items: z.array(record), next: z.string().nullable(), total: z.int().nullable() })),
    get: procedure.input(z.strictObject({ id: Id })).output(record),
    create: procedure.input(create).output(record),
    update: procedure.input(z.strictObject({ id: Id, version: z.int().min(1), changes })).output(record),
    bin: procedure.input(versioned).output(record),
    restore: procedure.input(versioned).output(record),
  };
}

/** The schemas of a record: as answered, as created (fields with a default may be left out), as changed. */
export function recordSchemas<const S extends RecordShape>(shape: S) {
  type Computed = S['computed'] extends z.ZodRawShape ? S['computed'] : Record<never, never>;
  type Fields = S['fields'];
  type Optional = {
    [K in keyof Fields]: K extends keyof S['defaults'] ? z.ZodOptional<Fields[K] & z.ZodType> : Fields[K];
  };
  const fields = Object.entries(shape.fields);
  const record = z.object({ ...recordFields, ...shape.fields, ...shape.computed }) as z.ZodObject<
    typeof recordFields & Fields & Computed
  >;
  const optional = fields.map(([name, field]) => [name, name in shape.defaults ? z.optional(field) : field]);
  const create = z.strictObject(Object.fromEntries(optional)) as unknown as z.ZodObject<Optional>;
  const changes = z.strictObject(shape.fields as Fields).partial();
  return { record, create, changes };
}
