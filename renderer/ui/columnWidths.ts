// How a table shares its width: the main column keeps enough to be read, the last of the others give way.

export interface ColumnWish {
  id: string;
  main?: boolean;
  /** In rem: '9rem'. Columns without one are 9rem wide. */
  width?: string;
  /** Never narrower than its width. */
  whole?: boolean;
}

export interface ColumnShare {
  id: string;
  /** In pixels. */
  width: number;
}

const REM = 16;
const USUAL = 9;
/** Under this a column is no longer read. */
const NARROWEST = 6 * REM;
/** A column gives this much of what it wishes for before one of them goes. */
const PATIENCE = 0.8;
const MAIN_SHARE = 0.4;
const MAIN_NARROWEST = 15 * REM;

/**
 * The columns that fit in `available` pixels, in their order, each with its width. The main one is always there and takes
 * what the others leave: 40 % or 15rem at least. Others shrink a little, then go, the last one first.
 */
export function columnWidths(columns: readonly ColumnWish[], available: number): ColumnShare[] {
  const main = Math.min(available, Math.max(available * MAIN_SHARE, MAIN_NARROWEST));
  const room = available - main;
  const wishes = columns
    .filter((column) => !column.main)
    .map((column) => ({ id: column.id, ...wish(column) }));
  while (wishes.reduce((sum, { least }) => sum + least, 0) > room) wishes.pop();
  const excess = Math.max(0, wishes.reduce((sum, { width }) => sum + width, 0) - room);
  const give = wishes.reduce((sum, { width, least }) => sum + width - least, 0);
  const shares = new Map(
    wishes.map(({ id, width, least }) => [id, width - (give === 0 ? 0 : ((width - least) / give) * excess)]),
  );
  const taken = [...shares.values()].reduce((sum, share) => sum + share, 0);
  return columns.flatMap(({ id, main: isMain }) => {
    const width = isMain ? available - taken : shares.get(id);
    return width === undefined ? [] : [{ id, width }];
  });
}

function wish({ width, whole = false }: ColumnWish): { width: number; least: number } {
  const rem = width === undefined ? USUAL : Number.parseFloat(width);
  const wished = Math.max((Number.isNaN(rem) ? USUAL : rem) * REM, NARROWEST);
  return { width: wished, least: whole ? wished : Math.max(wished * PATIENCE, NARROWEST) };
}
