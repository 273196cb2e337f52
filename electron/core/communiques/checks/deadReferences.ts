// References written in a communiqué that lead to no record of the register, or to one in the bin.
import type { Finding } from '../../../contract/communiques.ts';
import { findingAt, type PrintedText } from './printedTexts.ts';

/** A reference of the register: D-2018-01, C-2018-01, S-2018-01. */
const REFERENCE =
  /(?<![\p{L}\p{N}_-]|https?:\/\/\S*)([CDS])[-‑](\d{4})[-‑](\d{2,6})(?![\p{L}\p{N}_]|[-‑]\d)/gu;

/** Where a reference stands: in use, in the bin, or nowhere. */
export type ReferenceState = 'used' | 'binned' | 'unknown';

/** The references of the texts, each once. */
export function referencesIn(texts: readonly PrintedText[]): string[] {
  return [...new Set(texts.flatMap((text) => spotsIn(text).map(({ reference }) => reference)))];
}

/** `deadReference` or `inBin`, to be confirmed: each reference once a field. */
export function findDeadReferences(
  texts: readonly PrintedText[],
  stateOf: (reference: string) => ReferenceState,
): Finding[] {
  return texts.flatMap((text) => {
    const seen = new Set<string>();
    return spotsIn(text).flatMap(({ reference, start, end }) => {
      const state = stateOf(reference);
      if (state === 'used' || seen.has(reference)) return [];
      seen.add(reference);
      const code = state === 'binned' ? 'inBin' : 'deadReference';
      return [findingAt(text, { code, blocking: false, start, end })];
    });
  });
}

function spotsIn({ read }: PrintedText): { reference: string; start: number; end: number }[] {
  return [...read.text.matchAll(REFERENCE)].map((match) => ({
    reference: `${match[1]}-${match[2]}-${match[3]}`,
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** `inBin`, to be confirmed, for each source a communiqué cites that is in the bin. */
export function findBinnedSources(
  sources: readonly { reference: string; binnedAt: string | null }[],
): Finding[] {
  return sources
    .filter(({ binnedAt }) => binnedAt !== null)
    .map(({ reference }) => ({ code: 'inBin', blocking: false, field: 'sourceIds', detail: reference }));
}
