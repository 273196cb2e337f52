// Turns a pasted table into rows of concerns: which column is what, dates and levels as people write them, problems by line.
import { parseDate } from '../../ui/dates.ts';
import type { Channel, Level } from './concernWords.ts';
import { levels } from './concernWords.ts';
import { plainText } from './plainText.ts';

/** What a column may hold; 'ignored' is left out. */
export type Column = 'text' | 'theme' | 'level' | 'commune' | 'receivedOn' | 'ignored';

export const columnLabels: Record<Column, string> = {
  ignored: 'Ignorer',
  text: 'Ce qui a été dit',
  theme: 'Thème',
  level: 'Niveau',
  commune: 'Commune',
  receivedOn: 'Date',
};

export interface Table {
  /** The cells, line by line, headings included where there are any. */
  records: readonly (readonly string[])[];
  /** The line of the text each record begins on, from 1. */
  lines: readonly number[];
}

export interface ImportRow {
  text: string;
  theme: string;
  level: Level;
  commune: string;
  channel: Channel;
  receivedOn: string;
}

export interface Problem {
  line: number;
  column: Column;
  sentence: string;
  /** What the line holds, to be recognised by. */
  said: string;
}

/** What a row takes where its line says nothing. */
export interface Defaults {
  channel: Channel;
  receivedOn: string;
}

/**
 * The character that parts the cells. A table has a heading, or as many cells in each of its lines; sentences one under
 * the other have neither, whatever their commas: they are a single column.
 */
export function separatorOf(text: string): string {
  const lines = linesToJudge(text);
  const counts = (separator: string) => lines.map((line) => line.split(separator).length);
  const first = lines[0] ?? '';
  const named = SEPARATORS.find(
    (separator) => first.includes(separator) && columnsOfHeadings(first.split(separator)) !== null,
  );
  if (named !== undefined) return named;
  const even = SEPARATORS.find((separator) => {
    const [cells = 1, ...others] = counts(separator);
    // A tab is never typed in a sentence; a comma or a semicolon often is.
    return cells > 1 && (separator === TAB || others.every((other) => other === cells));
  });
  return even ?? TAB;
}

/** What each column holds, by its heading; null where the first line is no heading. */
export function columnsOfHeadings(first: readonly string[]): Column[] | null {
  const headings = first.map((heading) => plainText(heading.replaceAll('"', '')));
  const columns = headings.map(
    (heading) => COLUMN_NAMES.find(([, names]) => names.test(heading))?.[0] ?? 'ignored',
  );
  const text = headings[columns.indexOf('text')];
  // A sentence may begin with « Question » as a heading does: it is longer, or it ends.
  if (text === undefined || text.length > LONGEST_HEADING || /[.!…]$/u.test(text)) return null;
  if (headings.length === 1 && text.split(/\s+/u).length > 4) return null;
  return columns.map((column, index) => (columns.indexOf(column) === index ? column : 'ignored'));
}

/** A guess where there is no heading: the column with the longest words is the text. */
export function guessedColumns(records: Table['records']): Column[] {
  const width = records.reduce((widest, record) => Math.max(widest, record.length), 0);
  const weights = Array.from({ length: width }, (_, index) =>
    records.slice(0, 50).reduce((sum, record) => sum + (record[index]?.length ?? 0), 0),
  );
  const longest = weights.indexOf(Math.max(...weights));
  return weights.map((_, index) => (index === longest ? 'text' : 'ignored'));
}

