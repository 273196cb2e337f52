// The association's identity: one row, filled in little by little.
import { Association } from '../../contract/association.ts';
import { badInput, Failure } from '../failure.ts';
import type { Register } from '../register/register.ts';

/** The identity as it stands; every text is '' where nothing was said. */
export async function readAssociation({ db }: Pick<Register, 'db'>): Promise<Association> {
  const { id: _only, ...row } = await db
    .selectFrom('association')
    .selectAll()
    .where('id', '=', 1)
    .executeTakeFirstOrThrow();
  return Association.parse(row);
}

/** Throws CONFLICT when it was changed since it was read, BAD_INPUT where a picture is not in the register. */
export async function updateAssociation(
  register: Register,
  { version, changes }: { version: number; changes: Partial<Omit<Association, 'version' | 'updatedAt'>> },
): Promise<Association> {
  await register.write(async (write) => {
    for (const field of ['logoDocumentId', 'signatureDocumentId'] as const) {
      const id = changes[field];
      if (!id) continue;
      const found = await write.db
        .selectFrom('document')
        .select('mediaType')
        .where('id', '=', id)
        .executeTakeFirst();
      if (!found) throw badInput(`changes.${field}`, 'UNKNOWN_RECORD', 'document');
      if (!found.mediaType.startsWith('image/'))
        throw badInput(`changes.${field}`, 'NOT_AN_IMAGE', found.mediaType);
    }
    const updated = await write.db
      .updateTable('association')
      .set({ ...changes, version: version + 1, updatedAt: write.now })
      .where('id', '=', 1)
      .where('version', '=', version)
      .executeTakeFirst();
    if (Number(updated.numUpdatedRows) === 0) {
      const { version: actualVersion } = await readAssociation(write);
      throw new Failure('CONFLICT', {
        ...{ type: 'association', id: '1' },
        ...{ expectedVersion: version, actualVersion },
      });
    }
    write.touch('association');
    const stated = Object.entries(changes).filter(([, value]) => value !== undefined);
    await write.log(
      'update',
      'association',
      '1',
      stated.map(([name]) => name),
    );
  });
  return readAssociation(register);
}
