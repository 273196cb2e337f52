// A cell of CSV that a spreadsheet would take for a formula, made harmless, and read back as it was.

// What a spreadsheet takes for a formula, after the marks that may come before it.
const FORMULA = /^[\s']*[=+\-@\t\r＝＋－＠]/u;

/** The cell with an apostrophe before what would be a formula: spreadsheets show it as text. */
export function harmless(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell;
}

export function asWritten(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell;
}
