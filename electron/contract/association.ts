// The association that keeps the register: what letters and communiqués are signed with.
import { z } from 'zod';
import { EmailOrEmpty, Id, Instant, line, prose, WebAddressOrEmpty } from './primitives.ts';
import { procedure } from './records.ts';

const fields = {
  name: line(),
  /** « association loi de 1901 »… */
  legalForm: line(100),
  postalAddress: prose(500),
  postalCode: line(10),
  city: line(100),
  /** The place letters and communiqués are dated from. */
  place: line(100),
  phone: line(40),
  email: EmailOrEmpty,
  website: WebAddressOrEmpty,
  /** « À propos » of communiqués, in Markdown. */
  about: prose(5_000),
  contactName: line(100),
  contactRole: line(100),
  contactPhone: line(40),
  contactEmail: EmailOrEmpty,
  representativeName: line(100),
  representativeCapacity: line(200),
  logoDocumentId: Id.nullable(),
  signatureDocumentId: Id.nullable(),
};

export const Association = z.object({ ...fields, version: z.int().min(1), updatedAt: Instant });
export type Association = z.infer<typeof Association>;

export const association = {
  get: procedure.output(Association),
  update: procedure
    .input(z.strictObject({ version: z.int().min(1), changes: z.strictObject(fields).partial() }))
    .output(Association),
};
