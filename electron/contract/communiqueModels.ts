// Models of communiqués: a structure to start from, with places to fill between brackets; each can be rewritten.
import { z } from 'zod';
import { Id, line, prose, requiredLine } from './primitives.ts';
import { procedure, recordContract, recordSchemas } from './records.ts';

export const communiqueModelShape = {
  fields: {
    /** What it is for: « Réaction ». */
    name: requiredLine(100),
    description: line(300),
    /** The texts a communiqué starts with: `[ce qui est à écrire]` is a place to fill. */
    title: line(300),
    lead: prose(5_000),
    /** In Markdown. */
    body: prose(100_000),
  },
  defaults: { description: '', title: '', lead: '', body: '' },
  computed: {
    /** The model of ours it comes from, which it can go back to; null for one that was added. */
    origin: z.string().nullable(),
  },
  filters: {},
  sorts: ['name', 'createdAt', 'updatedAt'],
  direction: 'asc',
} as const;

const schemas = recordSchemas(communiqueModelShape);
export const CommuniqueModel = schemas.record;
export type CommuniqueModel = z.infer<typeof CommuniqueModel>;

/** A model of ours as it is given. */
export const OriginalModel = schemas.create.required().extend({ origin: z.string() });
export type OriginalModel = z.infer<typeof OriginalModel>;

export const communiqueModels = {
  ...recordContract(communiqueModelShape),
  /** A copy to change, under a name of its own. */
  duplicate: procedure.input(z.strictObject({ id: Id })).output(CommuniqueModel),
  /** Takes the texts of the model it comes from again. BAD_INPUT NO_ORIGINAL on `id` for one that was added. */
  reset: procedure.input(z.strictObject({ id: Id, version: z.int().min(1) })).output(CommuniqueModel),
};
