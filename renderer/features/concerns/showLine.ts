// Brings a line of a text area under the eyes and the keyboard.

/** Focuses the area with the line selected, counted from 1; lines must not wrap. */
export function showLine(area: HTMLTextAreaElement, line: number): void {
  const { start, end } = placeOfLine(area.value, line);
  area.focus({ preventScroll: true });
  area.scrollIntoView({ block: 'center' });
  area.setSelectionRange(start, end);
  const height = Number.parseFloat(getComputedStyle(area).lineHeight);
  area.scrollTop = Math.max(0, (line - LINES_ABOVE) * height);
  area.scrollLeft = 0;
}

/** Where a line of a text begins and ends; its end when there are fewer lines. */
export function placeOfLine(text: string, line: number): { start: number; end: number } {
  let start = 0;
  for (let before = 1; before < line; before += 1) {
    const next = text.indexOf('\n', start);
    if (next < 0) return { start: text.length, end: text.length };
    start = next + 1;
  }
  const end = text.indexOf('\n', start);
  return { start, end: end < 0 ? text.length : end };
}

const LINES_ABOVE = 3;
