// Claims: sentences with their sources and how sure they are.
import { z } from 'zod';
import { Id, line, requiredProse } from './primitives.ts';
import { recordContract, recordSchemas } from './records.ts';

export const claimStatuses = ['established', 'stated', 'reported', 'toCheck'] as const;

export const claimShape = {
  fields: {
    dossierId: Id,
    communiqueId: Id.nullable(),
    text: requiredProse(5_000),
    status: z.enum(claimStatuses),
    /** Who states it; required when the status is `stated`. */
    statedBy: line(),
    sourceIds: z.array(Id).max(100),
  },
  defaults: { communiqueId: null, status: 'toCheck', statedBy: '', sourceIds: [] },
  filters: { dossierId: Id, communiqueId: Id, status: z.enum(claimStatuses) },
  sorts: ['createdAt', 'updatedAt'],
  direction: 'asc',
} as const;

export const Claim = recordSchemas(claimShape).record;
export type Claim = z.infer<typeof Claim>;

export const claims = recordContract(claimShape);
