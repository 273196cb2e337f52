// Whom to contact again, as a table: those who agree to it on the day it is made, and nobody else. Each is noted as listed.
import type { Register } from '../register/register.ts';
import { writeTable } from '../tables/writeTable.ts';
import { consentsInForce } from './inForce.ts';

interface ContactFile {
  name: string;
  mediaType: string;
  text: string;
  persons: number;
  leftOut: number;
}

/** By name. A person with neither an address of mail nor a telephone is left out, as are those who do not agree. */
export async function contactList(register: Register): Promise<ContactFile> {
  const name = `personnes-a-recontacter-${register.today()}.csv`;
  return register.write(async (write) => {
    const inside = { db: write.db, today: register.today };
    const rows = await consentsInForce(inside, ['contact'])
      .select(['person.id', 'person.name', 'person.email', 'person.phone'])
      .distinct()
      .where((where) => where.or([where('person.email', '<>', ''), where('person.phone', '<>', '')]))
      .orderBy('person.name')
      .orderBy('person.id')
      .execute();
    const { total } = await write.db
      .selectFrom('person')
      .select(({ fn }) => fn.countAll<number>().as('total'))
      .where('binnedAt', 'is', null)
      .executeTakeFirstOrThrow();
    for (const { id } of rows) {
      const use = { kind: 'listed' as const, usedAt: write.now, personId: id, fileName: name };
      const nowhere = { concernId: null, communiqueId: null, field: 'contact', startsAt: null, endsAt: null };
      await write.db
        .insertInto('consentUse')
        .values({ ...use, ...nowhere })
        .execute();
      await write.log('export', 'person', id);
    }
    if (rows.length > 0) write.touch('consentUse');
    const text = writeTable([
      ['Nom', 'Courriel', 'Téléphone'],
      ...rows.map((row) => [row.name, row.email, row.phone]),
    ]);
    return { name, mediaType: 'text/csv', text, persons: rows.length, leftOut: Number(total) - rows.length };
  });
}
