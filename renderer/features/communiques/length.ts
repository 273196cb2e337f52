// How long a communiqué is, and what a newsroom makes of it. A guidance: it never prevents publishing.

import { readableText } from './readableText.ts';

/** From this many characters on, a communiqué says enough. */
export const SHORTEST = 1_500;
/** Over this many, journalists stop reading. */
export const LONGEST = 3_000;

export interface LengthGuidance {
  tone: 'neutral' | 'good' | 'warning';
  sentence: string;
}

const graphemes = new Intl.Segmenter('fr');
const number = new Intl.NumberFormat('fr-FR');

/**
 * Characters of the lead and the body as a reader counts them (as the core does): spaces included, a line break being one;
 * marks, addresses and notes set apart.
 */
export function countCharacters({ lead, body }: { lead: string; body: string }): number {
  const [readLead, readBody] = [lead, body].map((text) => readableText(text).trim());
  const text = `${readLead}\n${readBody}`.trim().replace(/\s+/gu, ' ');
  // Plain letters and digits are one character each; only the rest needs the slower count.
  if (/^[\u0020-\u007E\u00A0-\u017F’«»…–—œŒ€]*$/u.test(text)) return text.length;
  let count = 0;
  for (const _ of graphemes.segment(text)) count += 1;
  return count;
}

/** « 1 850 signes : bonne longueur. » and how to show it. */
export function lengthGuidance(characters: number): LengthGuidance {
  const counted = `${number.format(characters)} ${characters < 2 ? 'signe' : 'signes'}`;
  const range = `${number.format(SHORTEST)} à ${number.format(LONGEST)}`;
  if (characters < SHORTEST) return { tone: 'neutral', sentence: `${counted} sur ${range} conseillés.` };
  if (characters <= LONGEST) return { tone: 'good', sentence: `${counted} : bonne longueur.` };
  const over = number.format(characters - LONGEST);
  return { tone: 'warning', sentence: `${counted}, soit ${over} de plus que ce que lisent les rédactions.` };
}
