// Whether a text says who it is about, so that taking its author away would not make it anonymous.
import { findPassages } from '../privacy/passages.ts';

/** As told by the passages that entry and import propose to replace. When in doubt it says yes: what is kept for good must be nobody's. */
export function isTelling(text: string): boolean {
  return findPassages(text).length > 0;
}
