// The press: whom a communiqué is sent to, in lists; read from and written to CSV and vCard.
import { z } from 'zod';
import { InputIssue } from './errors.ts';
import { CalendarDate, EmailOrEmpty, Id, line, prose, requiredLine } from './primitives.ts';
import { procedure, recordContract, recordSchemas } from './records.ts';

export const pressContactShape = {
  fields: {
    /** The newspaper, radio, site: « Le Courrier de Valmont ». */
    media: line(),
    /** The person, where there is one. */
    name: line(),
    email: EmailOrEmpty,
    phone: line(40),
    /** What they write about: « Éducation », « Vie locale ». */
    beat: line(100),
    note: prose(5_000),
    /** Since when they ask not to be written to; null where they may be. */
    doNotContactOn: CalendarDate.nullable(),
    doNotContactReason: line(),
    listIds: z.array(Id).max(100),
  },
  defaults: {
    media: '',
    name: '',
    email: '',
    phone: '',
    beat: '',
    note: '',
    doNotContactOn: null,
    doNotContactReason: '',
    listIds: [],
  },
  /** `listId` keeps the contacts of a list. */
  filters: { email: EmailOrEmpty, beat: line(100), listId: Id },
  sorts: ['media', 'name', 'beat', 'createdAt', 'updatedAt'],
  direction: 'asc',
} as const;

const contactSchemas = recordSchemas(pressContactShape);
export const PressContact = contactSchemas.record;
export type PressContact = z.infer<typeof PressContact>;

export const pressListShape = {
  fields: { name: requiredLine(100), description: prose(1_000) },
  defaults: { description: '' },
  computed: {
    /** Its contacts that are not in the bin. */
    contacts: z.int(),
    /** Those of them that can be written to: an e-mail address, and no wish to the contrary. */
    reachable: z.int(),
  },
  filters: {},
  sorts: ['name', 'createdAt', 'updatedAt'],
  direction: 'asc',
} as const;

export const PressList = recordSchemas(pressListShape).record;
export type PressList = z.infer<typeof PressList>;

export const pressLists = recordContract(pressListShape);

/** At most this many contacts in one file or one sending. */
export const PRESS_LIMIT = 2_000;
/** The longest file read, in characters. */
export const PRESS_FILE_LIMIT = 5_000_000;

export const pressFileKinds = ['csv', 'vcard'] as const;

/** What a column of a table may hold; `givenName` comes before `name`, `ignored` is left out. */
export const pressColumns = [
  'media',
  'name',
  'givenName',
  'email',
  'phone',
  'beat',
  'note',
  'lists',
  'doNotContactOn',
  'doNotContactReason',
  'ignored',
] as const;
export type PressColumn = (typeof pressColumns)[number];

/** A contact of a file: the lists are named, those that are missing are made. */
export const PressRow = contactSchemas.create
  .omit({ listIds: true })
  .extend({ lists: z.array(requiredLine(100)).max(100).optional() });
export type PressRow = z.infer<typeof PressRow>;

/** The same as it was read, before anything is checked. */
const ReadRow = z.object({
  media: z.string(),
  name: z.string(),
  email: z.string(),
  phone: z.string(),
  beat: z.string(),
  note: z.string(),
  lists: z.array(z.string()),
  doNotContactOn: z.string().nullable(),
  doNotContactReason: z.string(),
});
export type ReadRow = z.infer<typeof ReadRow>;

/** What to do with a contact whose e-mail address is in the register: leave it, or fill and replace with what the file says. */
export const knownContactChoices = ['skip', 'update'] as const;

export const Recipient = z.object({ id: Id, media: z.string(), name: z.string(), email: z.string() });
export type Recipient = z.infer<typeof Recipient>;

export const pressContacts = {
  ...recordContract(pressContactShape),
  /**
   * Erases a contact for good, from the tables, the index, the journal and the free pages. The sendings it received keep the
   * name of its media. Older back-ups still hold it. Throws NOT_FOUND, CONFLICT.
   */
  erase: procedure
    .input(z.strictObject({ id: Id, version: z.int().min(1) }))
    .output(z.object({ sendings: z.int() })),
  /** What a file says, line by line, with what is wrong and whom the register knows. Nothing is written. */
  readFile: procedure
    .input(
      z.strictObject({
        text: z.string().max(PRESS_FILE_LIMIT),
        /** What each column holds; found from the headings when left out. For CSV only. */
        columns: z.array(z.enum(pressColumns)).max(200).optional(),
        /** Whether the first line names the columns; found when left out. */
        headings: z.boolean().optional(),
      }),
    )
    .output(
      z.object({
        kind: z.enum(pressFileKinds),
        columns: z.array(z.object({ heading: z.string(), holds: z.enum(pressColumns) })),
        headings: z.boolean(),
        rows: z.array(
          z.object({
            /** In the file, from 1. */
            line: z.int(),
            row: ReadRow,
            /** `field` is one of the row; empty when the line can be imported. */
            issues: z.array(InputIssue),
            /** The contact of the register that has this e-mail address. */
            known: Id.nullable(),
          }),
        ),
        /** Lines that are no contact at all: a table's quotation marks or a card that do not close, an unknown version. */
        unreadable: z.array(
          z.object({ line: z.int(), code: z.enum(['NOT_A_TABLE', 'NOT_A_CARD', 'OLD_CARD']) }),
        ),
      }),
    ),
  /**
   * Adds the contacts of a file as one action: all of them or, where one is wrong, none (BAD_INPUT `rows.N.field`; DUPLICATE
   * where two rows have one e-mail address; UNWANTED where a contact of the bin asked not to be written to). Such a wish is
   * never taken away, and one that a file brings is taken even where the contact is left as it is.
   */
  import: procedure
    .input(
      z.strictObject({
        rows: z.array(PressRow).min(1).max(PRESS_LIMIT),
        known: z.enum(knownContactChoices),
      }),
    )
    .output(z.object({ created: z.int(), updated: z.int(), skipped: z.int(), lists: z.int() })),
  /** The contacts of a list, or all of them, as a file: CSV for a spreadsheet (`;`, UTF-8 with BOM), or vCard 3.0. */
  exportFile: procedure
    .input(z.strictObject({ kind: z.enum(pressFileKinds), listId: Id.optional() }))
    .output(z.object({ name: z.string(), mediaType: z.string(), text: z.string(), contacts: z.int() })),
  /** Whom a sending to these lists and contacts reaches, each once, and who is left out, with the reason. */
  recipients: procedure
    .input(
      z.strictObject({ listIds: z.array(Id).max(100), contactIds: z.array(Id).max(PRESS_LIMIT).optional() }),
    )
    .output(
      z.object({
        recipients: z.array(Recipient),
        leftOut: z.array(
          z.object({
            ...Recipient.shape,
            reason: z.enum(['doNotContact', 'noEmail']),
            /** The reason they gave; '' where they gave none. */
            detail: z.string(),
          }),
        ),
      }),
    ),
};
