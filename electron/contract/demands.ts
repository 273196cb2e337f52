// Demands: what a communiqué demands, of whom, until it is met, refused or dropped.
import { z } from 'zod';
import { CalendarDate, Id, prose, requiredProse } from './primitives.ts';
import { recordContract, recordSchemas } from './records.ts';

export const demandStatuses = ['open', 'met', 'refused', 'dropped'] as const;

export const demandShape = {
  fields: {
    dossierId: Id,
    communiqueId: Id.nullable(),
    text: requiredProse(5_000),
    /** Of whom it is demanded. */
    authorityId: Id.nullable(),
    status: z.enum(demandStatuses),
    madeOn: CalendarDate.nullable(),
    answer: prose(20_000),
    answeredOn: CalendarDate.nullable(),
    /** The source that proves the answer. */
    proofSourceId: Id.nullable(),
  },
  defaults: {
    communiqueId: null,
    authorityId: null,
    status: 'open',
    madeOn: null,
    answer: '',
    answeredOn: null,
    proofSourceId: null,
  },
  filters: { dossierId: Id, communiqueId: Id, authorityId: Id, status: z.enum(demandStatuses) },
  sorts: ['createdAt', 'updatedAt'],
  direction: 'asc',
} as const;

export const Demand = recordSchemas(demandShape).record;
export type Demand = z.infer<typeof Demand>;

export const demands = recordContract(demandShape);
