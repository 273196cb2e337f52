// Turns a pasted table into rows of concerns: which column is what, dates and levels as people write them, problems by line.
import { parseDate } from '../../ui/dates.ts';
import type { Channel, Level } from './concernWords.ts';
import { levels } from './concernWords.ts';

/** What a column may hold; 'ignored' is left out. */
export type Column = 'text' | 'theme' | 'level' | 'commune' | 'receivedOn' | 'ignored';

export const columnLabels: Record<Column, string> = {
  ignored: 'Ne pas importer',
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
}

/** What a row takes where its line says nothing. */
export interface Defaults {
  channel: Channel;
  receivedOn: string;
}

/** The character that parts the cells, from the first line: a tab, else a semicolon, else a comma. */
export function separatorOf(text: string): string {
  const [first = ''] = text.split(/\r?\n/u, 1);
  const outside = first.replace(/"[^"]*"/gu, '');
  const [best] = ['\t', ';', ','].toSorted((a, b) => outside.split(b).length - outside.split(a).length);
  return best !== undefined && outside.includes(best) ? best : ';';
}

/** What each column holds, by its heading; null where the first line is no heading. A single column is the text. */
export function columnsOfHeadings(first: readonly string[]): Column[] | null {
  const columns = first.map(
    (heading) => COLUMN_NAMES.find(([, names]) => names.test(plain(heading)))?.[0] ?? 'ignored',
  );
  if (!columns.includes('text')) return null;
  return columns.map((column, index) => (columns.indexOf(column) === index ? column : 'ignored'));
}

/** A guess where there is no heading: the column with the longest words is the text. */
export function guessedColumns(records: Table['records']): Column[] {
  const width = Math.max(0, ...records.map((record) => record.length));
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
    const level = levelOf(cell('level'));
    const written = cell('receivedOn');
    const receivedOn = written === '' ? defaults.receivedOn : dayOf(written);
    if (cell('text') === '') problems.push({ line, column: 'text', sentence: 'Le texte est vide.' });
    if (level === null) {
      problems.push({ line, column: 'level', sentence: `« ${cell('level')} » n’est pas un niveau connu.` });
    }
    if (receivedOn === null) {
      problems.push({
        line,
        column: 'receivedOn',
        sentence: `« ${written} » n’est pas une date : écrivez 5/10/2018.`,
      });
    }
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

/** The level someone wrote: « cp », « 6ème », « sixième », « grande section »…; null when it is none. */
export function levelOf(written: string): Level | null {
  const text = plain(written).replace(/\bclasse de |\bniveau /gu, '');
  const known = (Object.keys(levels) as Level[]).find(
    (level) => plain(level) === text || plain(levels[level]) === text,
  );
  if (known !== undefined) return known;
  return LEVEL_NAMES.find(([, names]) => names.test(text))?.[0] ?? null;
}

/** A date, the time of day left out where there is one. */
function dayOf(written: string): string | null {
  return parseDate(written) ?? parseDate(written.replace(/[T ]\d{1,2}[:h]\d{2}.*$/u, ''));
}

/** Lower case without accents nor spaces around. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
}

const COLUMN_NAMES: readonly (readonly [Column, RegExp])[] = [
  [
    'text',
    /^(texte?|inquietudes?|propos|message|commentaires?|verbatim|question|remarques?|ce qui a ete dit)/u,
  ],
  ['theme', /^(themes?|sujets?|categories?)/u],
  ['level', /^(niveaux?|classes?|level)/u],
  ['commune', /^(communes?|villes?|city)/u],
  ['receivedOn', /^(dates?|recue?( le)?|jour|horodat|submitted|soumis|timestamp)/u],
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
