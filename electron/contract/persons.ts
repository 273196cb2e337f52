// Persons: contact details of parents, erasable alone; and the consents they gave.
import { z } from 'zod';
import { CalendarDate, EmailOrEmpty, Id, line, prose, requiredProse } from './primitives.ts';
import { procedure, recordContract, recordSchemas } from './records.ts';

export const personShape = {
  fields: {
    name: line(),
    email: EmailOrEmpty,
    phone: line(40),
    postalAddress: prose(500),
    note: prose(5_000),
    expiresOn: CalendarDate.nullable(),
  },
  defaults: { name: '', email: '', phone: '', postalAddress: '', note: '', expiresOn: null },
  filters: { email: EmailOrEmpty },
  sorts: ['name', 'createdAt', 'updatedAt'],
  direction: 'asc',
} as const;

export const Person = recordSchemas(personShape).record;
export type Person = z.infer<typeof Person>;

export const persons = {
  ...recordContract(personShape),
  /**
   * Erases a person for good: contact details, consents, and the link from what they said, which stays anonymous.
   * Nothing of it is left in the index, the journal or the free pages of the file. Older back-ups still hold it.
   */
  erase: procedure
    .input(z.strictObject({ id: Id, version: z.int().min(1) }))
    .output(z.object({ detachedConcerns: z.int(), erasedConsents: z.int() })),
};

export const consentKinds = ['keep', 'contact', 'publishAnonymously', 'publishByName'] as const;

export const consentShape = {
  fields: {
    personId: Id,
    kind: z.enum(consentKinds),
    /** The words the person agreed to. */
    wording: requiredProse(5_000),
    givenOn: CalendarDate,
    withdrawnOn: CalendarDate.nullable(),
  },
  defaults: { withdrawnOn: null },
  filters: { personId: Id, kind: z.enum(consentKinds) },
  sorts: ['givenOn', 'createdAt'],
  direction: 'desc',
} as const;

export const Consent = recordSchemas(consentShape).record;
export type Consent = z.infer<typeof Consent>;

export const consents = recordContract(consentShape);
