// How a table shares its width: the main column keeps enough to be read, the last of the others give way.

export interface ColumnWish {
  id: string;
  main?: boolean;
  /** In rem: '9rem'. Columns without one are 9rem wide. */
  width?: string;
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
const MAIN_SHARE = 0.4;
const MAIN_NARROWEST = 15 * REM;

/**
 * The columns that fit in `available` pixels, in their order, each with its width. The main one is always there and takes
 * what the others leave: 40 % or 15rem at least. Others shrink down to 6rem, then go, the last one first.
 */
export function columnWidths(columns: readonly ColumnWish[], available: number): ColumnShare[] {
  const main = Math.min(available, Math.max(available * MAIN_SHARE, MAIN_NARROWEST));
  const room = available - main;
  const others = columns.filter((column) => !column.main);
  const kept = others.slice(0, Math.floor(room / NARROWEST));
  const wished = kept.map(({ width }) => Math.max(wish(width), NARROWEST));
  const shares = shrunk(wished, room);
  const taken = shares.reduce((sum, share) => sum + share, 0);
  return columns.flatMap(({ id, main: isMain }) => {
    if (isMain) return [{ id, width: available - taken }];
    const at = kept.findIndex((column) => column.id === id);
    const width = shares[at];
    return width === undefined ? [] : [{ id, width }];
  });
}

/** Takes from what is over the narrowest width, in proportion, until the sum fits. */
function shrunk(wished: readonly number[], room: number): number[] {
  const over = wished.reduce((sum, width) => sum + width - NARROWEST, 0);
  const excess = wished.reduce((sum, width) => sum + width, 0) - room;
  if (excess <= 0 || over === 0) return [...wished];
  return wished.map((width) => width - ((width - NARROWEST) / over) * excess);
}

function wish(width: string | undefined): number {
  const rem = width === undefined ? USUAL : Number.parseFloat(width);
  return (Number.isNaN(rem) ? USUAL : rem) * REM;
}
