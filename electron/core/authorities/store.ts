// Authorities in the register.
import { sql } from 'kysely';
import { type Authority, authorityShape } from '../../contract/authorities.ts';
import { createStore } from '../records/store.ts';
import { refuseIfUsed } from '../records/uses.ts';

export const authorityStore = createStore<Authority>({
  type: 'authority',
  shape: authorityShape,
  searchable: ({ name, city, postalCode, email, dpoEmail, identifier, note }) => ({
    title: name,
    body: [city, postalCode, email, dpoEmail, identifier, note],
  }),
  where: {
    postalCode: (start) =>
      sql<boolean>`${sql.ref('postalCode')} LIKE ${`${String(start).replace(/[\\%_]/gu, '\\$&')}%`} ESCAPE '\\'`,
  },
  guard: async (write, { id }, action) => {
    if (action !== 'bin') return;
    await refuseIfUsed(write, 'authority', id, [
      ['request', 'authorityId'],
      ['demand', 'authorityId'],
    ]);
  },
});
