// A text with passages put out of it: the same as the core does, for what is being typed.
import type { Passage } from '../../../electron/contract/privacy.ts';

/** The text with these of its passages replaced by what is proposed for each. Passages are in reading order. */
export function redacted(text: string, passages: readonly Passage[]): string {
  let result = '';
  let from = 0;
  for (const { start, end, replacement } of passages) {
    result += text.slice(from, start) + replacement;
    from = end;
  }
  return result + text.slice(from);
}

export interface TextPart {
  text: string;
  /** The passage it is; null for what stands between. */
  passage: Passage | null;
}

/** A text cut where its passages begin and end. */
export function partsOf(text: string, passages: readonly Passage[]): TextPart[] {
  const parts: TextPart[] = [];
  let from = 0;
  for (const passage of passages) {
    if (passage.start > from) parts.push({ text: text.slice(from, passage.start), passage: null });
    parts.push({ text: text.slice(passage.start, passage.end), passage });
    from = passage.end;
  }
  if (from < text.length) parts.push({ text: text.slice(from), passage: null });
  return parts;
}
