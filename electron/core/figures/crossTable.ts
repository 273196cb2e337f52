// A table of two dimensions whose small cells cannot be found from its margins, its other cells, or both.
import { SMALLEST_FIGURE } from './protect.ts';

/** How many there are in each cell; every line and every column makes nothing, or `smallest` at least. */
export type Cells = readonly (readonly number[])[];

/**
 * The cells that may be published, null in place of the others, the sums of lines and columns being known. Zeros are hidden
 * like what is small: a zero beside a small figure would tell it. Null where hiding everything would not be enough.
 *
 * What is hidden of a line or a column makes nothing, or `smallest` at least. A hidden cell is safe when it may be 0 in another table with the same sums and the same cells shown, even for a reader who
 * knows which cells are small and which cover them. Whether there is one is a question of flow: units are moved out of the
 * cell, along hidden cells of its line and its column.
 */
export function protectCells(cells: Cells, smallest = SMALLEST_FIGURE): (number | null)[][] | null {
  const hidden = cells.map((line) => line.map((count) => count < smallest));
  for (;;) {
    const exposed = findThin(cells, hidden, smallest) ?? findExposed(cells, hidden, smallest);
    if (exposed === null) break;
    const cover = findCover(cells, hidden, exposed);
    if (cover === null) return null;
    const line = hidden[cover.line];
    if (line !== undefined) line[cover.column] = true;
  }
  const shown = cells.map((line, at) =>
    line.map((count, column) => (hidden[at]?.[column] === true ? null : count)),
  );
  return shown.some((line) => line.some((count) => count !== null)) ? shown : null;
}

interface Place {
  line: number;
  column: number;
}

/** A hidden cell of a line or a column of which little is hidden in all: the sum and the cells shown tell how little. */
function findThin(cells: Cells, hidden: readonly boolean[][], smallest: number): Place | null {
  const lines = cells.map((line, at) => line.map((_, column) => ({ line: at, column })));
  const columns = (lines[0] ?? []).map(({ column }) => lines.map((_, line) => ({ line, column })));
  for (const places of [...lines, ...columns]) {
    const out = places.filter(({ line, column }) => hidden[line]?.[column] === true);
    const sum = out.reduce((left, { line, column }) => left + (cells[line]?.[column] ?? 0), 0);
    if (sum > 0 && sum < smallest) return out.find(({ line, column }) => cells[line]?.[column] !== 0) ?? null;
  }
  return null;
}

function findExposed(cells: Cells, hidden: readonly boolean[][], smallest: number): Place | null {
  for (const [line, counts] of cells.entries()) {
    for (const [column, count] of counts.entries()) {
      if (count > 0 && count < smallest && !canBeZero(cells, hidden, { line, column }, smallest)) {
        return { line, column };
      }
    }
  }
  return null;
}

/** The smallest cell shown in the same line or column, else anywhere. */
function findCover(cells: Cells, hidden: readonly boolean[][], exposed: Place): Place | null {
  let best: (Place & { count: number; near: boolean }) | null = null;
  for (const [line, counts] of cells.entries()) {
    for (const [column, count] of counts.entries()) {
      if (hidden[line]?.[column] !== false) continue;
      const near = line === exposed.line || column === exposed.column;
      if (best === null || (near && !best.near) || (near === best.near && count < best.count)) {
        best = { line, column, count, near };
      }
    }
  }
  return best;
}

/** Whether all that is in a cell can be moved to other hidden cells, small ones staying small and the others not becoming so. */
function canBeZero(cells: Cells, hidden: readonly boolean[][], place: Place, smallest: number): boolean {
  const moved = cells.map((line) => [...line]);
  const left = () => moved[place.line]?.[place.column] ?? 0;
  while (left() > 0) {
    const way = findWay(cells, moved, hidden, place, smallest);
    if (way === null) return false;
    for (const { line, column, by } of [...way, { ...place, by: -1 }]) {
      const counts = moved[line];
      if (counts !== undefined) counts[column] = (counts[column] ?? 0) + by;
    }
  }
  return true;
}

type Step = Place & { by: 1 | -1 };

/** Cells to add 1 to and to take 1 from, by turns, from the line of a cell to its column without passing by the cell. */
function findWay(
  cells: Cells,
  moved: readonly number[][],
  hidden: readonly boolean[][],
  place: Place,
  smallest: number,
): Step[] | null {
  const isSmall = (line: number, column: number) => (cells[line]?.[column] ?? 0) < smallest;
  const isFree = (line: number, column: number) =>
    hidden[line]?.[column] === true && !(line === place.line && column === place.column);
  const now = (line: number, column: number) => moved[line]?.[column] ?? 0;
  const toColumn = new Map<number, Step[]>();
  const seenLines = new Set([place.line]);
  let lines: { line: number; way: Step[] }[] = [{ line: place.line, way: [] }];
  while (lines.length > 0) {
    const next: typeof lines = [];
    for (const { line, way } of lines) {
      for (const column of cells[line]?.keys() ?? []) {
        if (toColumn.has(column) || !isFree(line, column)) continue;
        // One that is small has no room for `smallest`; one that covers it is known to be larger, and has no upper limit.
        if (isSmall(line, column) && now(line, column) >= smallest - 1) continue;
        const added: Step[] = [...way, { line, column, by: 1 }];
        if (column === place.column) return added;
        toColumn.set(column, added);
        for (const other of cells.keys()) {
          if (seenLines.has(other) || !isFree(other, column)) continue;
          if (now(other, column) <= (isSmall(other, column) ? 0 : smallest)) continue;
          seenLines.add(other);
          next.push({ line: other, way: [...added, { line: other, column, by: -1 }] });
        }
      }
    }
    lines = next;
  }
  return null;
}
