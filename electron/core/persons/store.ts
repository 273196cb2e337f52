// Persons and their consents in the register.
import { sql } from 'kysely';
import {
  type Consent,
  consentKinds,
  consentShape,
  type Person,
  personShape,
} from '../../contract/persons.ts';
import { createStore } from '../records/store.ts';
import type { Register } from '../register/register.ts';
import { checkNotice } from './givenNotice.ts';
import { agreesTo, consentsOf } from './inForce.ts';
import { checkWording } from './wordings.ts';

export const personStore = createStore<Person>({
  type: 'person',
  shape: personShape,
  searchable: ({ name, email, phone, note }) => ({
    title: name || email || phone,
    body: [email, phone, note],
  }),
  where: {
    consented: (kind, register) =>
      kind === 'noKeep'
        ? sql<boolean>`NOT ${agreesTo('keep', register.today())}`
        : agreesTo(kind, register.today()),
  },
  check: ({ name, email, phone }) =>
    name === '' && email === '' && phone === ''
      ? [{ field: 'name', code: 'NAME_OR_CONTACT_REQUIRED', detail: '' }]
      : [],
  present: presentConsents,
});

export const consentStore = createStore<Consent>({
  type: 'consent',
  shape: consentShape,
  references: { personId: 'person' },
  searchable: null,
  rules: async (write, consent) => [
    ...(await checkWording(write, consent)),
    ...(await checkNotice(write, consent)),
  ],
  check: ({ givenOn, withdrawnOn }) =>
    withdrawnOn !== null && withdrawnOn < givenOn
      ? [{ field: 'withdrawnOn', code: 'BEFORE_START', detail: givenOn }]
      : [],
});

async function presentConsents(register: Register, persons: Person[]): Promise<Person[]> {
  if (persons.length === 0) return persons;
  const ids = persons.map(({ id }) => id);
  const given = await consentsOf(register, consentKinds, ids);
  return persons.map((person) => ({ ...person, consented: given.get(person.id) ?? [] }));
}
