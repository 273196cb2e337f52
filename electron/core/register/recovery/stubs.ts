// A record in the place of one that was lost, so that what depends on it can be kept and seen.
import { z } from 'zod';
import { recordShapes } from './recordShapes.ts';
import type { TableShape } from './schema.ts';

/** What a lost record is called, and nothing else is known of it. */
export const LOST = '(fiche perdue)';

/**
 * The columns of a record that stands for a lost one; null where none can be made up, or it would need another lost record.
 * `known` finds a record of a kind that there is.
 */
export function stubOf(
  table: TableShape,
  id: string,
  now: string,
  known: (type: string) => string | null,
): Record<string, unknown> | null {
  const shape = recordShapes[table.name];
  if (shape === undefined) return null;
  const row: Record<string, unknown> = {
    ...{ id, version: 1, createdAt: now, updatedAt: now, binnedAt: null, reference: `?-${id.slice(-8)}` },
  };
  for (const { name, type, isRequired } of table.columns) {
    if (name in row) continue;
    const parent = /^(.*)Id$/.exec(name)?.[1];
    if (parent !== undefined && isRequired) {
      row[name] = known(parent);
      if (row[name] === null) return null;
    } else if (Object.hasOwn(shape.defaults, name)) row[name] = stored(shape.defaults[name]);
    else if (!isRequired) row[name] = null;
    else row[name] = probed(shape.fields[name], now) ?? (type === 'TEXT' ? '' : 0);
  }
  return Object.fromEntries(table.columns.map(({ name }) => [name, row[name] ?? null]));
}

/** The first of a few values that a field's own rules accept; null where there is none. */
function probed(field: unknown, now: string): unknown {
  if (!(field instanceof z.ZodType)) return null;
  if (field instanceof z.ZodEnum) return field.options[0] ?? null;
  const candidates = [LOST, now.slice(0, 10), '', 0, false];
  return stored(candidates.find((candidate) => field.safeParse(candidate).success) ?? null);
}

function stored(value: unknown): unknown {
  if (typeof value === 'boolean') return value ? 1 : 0;
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : value;
}
