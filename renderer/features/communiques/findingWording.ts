// What the words of a check are made of, and how a passage found in the texts is named.
import type { Finding } from '../../../electron/contract/communiques.ts';
import { draftFieldWords } from './draftFieldWords.ts';
import { shortened } from './shortened.ts';

/** The parts of a communiqué's page, as its address names them. */
export type Part = 'texte' | 'affirmations' | 'revendications' | 'verifier' | 'diffusions';

export interface FindingText {
  title: string;
  /** Why it matters, and what to do. */
  reason: string;
  /** Words of the link to the spot. */
  link: string;
  part: Part;
}

/** What the words of a check may name; a check that is about no passage has no place. */
export type Found = Pick<Finding, 'code' | 'detail'> & Partial<Pick<Finding, 'field' | 'start' | 'end'>>;

export type Wording = (detail: string, finding: Found) => FindingText;

/** The words found: those of the passage where the whole demand is named. */
export function wordsOf({ field, detail, start, end }: Found): string {
  const words = field === 'demands' && start !== undefined ? detail.slice(start, end) : detail;
  return shortened(words.replace(/\s+/gu, ' '), 120);
}

/** How one goes to a passage of any text that is printed. */
export function wayTo({ field = 'body' }: Found): Pick<FindingText, 'link' | 'part'> {
  if (field === 'demands') return { link: 'Voir la revendication', part: 'revendications' };
  if (field === 'sourceIds') return { link: 'Voir les sources citées', part: 'texte' };
  const named = Object.entries(draftFieldWords).find(([name]) => name === field)?.[1];
  return { link: `Voir dans « ${named ?? draftFieldWords.body} »`, part: 'texte' };
}
