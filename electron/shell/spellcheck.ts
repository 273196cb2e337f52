// Spelling is checked by the system or not at all: no dictionary is ever downloaded.
import { isSpellcheckLocal } from './window.ts';

export interface SpellcheckSession {
  setSpellCheckerEnabled(enabled: boolean): void;
  setSpellCheckerLanguages(languages: string[]): void;
}

/** Elsewhere than on macOS, Chromium would fetch the dictionary of the system's language at start. */
export function keepSpellcheckLocal(session: SpellcheckSession, platform: string): void {
  const isLocal = isSpellcheckLocal(platform);
  session.setSpellCheckerEnabled(isLocal);
  if (!isLocal) session.setSpellCheckerLanguages([]);
}
