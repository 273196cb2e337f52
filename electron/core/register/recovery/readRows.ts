// Every row of a damaged file, table after table: along its trees where they hold, then page by page where they do not.
import {
  type Cell,
  INDEX_INTERIOR,
  INDEX_LEAF,
  readContent,
  TABLE_INTERIOR,
  TABLE_LEAF,
  type Value,
} from './btree.ts';
import type { Page, Pages } from './pages.ts';
import { fits, type TableShape } from './schema.ts';

export interface FoundRow {
  table: TableShape;
  rowid: number;
  values: Value[];
  /** False where its page is known not to be what was written. */
  isTrusted: boolean;
}

export interface RowsTold {
  onRow(row: FoundRow): void;
  /** A cell that is there and cannot be read; the table where it is known. */
  onUnreadable(table: string | null): void;
  /** A page of a table that cannot be read: there may have been more rows than are known. */
  onBroken(table: string): void;
  /** Between two pages. */
  onPage(done: number): void;
}

/** Which page each table and index begins at, as the file itself says; what it no longer says is missing. */
export function readRoots(pages: Pages): Map<string, number> {
  const roots = new Map<string, number>();
  for (const { cells } of leaves(pages, 1, TABLE_INTERIOR, TABLE_LEAF, new Set())) {
    for (const { values } of cells) {
      const [type, name, , root] = values;
      if ((type === 'table' || type === 'index') && typeof name === 'string' && typeof root === 'number') {
        roots.set(name, root);
      }
    }
  }
  return roots;
}

/** Tells every row there is. A row may be told twice, where a page was told by a tree and by the log: the first is the better. */
export function readRows(pages: Pages, shapes: readonly TableShape[], told: RowsTold): void {
  const roots = readRoots(pages);
  const visited = new Set<number>([1]);
  const byName = new Map(shapes.map((shape) => [shape.name, shape]));
  // Trees of the search index first: their pages are no one's rows.
  for (const [name, root] of roots) {
    if (!byName.has(name)) for (const _leaf of leaves(pages, root, TABLE_INTERIOR, TABLE_LEAF, visited));
  }
  for (const { name } of shapes) if (!roots.has(name)) told.onBroken(name);
  for (const [name, root] of roots) {
    const table = byName.get(name);
    if (table === undefined) continue;
    const broken = () => told.onBroken(name);
    for (const { page, cells, unreadable } of leaves(
      pages,
      root,
      TABLE_INTERIOR,
      TABLE_LEAF,
      visited,
      broken,
    )) {
      tell(told, [table], page, cells, unreadable);
      told.onPage(visited.size);
    }
  }
  // What no tree leads to any more: told by its shape.
  for (let number = 2; number <= pages.count; number += 1) {
    if (visited.has(number)) continue;
    const page = pages.read(number);
    if (page !== null) tellLost(pages, page, shapes, told);
    told.onPage(visited.size);
  }
  for (const page of pages.doubtful()) tellLost(pages, page, shapes, told);
}

/** The keys an index still holds: rows that were there, whether or not they can be read. */
export function* readKeys(pages: Pages, root: number): Generator<Value[]> {
  for (const { cells } of leaves(pages, root, INDEX_INTERIOR, INDEX_LEAF, new Set())) {
    // The last value is the row's number.
    for (const { values } of cells) yield values.slice(0, -1);
  }
}

function tellLost(pages: Pages, page: Page, shapes: readonly TableShape[], told: RowsTold): void {
  const content = readContent(pages, page);
  if (content?.kind !== TABLE_LEAF || content.cells.length + content.unreadable === 0) return;
  tell(told, shapes, page, content.cells, content.unreadable);
}

/** All rows of a page are of one table: the one that fits most of them, of the most columns where several do. */
function tell(
  told: RowsTold,
  tables: readonly TableShape[],
  page: Page,
  cells: readonly Cell[],
  unreadable: number,
): void {
  const [best] = tables
    .map((table) => ({ table, fitting: cells.filter(({ values }) => looksLike(table, values)).length }))
    .filter(({ fitting }) => fitting > 0)
    .toSorted((a, b) => b.fitting - a.fitting || distance(a.table, cells) - distance(b.table, cells));
  const table = best?.table ?? (tables.length === 1 ? tables[0] : undefined);
  for (const { rowid, values } of cells) {
    if (table !== undefined && rowid !== null && fits(table, values)) {
      told.onRow({ table, rowid, values, isTrusted: page.isTrusted });
    } else if (tables.length === 1) told.onUnreadable(table?.name ?? null);
  }
  for (let index = 0; index < unreadable; index += 1) told.onUnreadable(table?.name ?? null);
}

/** Fits, and what is an identifier looks like one. */
function looksLike(table: TableShape, values: readonly Value[]): boolean {
  if (!fits(table, values)) return false;
  const [key] = table.primaryKey;
  const at = table.columns.findIndex(({ name }) => name === key);
  const isId =
    key !== undefined && (key === 'id' || key.endsWith('Id')) && table.columns[at]?.type === 'TEXT';
  return !isId || UUID.test(String(values[at]));
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** How many columns a table has that its rows lack: rows written before a column was added lack it. */
function distance(table: TableShape, cells: readonly Cell[]): number {
  const longest = Math.max(...cells.map(({ values }) => values.length));
  return table.columns.length - longest;
}

interface Leaf {
  page: Page;
  cells: Cell[];
  unreadable: number;
}

/** The leaves under a page, and the interior pages of an index, which hold rows too. Pages seen before are left out. */
function* leaves(
  pages: Pages,
  root: number,
  interior: number,
  leaf: number,
  visited: Set<number>,
  broken: () => void = () => undefined,
): Generator<Leaf> {
  const waiting = [root];
  const own = new Set<number>();
  while (waiting.length > 0) {
    const number = waiting.pop() ?? 0;
    const isNew = number >= 1 && !own.has(number) && (number === 1 || !visited.has(number));
    const page = isNew ? pages.read(number) : null;
    const content = page === null ? null : readContent(pages, page);
    if (page === null || content === null || (content.kind !== interior && content.kind !== leaf)) {
      broken();
      continue;
    }
    own.add(number);
    visited.add(number);
    if (content.kind === interior) waiting.push(...content.children.toReversed());
    if (content.cells.length + content.unreadable > 0) {
      const { cells, unreadable } = content;
      yield { page, cells, unreadable };
    }
  }
}
