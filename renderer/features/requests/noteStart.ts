// How a long note begins, for a list that must stay short.

const LONGEST = 400;
const MOST_LINES = 6;
const SHOWN = 160;

/** The beginning of a note, on one line, ended by « … »; null for a note short enough to be shown whole. */
export function noteStart(note: string): string | null {
  if (note.length <= LONGEST && note.split('\n').length <= MOST_LINES) return null;
  const line = note.slice(0, LONGEST).replace(/\s*\n\s*/gu, ' · ');
  if (line.length <= SHOWN) return `${line}…`;
  return `${line.slice(0, line.lastIndexOf(' ', SHOWN) > 0 ? line.lastIndexOf(' ', SHOWN) : SHOWN).toWellFormed()}…`;
}
