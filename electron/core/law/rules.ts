// What each date rests on, as it is shown; every reference is of the closed list (citations.ts).
import type { DateId } from '../../contract/law.ts';
import { NARROW_NBSP, NBSP } from './sentences.ts';

const article = `art.${NBSP}`;
const number = `n°${NBSP}`;

/** The references of each date; empty for the reminder, which no text sets. */
export const RULES: Record<DateId, string> = {
  implicitRefusal: `CRPA, ${article}R*311-12 et R311-13`,
  cadaOpens: `CRPA, ${article}L342-1 et R343-1`,
  cadaDoBefore: `CRPA, ${article}R343-1`,
  cadaLimit: `CRPA, ${article}R343-1`,
  opinionExpected: `CRPA, ${article}R343-3`,
  confirmedRefusal: `CRPA, ${article}R343-4 et R343-5`,
  tribunalOpens: `CRPA, ${article}R343-5`,
  tribunalDoBefore: `CJA, ${article}R421-1`,
  tribunalLimit: `CJA, ${article}R421-1${NARROW_NBSP}; CE, ${number}409579 et ${number}472836`,
  oneYear: `CE, 11${NBSP}mars${NBSP}2024, ${number}488227`,
  rgpdDue: `RGPD, ${article}12(3)${NARROW_NBSP}; règlement ${number}1182/71`,
  cnilOpens: `RGPD, ${article}77`,
  reminder: '',
};

/** The one-year limit of a refusal that states no ways or delays of appeal, before any referral. */
export const REMEDIES_NOT_STATED = `CE, ${number}391899 et ${number}488227`;
