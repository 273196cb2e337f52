// Publications: each export or sending, with what was sent and to whom.
import { z } from 'zod';
import { CalendarDate, Id, line, prose, Sha256 } from './primitives.ts';
import { recordContract, recordSchemas } from './records.ts';

export const publicationChannels = ['export', 'email', 'post', 'web', 'handed'] as const;

/** Characters of the recipients of a publication. */
export const RECIPIENTS_LIMIT = 20_000;

export const publicationShape = {
  fields: {
    /** The communiqué or the request it is a copy of: one of the two. */
    communiqueId: Id.nullable(),
    requestId: Id.nullable(),
    madeOn: CalendarDate,
    channel: z.enum(publicationChannels),
    format: line(20),
    fileName: line(255),
    /** SHA-256 of the file, '' where there is none (a reading aloud, a web page). */
    sha256: z.union([z.literal(''), Sha256]),
    /** Those who are no contact of the press, one a line. */
    recipients: prose(RECIPIENTS_LIMIT),
    /** The contacts of the press it was sent to. */
    contactIds: z.array(Id).max(2_000),
    note: prose(20_000),
  },
  defaults: {
    communiqueId: null,
    requestId: null,
    channel: 'export',
    format: '',
    fileName: '',
    sha256: '',
    recipients: '',
    contactIds: [],
    note: '',
  },
  /** `contactId` keeps what a contact of the press was sent. */
  filters: { communiqueId: Id, requestId: Id, contactId: Id, channel: z.enum(publicationChannels) },
  sorts: ['madeOn', 'createdAt'],
  direction: 'desc',
} as const;

export const Publication = recordSchemas(publicationShape).record;
export type Publication = z.infer<typeof Publication>;

export const publications = recordContract(publicationShape);
