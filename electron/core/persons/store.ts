// Persons and their consents in the register.
import { type Consent, consentShape, type Person, personShape } from '../../contract/persons.ts';
import { createStore } from '../records/store.ts';

export const personStore = createStore<Person>({
  type: 'person',
  shape: personShape,
  searchable: ({ name, email, phone, note }) => ({
    title: name || email || phone,
    body: [email, phone, note],
  }),
  check: ({ name, email, phone }) =>
    name === '' && email === '' && phone === ''
      ? [{ field: 'name', code: 'NAME_OR_CONTACT_REQUIRED', detail: '' }]
      : [],
});

export const consentStore = createStore<Consent>({
  type: 'consent',
  shape: consentShape,
  references: { personId: 'person' },
  searchable: null,
  check: ({ givenOn, withdrawnOn }) =>
    withdrawnOn !== null && withdrawnOn < givenOn
      ? [{ field: 'withdrawnOn', code: 'BEFORE_START', detail: givenOn }]
      : [],
});
