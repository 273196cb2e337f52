// What parts the cells of a text: told by its headings, else by lines that have as many cells each.
import { headingAmong } from './columns.ts';

/**
 * A table has headings, or as many cells in each of its lines; sentences one under the other have neither, whatever their
 * commas: they are a single column, which no separator parts.
 */
export function separatorOf(text: string): ';' | ',' | '\t' {
  const lines = linesToJudge(text);
  const cellsBy = (separator: string) => lines.map((line) => line.split(separator).map(bare));
  const named = SEPARATORS.map((separator) => {
    const cells = cellsBy(separator);
    const heading = cells[headingAmong(cells) ?? -1] ?? [];
    // A sentence that speaks of worries has its commas too: it ends.
    const isSentence = heading.some((cell) => cell.length > 8 && /[.!…]$/u.test(cell));
    return { separator, width: isSentence ? 0 : heading.length };
  }).filter(({ width }) => width > 1);
  if (named.length > 0) return named.reduce((best, one) => (one.width > best.width ? one : best)).separator;
  const even = SEPARATORS.find((separator) => {
    const [cells = 1, ...others] = cellsBy(separator).map(({ length }) => length);
    // A tab is never typed in a sentence; a comma or a semicolon often is, but not as many times in each.
    return (
      cells > 1 && (separator === '\t' || (others.length > 0 && others.every((other) => other === cells)))
    );
  });
  return even ?? '\t';
}

const SEPARATORS = ['\t', ';', ','] as const;
const MOST_LINES = 20;
/** Questions of a form make long headings; an answer is longer, and is not judged. */
const LONGEST_QUOTED = 300;

/** The first lines that say something; what stands between quotation marks keeps its words and loses its separators. */
function linesToJudge(text: string): string[] {
  return text
    .slice(0, 60_000)
    .replace(/"(?:[^"]|"")*"/gu, (quoted) =>
      quoted.length > LONGEST_QUOTED ? '"…"' : quoted.replace(/[\t;,\r\n]/gu, ' '),
    )
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, MOST_LINES);
}

function bare(cell: string): string {
  return cell.replaceAll('"', '').trim();
}
