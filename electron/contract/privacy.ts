// What a free text should not hold (docs/law.md): passages to read again, each with words to put in its place.
import { z } from 'zod';
import { procedure } from './records.ts';

/** `childName` stands beside a level or a word for a child, `personName` is a first name with a last name. */
export const passageKinds = [
  'childName',
  'personName',
  'health',
  'religion',
  'opinion',
  'postalAddress',
  'email',
  'phone',
] as const;
export type PassageKind = (typeof passageKinds)[number];

/** A passage of a text, by its places in UTF-16 code units: `start` is in it, `end` is not. */
export const Passage = z.object({
  kind: z.enum(passageKinds),
  start: z.int(),
  end: z.int(),
  /** What is proposed in its place: « [prénom] ». */
  replacement: z.string(),
});
export type Passage = z.infer<typeof Passage>;

export const privacy = {
  /**
   * The passages of a text that should not be kept as they are, in reading order, none over another. By words and shapes:
   * some are missed, some are innocent. Nothing is kept of the text.
   */
  check: procedure
    .input(z.strictObject({ text: z.string().max(20_000) }))
    .output(z.object({ passages: z.array(Passage) })),
};
