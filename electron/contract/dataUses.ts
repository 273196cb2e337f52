// Data uses: who declares to use which data, about whom, for what, where, and on what ground.
import { z } from 'zod';
import { CalendarDate, Id, line, prose, requiredLine } from './primitives.ts';
import { recordContract, recordSchemas } from './records.ts';

export const dataUseStatuses = ['declared', 'confirmed', 'contradicted', 'unanswered'] as const;

export const dataUseShape = {
  fields: {
    dossierId: Id,
    title: requiredLine(),
    dataCategories: prose(5_000),
    personsConcerned: line(1_000),
    purpose: prose(5_000),
    controller: line(),
    processor: line(),
    hostingPlace: line(),
    legalBasis: line(1_000),
    retention: line(1_000),
    informationGiven: prose(5_000),
    choiceOffered: prose(5_000),
    declaredBy: line(),
    declaredOn: CalendarDate.nullable(),
    status: z.enum(dataUseStatuses),
    /** What contradicts or confirms it. */
    note: prose(20_000),
    sourceIds: z.array(Id).max(100),
  },
  defaults: {
    dataCategories: '',
    personsConcerned: '',
    purpose: '',
    controller: '',
    processor: '',
    hostingPlace: '',
    legalBasis: '',
    retention: '',
    informationGiven: '',
    choiceOffered: '',
    declaredBy: '',
    declaredOn: null,
    status: 'declared',
    note: '',
    sourceIds: [],
  },
  filters: { dossierId: Id, status: z.enum(dataUseStatuses) },
  sorts: ['createdAt', 'title', 'updatedAt'],
  direction: 'desc',
} as const;

export const DataUse = recordSchemas(dataUseShape).record;
export type DataUse = z.infer<typeof DataUse>;

export const dataUses = recordContract(dataUseShape);
