// Finds a record by its id or by the reference people use.
import { Failure } from '../failure.ts';
import type { Register } from '../register/register.ts';

/** The id of a communiqué (its latest edition) or a request, given its id or reference. Throws NOT_FOUND. */
export async function findByReference(
  register: Register,
  type: 'communique' | 'request',
  ref: string,
): Promise<string> {
  const row = await register.any
    .selectFrom(type)
    .select('id')
    // In use before the bin; then the latest: ids grow with time.
    .orderBy((expression) => expression('binnedAt', 'is not', null))
    .orderBy('id', 'desc')
    .where((expression) =>
      expression.or([expression('id', '=', ref), expression('reference', '=', ref.toUpperCase())]),
    )
    .executeTakeFirst();
  if (!row) throw new Failure('NOT_FOUND', { type, id: ref });
  return String(row.id);
}
