import { z } from 'zod';
export const PublishedTable = z.object({
  rows: z.array(z.object({ value: z.string(), count: z.int() })),
  rest: z.int(),
});
export type PublishedTable = z.infer<typeof PublishedTable>;