/** The rows to import and what is wrong, line by line. Lines with no text at all in any cell are left out. */
export function readRows(
  { records, lines }: Table,
  columns: readonly Column[],
  defaults: Defaults,
): { rows: ImportRow[]; lines: number[]; problems: Problem[] } {
  const rows: ImportRow[] = [];
  const kept: number[] = [];
  const problems: Problem[] = [];
  for (const [index, record] of records.entries()) {
    if (record.every((cell) => cell.trim() === '')) continue;
    const line = lines[index] ?? index + 1;
    const cell = (column: Column) => record[columns.indexOf(column)]?.trim() ?? '';
    const said = saidOn(record, cell('text'));
    const report = (column: Column, sentence: string) => problems.push({ line, column, sentence, said });
    const level = levelOf(cell('level'));
    const written = cell('receivedOn');
    const receivedOn = written === '' ? defaults.receivedOn : dayOf(written);
    if (cell('text') === '') report('text', 'Le texte est vide.');
    if (record.slice(columns.length).some((rest) => rest.trim() !== '')) {
      const cells = `${record.length} cases au lieu de ${columns.length}`;
      report('ignored', `La ligne a ${cells} : mettez entre guillemets le texte qui contient le séparateur.`);
    }
    if (level === null)
      report(
        'level',
        `« ${cell('level')} » n’est pas un niveau connu : écrivez-le de Maternelle à Terminale, ou laissez vide.`,
      );
    if (receivedOn === null)
      report('receivedOn', `« ${written} » n’est pas une date : écrivez-la ainsi, 5/10/2018.`);
    rows.push({
      text: cell('text'),
      theme: cell('theme'),
      level: level ?? '',
      commune: cell('commune'),
      channel: defaults.channel,
      receivedOn: receivedOn ?? defaults.receivedOn,
    });
    kept.push(line);
  }
  return { rows, lines: kept, problems };
}

/** What a line is recognised by: its text, or what else it holds. */
export function saidOn(record: readonly string[], text: string): string {
  const said = text === '' ? record.filter((cell) => cell.trim() !== '').join(' · ') : text;
  return said.length > EXCERPT ? `${said.slice(0, EXCERPT)}…` : said;
}

/** The level someone wrote: « cp », « 6ème », « sixième », « grande section »…; null when it is none. */
export function levelOf(written: string): Level | null {
  const text = plainText(written).replace(/\bclasse de |\bniveau /gu, '');
  const known = (Object.keys(levels) as Level[]).find(
    (level) => plainText(level) === text || plainText(levels[level]) === text,
  );
  if (known !== undefined) return known;
  return LEVEL_NAMES.find(([, names]) => names.test(text))?.[0] ?? null;
}

/** A date, the time of day left out where there is one. */
function dayOf(written: string): string | null {
  return parseDate(written) ?? parseDate(written.replace(/[T ]\d{1,2}[:h]\d{2}.*$/u, ''));
}

/** The first lines that say something, without what stands between quotation marks. */
function linesToJudge(text: string): string[] {
  return text
    .slice(0, 100_000)
    .replace(/"(?:[^"]|"")*"/gu, (quoted) =>
      quoted.length > LONGEST_HEADING ? '' : withoutSeparators(quoted),
    )
    .split(/\r?\n/u)
    .filter((line) => line.trim() !== '')
    .slice(0, 20);
}

function withoutSeparators(quoted: string): string {
  return quoted.replace(/[\t;,\r\n]/gu, ' ');
}

const EXCERPT = 120;
const TAB = '\t';
const SEPARATORS: readonly string[] = [TAB, ';', ','];
/** Questions of a form make long headings. */
const LONGEST_HEADING = 120;

const COLUMN_NAMES: readonly (readonly [Column, RegExp])[] = [
  [
    'text',
    /^(texte?|inquietudes?|propos|message|commentaires?|verbatim|question|remarques?|ce qui a ete dit)/u,
  ],
  ['theme', /^(themes?|sujets?|categories?)/u],
  ['level', /^(niveaux?|classes?|level)/u],
  ['commune', /^(communes?|villes?|city)/u],
  ['receivedOn', /^(dates?\b|recue?s?( le)?$|jour$|horodat|submitted|soumis|timestamp)/u],
];

const LEVEL_NAMES: readonly (readonly [Level, RegExp])[] = [
  [
    'maternelle',
    /^(maternelles?|[ptgm]ps|[pmg]s|tps|(tres )?petite section|moyenne section|grande section)$/u,
  ],
  ['CP', /^cours preparatoire$/u],
  ['6e', /^(6 ?(e|eme)|sixieme)$/u],
  ['5e', /^(5 ?(e|eme)|cinquieme)$/u],
  ['4e', /^(4 ?(e|eme)|quatrieme)$/u],
  ['3e', /^(3 ?(e|eme)|troisieme)$/u],
  ['2de', /^(2 ?(de|nde|nd|e|eme)|seconde)$/u],
  ['1re', /^(1 ?(re|ere|e)|premiere)$/u],
  ['terminale', /^(tle|term|terminales?)$/u],
  ['', /^(nc|n\/c|-|\?|inconnue?|non renseignee?)$/u],
];
