// Figures as a table that is read: its caption, headers, lines, and the note that says what was counted.
import type { ChartKind, CrossTable, FigureTable, PublishedFigures } from '../../contract/figures.ts';
import { longDate } from '../documents/rendering/labels.ts';
import { typeset } from '../documents/rendering/typography.ts';
import { number } from './chartParts.ts';
import { type CountedBy, captionOf, dimensionWords, labelOf } from './figureWords.ts';
import type { Counted } from './protect.ts';

/** The table of what may be published; null where too few may be named. */
export function publishedTable(figures: PublishedFigures, kind: ChartKind): FigureTable | null {
  const { total, on } = figures;
  if (total === null) return null;
  if (kind === 'themeByLevel') {
    const cross = figures.themeByLevel;
    return cross === null ? null : { ...crossed(cross), note: publishedNote(total, on, true) };
  }
  const table = figures.tables[kind];
  if (table === null) return null;
  const named = inReadingOrder(kind, table.rows).map((row) => ({ value: row.value, count: row.count }));
  const rows = table.rest === 0 ? named : [...named, { value: null, count: table.rest }];
  return { ...simple(kind, rows), note: publishedNote(total, on, table.rest > 0) };
}

/** The table of exact figures, for the association. */
export function exactTable(by: CountedBy, counts: readonly Counted[], total: number): FigureTable {
  return { ...simple(by, inReadingOrder(by, counts)), note: ownNote(total) };
}

export function exactCrossTable(cross: CrossTable, total: number): FigureTable {
  return { ...crossed(cross), note: ownNote(total) };
}

function simple(by: CountedBy, rows: readonly { value: string | null; count: number }[]) {
  return {
    caption: captionOf(by),
    header: [dimensionWords[by].header, 'Inquiétudes'],
    rows: rows.map(({ value, count }) => ({ label: typeset(labelOf(by, value)), counts: [count] })),
  };
}

function crossed({ lines, columns, cells }: CrossTable) {
  return {
    caption: captionOf('themeByLevel'),
    header: [dimensionWords.theme.header, ...columns.map((value) => labelOf('level', value))],
    rows: lines.map((value, at) => ({
      label: typeset(labelOf('theme', value)),
      counts: [...(cells[at] ?? [])],
    })),
  };
}

/** Time and levels have an order of their own; the others go by size. */
function inReadingOrder(by: CountedBy, rows: readonly Counted[]): readonly Counted[] {
  if (by !== 'month' && by !== 'week') return rows;
  return rows.toSorted((a, b) => (a.value < b.value ? -1 : 1));
}

function publishedNote(total: number, on: string, isPartial: boolean): string {
  const counted = `${number.format(total)} inquiétudes reçues, chiffres arrêtés au ${longDate(on)}.`;
  return isPartial
    ? `${counted} Les nombres inférieurs à 5, et ceux qui permettraient de les retrouver, ne sont pas donnés.`
    : counted;
}

function ownNote(total: number): string {
  const counted = total < 2 ? `${total} inquiétude` : `${number.format(total)} inquiétudes`;
  return `${counted}. Chiffres exacts, pour l’association seulement.`;
}
