// Communiqués: draft → review → published (frozen) → corrected by a new edition.
import { z } from 'zod';
import { ExportedFiles, ExportInput, Format } from './documents.ts';
import { CalendarDate, EmailOrEmpty, Id, Instant, line, prose, requiredLine, Sha256 } from './primitives.ts';
import { procedure, recordContract, recordSchemas } from './records.ts';

export const communiqueStatuses = ['draft', 'review', 'published'] as const;

export const communiqueShape = {
  fields: {
    dossierId: Id,
    title: requiredLine(),
    /** The paragraph that says it all to a reader in a hurry. */
    lead: prose(5_000),
    /** In Markdown; `[^S-2018-03]` is a note to the source of that reference. */
    body: prose(100_000),
    place: line(100),
    issuedOn: CalendarDate.nullable(),
    /** Not to be published before that day. */
    embargoUntil: CalendarDate.nullable(),
    /** « À propos »; '' takes the association's. */
    about: prose(5_000),
    /** What a correction changes, as plain text; printed where it corrects another edition only. */
    changeNote: prose(2_000),
    contactName: line(100),
    contactRole: line(100),
    contactPhone: line(40),
    contactEmail: EmailOrEmpty,
    sourceIds: z.array(Id).max(200),
    /** Ready to be read again before publishing. */
    inReview: z.boolean(),
  },
  defaults: {
    lead: '',
    body: '',
    place: '',
    issuedOn: null,
    embargoUntil: null,
    about: '',
    changeNote: '',
    contactName: '',
    contactRole: '',
    contactPhone: '',
    contactEmail: '',
    sourceIds: [],
    inReview: false,
  },
  computed: {
    /** C-2018-01. */
    reference: z.string(),
    status: z.enum(communiqueStatuses),
    publishedAt: Instant.nullable(),
    /** Who published it, as the journal names them. */
    publishedBy: z.string().nullable(),
    /** The version of the templates its files were made with; null for a draft, or where no file was kept. */
    templateVersion: z.int().nullable(),
    /** 1, then one more at each correction. */
    edition: z.int().min(1),
    /** The edition this one corrects. */
    correctsId: Id.nullable(),
  },
  filters: { dossierId: Id, status: z.enum(communiqueStatuses) },
  sorts: ['updatedAt', 'createdAt', 'title', 'reference'],
  direction: 'desc',
} as const;

export const Communique = recordSchemas(communiqueShape).record;
export type Communique = z.infer<typeof Communique>;

/** A file a communiqué was published as: its bytes never change. */
export const PublishedFile = z.object({
  format: Format,
  name: z.string(),
  mediaType: z.string(),
  /** In bytes. */
  size: z.int(),
  sha256: Sha256,
  /** The version of the templates it was made with. */
  templateVersion: z.int(),
});
export type PublishedFile = z.infer<typeof PublishedFile>;

/** A version of a communiqué part by part, as it is printed. */
export const VersionContent = z.object({
  title: z.string(),
  /** In Markdown, each fact in its place. */
  lead: z.string(),
  body: z.string(),
  place: z.string(),
  issuedOn: CalendarDate.nullable(),
  embargoUntil: CalendarDate.nullable(),
  demands: z.array(z.object({ text: z.string(), addressee: z.string().nullable() })),
  sources: z.array(z.object({ reference: z.string(), text: z.string(), url: z.string().nullable() })),
  about: z.string(),
  /** Name, role, telephone, e-mail: those that are known. */
  contact: z.array(z.string()),
});
export type VersionContent = z.infer<typeof VersionContent>;

/** What a check found. Blocking ones must be mended; the others are confirmed one by one. */
export const Finding = z.object({
  /** missingLead, missingPlace, missingContact, claimToCheck, unknownSource, personName, quotedConcern, deadReference… */
  code: z.string(),
  blocking: z.boolean(),
  /** The communiqué's field it is about. */
  field: z.string(),
  /** The image, note, claim, demand or words in question; '' where there is none. */
  detail: z.string(),
  /** Where it stands in the text of its field (in `detail` for a demand), in UTF-16 code units; left out where it is no passage. */
  start: z.int().min(0).optional(),
  end: z.int().min(0).optional(),
});
export type Finding = z.infer<typeof Finding>;

export const CommuniqueExportInput = ExportInput.extend({
  formats: z.array(Format).min(1).optional(),
  /** The hidden recipients of `eml`, as e-mail addresses. */
  bcc: z.array(z.email()).max(2_000).optional(),
  /** Contacts of the press who are hidden recipients too; DO_NOT_CONTACT or NO_EMAIL where one cannot be written to. */
  contactIds: z.array(Id).max(2_000).optional(),
});

export const communiques = {
  ...recordContract(communiqueShape),
  check: procedure.input(z.strictObject({ id: Id })).output(
    z.object({
      findings: z.array(Finding),
      /** Characters of lead and body, spaces included: 1 500 to 2 000 is right, 3 000 the most. */
      characters: z.int(),
    }),
  ),
  /**
   * Freezes a communiqué, and keeps the files it is published as. `confirmed` names the non-blocking findings that were
   * read; NOT_PUBLISHABLE otherwise. RENDER_FAILED or TOO_LARGE where a file cannot be made: nothing is published then.
   */
  publish: procedure
    .input(
      z.strictObject({
        id: Id,
        version: z.int().min(1),
        confirmed: z.array(z.string()).max(1_000).optional(),
      }),
    )
    .output(Communique),
  /** A new draft that corrects a published edition. */
  correct: procedure.input(z.strictObject({ id: Id })).output(Communique),
  /** What a version prints, part by part: frozen where it is published, as it stands for a draft. */
  content: procedure.input(z.strictObject({ id: Id })).output(VersionContent),
  /** The files a communiqué was published as; none for a draft, or one published before files were kept. */
  files: procedure.input(z.strictObject({ id: Id })).output(z.object({ files: z.array(PublishedFile) })),
  /** A format that is kept comes as it was published; the others are made from the frozen parts. */
  export: procedure.input(CommuniqueExportInput).output(ExportedFiles),
  /** The fragment of HTML of a communiqué as it stands, for a view beside the text. */
  preview: procedure.input(z.strictObject({ id: Id })).output(z.object({ html: z.string() })),
  /**
   * The pages a draft would be published as, with texts that are not saved yet in place of its own. Nothing is kept.
   * Throws NOT_FOUND, RENDER_FAILED naming a picture that cannot be read.
   */
  pages: procedure
    .input(
      z.strictObject({ id: Id, changes: recordSchemas(communiqueShape).changes.omit({ dossierId: true }) }),
    )
    .output(
      z.object({
        /** The PDF in base64. */
        pdf: z.base64(),
        /** Pages. */
        count: z.int().min(1),
        /** Where each block of the text begins, in its order: its page from 1, and its top from the page's, in points. */
        spots: z.array(z.object({ page: z.int().min(1), top: z.number() })),
      }),
    ),
};
