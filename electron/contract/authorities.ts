// Authorities: who requests are addressed to. Functional mailboxes, no office-holder's name.
import { z } from 'zod';
import { Zone } from './law.ts';
import { EmailOrEmpty, line, prose, requiredLine, WebAddressOrEmpty } from './primitives.ts';
import { recordContract, recordSchemas } from './records.ts';

export const authorityKinds = [
  'ministry',
  'rectorat',
  'dsden',
  'school',
  'company',
  'cada',
  'cnil',
  'court',
  'other',
] as const;

export const authorityShape = {
  fields: {
    name: requiredLine(),
    kind: z.enum(authorityKinds),
    /** Street lines, as on the envelope, without postcode and city. */
    postalAddress: prose(500),
    postalCode: line(10),
    city: line(100),
    email: EmailOrEmpty,
    /** The functional mailbox of its data protection officer. */
    dpoEmail: EmailOrEmpty,
    phone: line(40),
    website: WebAddressOrEmpty,
    /** Holiday zone of the place that receives: FR, FR-57, FR-GP… */
    zone: Zone,
    /** How a letter to it begins and ends; '' for « Madame, Monsieur, ». */
    salutation: line(100),
    /** Its number in a public directory: a school's UAI (0590001A), a body's SIREN, an administration's id; '' where unknown. */
    identifier: line(60),
    note: prose(20_000),
  },
  defaults: {
    kind: 'other',
    postalAddress: '',
    postalCode: '',
    city: '',
    email: '',
    dpoEmail: '',
    phone: '',
    website: '',
    zone: 'FR',
    salutation: '',
    identifier: '',
    note: '',
  },
  /** `postalCode`: how it begins, « 59 » or « 59000 ». */
  filters: { kind: z.enum(authorityKinds), identifier: line(60), postalCode: line(10) },
  sorts: ['name', 'createdAt', 'updatedAt'],
  direction: 'asc',
} as const;

export const Authority = recordSchemas(authorityShape).record;
export type Authority = z.infer<typeof Authority>;

export const authorities = recordContract(authorityShape);
