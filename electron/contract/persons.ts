// Persons: contact details of parents, erasable alone; and what the register may do with them.
import { z } from 'zod';
import { BackUp } from './backUps.ts';
import { channels } from './concernValues.ts';
import {
  CalendarDate,
  EmailOrEmpty,
  Id,
  Instant,
  line,
  prose,
  RecordType,
  requiredProse,
} from './primitives.ts';
import { procedure, recordContract, recordSchemas } from './records.ts';

export const consentKinds = ['keep', 'contact', 'publishAnonymously', 'publishByName'] as const;
export const ConsentKind = z.enum(consentKinds);
export type ConsentKind = z.infer<typeof ConsentKind>;

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
  computed: {
    /** What the person agrees to today. Without `keep` their contact details should not be held. */
    consented: z.array(ConsentKind),
  },
  /** `consented` keeps those who agree to it today; `noKeep` those whose contact details should not be held. */
  filters: { email: EmailOrEmpty, consented: z.enum([...consentKinds, 'noKeep']) },
  sorts: ['name', 'createdAt', 'updatedAt'],
  direction: 'asc',
} as const;

export const Person = recordSchemas(personShape).record;
export type Person = z.infer<typeof Person>;

/** One thing a consent was relied on for, or that rests on it in a draft. */
const inCommunique = {
  /** False where the person does not agree to it today: it is to be mended. */
  allowed: z.boolean(),
  communiqueId: Id,
  reference: z.string(),
  edition: z.int(),
  title: z.string(),
  /** When it was published; null for a draft. */
  publishedAt: Instant.nullable(),
  /** The edition that corrects it, where there is one. */
  correctedById: Id.nullable(),
  /** The words in question, as they stand in the communiqué. */
  words: z.string(),
};
const inFile = { allowed: z.boolean(), usedAt: Instant, fileName: z.string() };
export const PersonUse = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('quoted'), ...inCommunique, concernId: Id }),
  z.object({ kind: z.literal('named'), ...inCommunique }),
  /** Their words and their name, or how to reach them, in a file of concerns. */
  z.object({ kind: z.literal('exported'), ...inFile, concerns: z.int() }),
  /** In a list of persons to contact again. */
  z.object({ kind: z.literal('listed'), ...inFile }),
]);
export type PersonUse = z.infer<typeof PersonUse>;

/** What an erasure did, and where traces remain. */
export const ErasureReport = z.object({
  /** Concerns kept without their person. */
  detachedConcerns: z.int(),
  erasedConcerns: z.int(),
  erasedConsents: z.int(),
  erasedDocuments: z.int(),
  /** Concerns in which the name, the address or the number was replaced. */
  maskedConcerns: z.int(),
  /** Requests for erasure that it answers, closed by it. */
  closedRequests: z.int(),
  /** Records whose text still holds the full name, the address or the number. */
  stillNamed: z.array(z.object({ type: RecordType, id: Id })),
  /** Back-ups made while the person was in the register, newest first, with when each goes. */
  backUps: z.array(BackUp),
});
export type ErasureReport = z.infer<typeof ErasureReport>;

const ExportedData = z.object({
  name: z.string(),
  mediaType: z.string(),
  /** In base64. */
  content: z.base64(),
});

export const persons = {
  ...recordContract(personShape),
  /**
   * Erases a person for good: contact details, consents and their proofs, and the link from what they said, which stays
   * anonymous, their name, address and number masked in it; with `concerns: 'erase'` it goes too. Nothing of it is left in the
   * index, the journal or the free pages of the file. The report says what still holds them.
   */
  erase: procedure
    .input(
      z.strictObject({ id: Id, version: z.int().min(1), concerns: z.enum(['detach', 'erase']).optional() }),
    )
    .output(ErasureReport),
  /** Where what they agreed to was relied on, newest first; drafts as they stand now. NOT_FOUND. */
  uses: procedure.input(z.strictObject({ id: Id })).output(z.object({ uses: z.array(PersonUse) })),
  /** All that is held about a person, to be given to them: a zip of a PDF to read, the same as JSON, and their proofs. */
  exportData: procedure.input(z.strictObject({ id: Id })).output(ExportedData),
  /** Those who agree to be contacted again today, as CSV. Each is noted as listed. */
  contactList: procedure.output(
    z.object({
      name: z.string(),
      mediaType: z.string(),
      text: z.string(),
      persons: z.int(),
      /** Those in use who do not agree to it, or whom nothing allows to reach. */
      leftOut: z.int(),
    }),
  ),
};

export const consentChannels = ['', ...channels] as const;

export const consentShape = {
  fields: {
    personId: Id,
    kind: ConsentKind,
    /** The words the person agreed to. */
    wording: requiredProse(5_000),
    /** The version of the association's wording these words are; null for words of one's own. */
    wordingNumber: z.int().min(1).nullable(),
    /** The version of the information notice that was given with it; null where none was. */
    noticeNumber: z.int().min(1).nullable(),
    givenOn: CalendarDate,
    /** How it was given; '' where it is not known. */
    channel: z.enum(consentChannels),
    /** Where its proof is: « classeur 2, formulaire 14 ». A scan is attached to the consent. */
    proof: line(300),
    withdrawnOn: CalendarDate.nullable(),
  },
  defaults: { wordingNumber: null, noticeNumber: null, channel: '', proof: '', withdrawnOn: null },
  filters: { personId: Id, kind: ConsentKind },
  sorts: ['givenOn', 'createdAt'],
  direction: 'desc',
} as const;

export const Consent = recordSchemas(consentShape).record;
export type Consent = z.infer<typeof Consent>;

/** A wording of the association's, one version of it. Its text never changes. */
export const ConsentWording = z.object({
  kind: ConsentKind,
  /** 1, then one more each time it is rewritten. */
  number: z.int().min(1),
  /** `[association]` stands for the association's name. */
  text: z.string(),
  sinceOn: CalendarDate,
  /** The text with the association's name in it, as it is read to a person today. */
  words: z.string(),
  /** Consents given to it, the bin aside. */
  consents: z.int(),
});
export type ConsentWording = z.infer<typeof ConsentWording>;

export const consents = {
  ...recordContract(consentShape),
  /** Every version of every wording, by kind, the newest first. */
  wordings: procedure.output(z.object({ wordings: z.array(ConsentWording) })),
  /** A new version of a wording; those before stay readable. BAD_INPUT SAME_WORDS where it says what the latest does. */
  rewrite: procedure
    .input(z.strictObject({ kind: ConsentKind, text: requiredProse(5_000) }))
    .output(ConsentWording),
};
