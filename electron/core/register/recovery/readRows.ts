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
import { isPlausible } from './recordShapes.ts';
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
  /** Whether there is a row of a table of that id. */
  exists(table: string, id: string): boolean;
  /** The kind of the record of that id, as the journal or the index say; null where neither does. */
  kindOf(id: string): string | null;
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
  // What no tree leads to any more: told by its shape. The journal and the index first, which say of what kind each record is;
  // links last, for whose they are shows by the records they name.
  const later: Page[][] = [[], []];
  const lost = (page: Page) => {
    const turn = turnOf(pages, page, shapes);
    if (turn === 0) tellLost(pages, page, shapes, told);
    else later[turn - 1]?.push(page);
  };
  for (let number = 2; number <= pages.count; number += 1) {
    const page = visited.has(number) ? null : pages.read(number);
    if (page !== null) lost(page);
    told.onPage(visited.size);
  }
  for (const page of pages.doubtful()) lost(page);
  for (const page of later.flat()) tellLost(pages, page, shapes, told);
}

/** 1 for a page of records, 2 for one of links between them, 0 for any other. */
function turnOf(pages: Pages, page: Page, shapes: readonly TableShape[]): 0 | 1 | 2 {
  const values = readContent(pages, page)?.cells[0]?.values ?? [];
  const [id, version, createdAt] = values;
  if (UUID.test(String(id)) && typeof version === 'number' && typeof createdAt === 'string') return 1;
  const isLink = shapes.some(
    (table) => !table.primaryKey.includes('id') && table.references.length > 0 && fits(table, values),
  );
  return isLink ? 2 : 0;
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
  const score = (table: TableShape) =>
    cells.reduce((sum, { values }) => sum + likeness(table, values, told), 0);
  const [best] = tables
    .map((table) => ({ table, likeness: score(table) }))
    .filter(({ likeness: sum }) => sum > 0)
    .toSorted((a, b) => b.likeness - a.likeness || distance(a.table, cells) - distance(b.table, cells));
  const table = best?.table ?? (tables.length === 1 ? tables[0] : undefined);
  for (const { rowid, values } of cells) {
    if (table !== undefined && rowid !== null && fits(table, values)) {
      told.onRow({ table, rowid, values, isTrusted: page.isTrusted });
    } else if (tables.length === 1) told.onUnreadable(table?.name ?? null);
  }
  for (let index = 0; index < unreadable; index += 1) told.onUnreadable(table?.name ?? null);
}

/** 0 for what cannot be a row of the table; more where what the contract says of its columns holds, and what it names is there. */
function likeness(table: TableShape, values: readonly Value[], told: RowsTold): number {
  if (!fits(table, values)) return 0;
  const at = (column: string) => table.columns.findIndex(({ name }) => name === column);
  const [key] = table.primaryKey;
  const isId =
    key !== undefined && (key === 'id' || key.endsWith('Id')) && table.columns[at(key)]?.type === 'TEXT';
  if (isId && !UUID.test(String(values[at(key)]))) return 0;
  const kind = isId && key === 'id' ? told.kindOf(String(values[at(key)])) : null;
  if (kind !== null) return kind === table.name ? 8 : 0;
  const plausible = values.every((value, index) =>
    isPlausible(table.name, table.columns[index]?.name ?? '', value),
  );
  const named = table.references.every(({ column, parent }) => {
    const value = values[at(column)] ?? null;
    return value === null || told.exists(parent, String(value));
  });
  return 1 + (plausible ? 2 : 0) + (named ? 1 : 0);
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
