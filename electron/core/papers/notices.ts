// The notices that were issued: each is kept as it was, with its number, its day and the hash of its PDF.
import { createHash } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { IssuedNotice } from '../../contract/papers.ts';
import { Failure } from '../failure.ts';
import type { Register } from '../register/register.ts';

/** Newest first. */
export async function readNotices({ db }: Register): Promise<IssuedNotice[]> {
  const rows = await db
    .selectFrom('notice')
    .select(['id', 'number', 'issuedOn', 'sha256'])
    .orderBy('number', 'desc')
    .execute();
  return rows.map((row) => IssuedNotice.parse(row));
}

/** What was issued, its bytes checked against their hash. Throws NOT_FOUND, REGISTER_DAMAGED. */
export async function readNotice(
  register: Register,
  number: number,
): Promise<{ markdown: string; pdf: Uint8Array }> {
  const row = await register.db
    .selectFrom('notice')
    .select(['markdown', 'pdf', 'sha256'])
    .where('number', '=', number)
    .executeTakeFirst();
  if (!row) throw new Failure('NOT_FOUND', { type: 'association', id: `notice ${number}` });
  if (sha256Of(row.pdf) !== row.sha256)
    throw new Failure('REGISTER_DAMAGED', { path: register.path, findings: [`notice ${number}`] });
  return { markdown: row.markdown, pdf: row.pdf };
}

/** Keeps a notice under the number it was made with. Throws CONFLICT where that one was taken meanwhile. */
export async function keepNotice(
  register: Register,
  given: { number: number; issuedOn: string; markdown: string; pdf: Uint8Array },
): Promise<IssuedNotice> {
  const { pdf, ...rest } = given;
  const row = { id: uuidv7(), ...rest, sha256: sha256Of(pdf), pdf: Buffer.from(pdf) };
  await register.write(async (write) => {
    const last = await write.db
      .selectFrom('notice')
      .select(({ fn }) => fn.max('number').as('number'))
      .executeTakeFirst();
    const actualVersion = Number(last?.number ?? 0);
    if (actualVersion !== given.number - 1) {
      throw new Failure('CONFLICT', {
        ...{ type: 'association', id: 'notice' },
        ...{ expectedVersion: given.number - 1, actualVersion },
      });
    }
    await write.db.insertInto('notice').values(row).execute();
    write.touch('notice');
    await write.log('update', 'association', '1', ['notice']);
  });
  return IssuedNotice.parse(row);
}

export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
