// What charts are drawn with: inks for each ground, and shapes and words as SVG.
export interface Ink {
  /** Null: the page's own. */
  ground: string | null;
  text: string;
  bar: string;
  /** A bar for all that is not named. */
  others: string;
  axis: string;
  grid: string;
}

export const inks: Readonly<Record<'light' | 'dark' | 'print', Ink>> = {
  light: {
    ground: null,
    text: '#1b1f24',
    bar: '#2f5d8a',
    others: '#93a7bb',
    axis: '#4c5660',
    grid: '#d5dae0',
  },
  dark: {
    ground: null,
    text: '#e6e9ec',
    bar: '#8ab6de',
    others: '#5b7186',
    axis: '#a7b0b8',
    grid: '#3b434a',
  },
  print: {
    ground: '#ffffff',
    text: '#1b1f24',
    bar: '#2f5d8a',
    others: '#a9b4bf',
    axis: '#4c5660',
    grid: '#d5dae0',
  },
};

/** U+202F between thousands. */
export const number = new Intl.NumberFormat('fr-FR');

export function rectangle(x: number, y: number, width: number, height: number, fill: string): string {
  return `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" fill="${fill}"/>`;
}

export function line(x1: number, y1: number, x2: number, y2: number, stroke: string): string {
  return `<line x1="${round(x1)}" y1="${round(y1)}" x2="${round(x2)}" y2="${round(y2)}" stroke="${stroke}"/>`;
}

/** Words with the foot of their letters at `y`. */
export function text(
  x: number,
  y: number,
  words: string,
  fill: string,
  anchor: 'start' | 'middle' | 'end' = 'start',
): string {
  return `<text x="${round(x)}" y="${round(y)}" fill="${fill}" text-anchor="${anchor}">${escapeXml(words)}</text>`;
}

/** Words so that SVG reads them as those words. */
export function escapeXml(words: string): string {
  return words.replace(/[&<>"]/g, (character) => `&#${character.codePointAt(0)};`);
}

/** A label that fits: the whole of it is in the table beside. */
export function shorten(words: string, most: number): string {
  const characters = [...words];
  return characters.length <= most
    ? words
    : `${characters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
}

/** A tenth of a unit is more than an eye sees; the same picture is the same text. */
function round(value: number): number {
  return Math.round(value * 10) / 10;
}
