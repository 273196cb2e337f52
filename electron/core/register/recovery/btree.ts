// What a page of a table or of an index holds, by SQLite's file format: every cell that makes sense, and none that does not.
import type { Page, Pages } from './pages.ts';
import { readVarint } from './varint.ts';

/** The kinds of pages (file format, §1.6). */
export const INDEX_INTERIOR = 2;
export const TABLE_INTERIOR = 5;
export const INDEX_LEAF = 10;
export const TABLE_LEAF = 13;

export type Value = null | number | bigint | string | Buffer;

export interface Cell {
  /** Null in an index. */
  rowid: number | null;
  values: Value[];
}

export interface PageContent {
  kind: number;
  cells: Cell[];
  /** Cells that are there and cannot be read: a broken pointer, an overflow that is lost. */
  unreadable: number;
  /** The pages under an interior page. */
  children: number[];
}

/** Null for what is no page of a table or of an index. */
export function readContent(pages: Pages, page: Page): PageContent | null {
  const start = page.number === 1 ? 100 : 0;
  const kind = page.bytes[start] ?? 0;
  if (![INDEX_INTERIOR, TABLE_INTERIOR, INDEX_LEAF, TABLE_LEAF].includes(kind)) return null;
  const isInterior = kind === INDEX_INTERIOR || kind === TABLE_INTERIOR;
  const pointers = start + (isInterior ? 12 : 8);
  const count = page.bytes.readUInt16BE(start + 3);
  const content: PageContent = { kind, cells: [], unreadable: 0, children: [] };
  for (let index = 0; index < count; index += 1) {
    const at = pointers + 2 * index;
    // More cells than a page can name: the count itself is damaged.
    if (at + 2 > pages.usable) break;
    readCell(pages, page, page.bytes.readUInt16BE(at), content);
  }
  if (isInterior) content.children.push(page.bytes.readUInt32BE(start + 8));
  return content;
}

function readCell(pages: Pages, page: Page, at: number, content: PageContent): void {
  const { kind } = content;
  try {
    let offset = at;
    if (offset < 8 || offset >= pages.usable) throw new RangeError('pointer out of the page');
    if (kind === INDEX_INTERIOR || kind === TABLE_INTERIOR) {
      content.children.push(page.bytes.readUInt32BE(offset));
      offset += 4;
    }
    if (kind === TABLE_INTERIOR) return;
    const [size, afterSize] = readVarint(page.bytes, offset);
    const [rowid, afterRowid] = kind === TABLE_LEAF ? readVarint(page.bytes, afterSize) : [null, afterSize];
    const payload = readPayload(pages, page, { size, at: afterRowid, isTable: kind === TABLE_LEAF });
    content.cells.push({ rowid, values: readRecord(payload) });
  } catch {
    // Whatever it is that does not hold together, this cell cannot be read.
    content.unreadable += 1;
  }
}

/** The bytes of a cell, with those of its overflow pages (file format, §1.6). Throws where any is missing. */
function readPayload(
  pages: Pages,
  page: Page,
  { size, at, isTable }: { size: number; at: number; isTable: boolean },
): Buffer {
  const { usable, count } = pages;
  if (size < 1 || size > count * usable) throw new RangeError('size of no cell');
  const most = isTable ? usable - 35 : Math.floor(((usable - 12) * 64) / 255) - 23;
  if (size <= most) return whole(page.bytes, at, size, usable);
  const least = Math.floor(((usable - 12) * 32) / 255) - 23;
  const fitting = least + ((size - least) % (usable - 4));
  const local = fitting <= most ? fitting : least;
  const parts = [whole(page.bytes, at, local, usable)];
  let left = size - local;
  let next = page.bytes.readUInt32BE(at + local);
  while (left > 0) {
    if (next < 2 || next > count) throw new RangeError('overflow lost');
    const overflow = pages.read(next);
    if (overflow === null) throw new RangeError('overflow lost');
    parts.push(whole(overflow.bytes, 4, Math.min(left, usable - 4), usable));
    left -= usable - 4;
    next = overflow.bytes.readUInt32BE(0);
  }
  if (next !== 0) throw new RangeError('overflow goes on');
  return Buffer.concat(parts);
}

function whole(bytes: Buffer, at: number, length: number, usable: number): Buffer {
  if (at + length > usable) throw new RangeError('cell out of the page');
  return bytes.subarray(at, at + length);
}

/** The values of a record (file format, §2.1). Throws where its header does not fill it to the byte. */
export function readRecord(payload: Buffer): Value[] {
  const [headerSize, afterSize] = readVarint(payload, 0);
  if (headerSize > payload.length) throw new RangeError('header of no record');
  const types: number[] = [];
  let at = afterSize;
  while (at < headerSize) {
    const [type, next] = readVarint(payload, at);
    types.push(type);
    at = next;
  }
  if (at !== headerSize) throw new RangeError('header of no record');
  const values = types.map((type) => {
    const length = lengthOf(type);
    if (at + length > payload.length) throw new RangeError('value out of the record');
    const value = readValue(type, payload.subarray(at, at + length));
    at += length;
    return value;
  });
  if (at !== payload.length) throw new RangeError('more than the record says');
  return values;
}

const FIXED_LENGTHS = [0, 1, 2, 3, 4, 6, 8, 8, 0, 0];

function lengthOf(type: number): number {
  const fixed = FIXED_LENGTHS[type];
  if (fixed !== undefined) return fixed;
  if (type < 12) throw new RangeError('reserved kind of value');
  return Math.floor((type - 12) / 2);
}

function readValue(type: number, bytes: Buffer): Value {
  if (type === 0) return null;
  if (type === 7) return bytes.readDoubleBE();
  if (type === 8 || type === 9) return type - 8;
  if (type === 6) {
    const big = bytes.readBigInt64BE();
    return Number.isSafeInteger(Number(big)) ? Number(big) : big;
  }
  if (type < 6) return bytes.readIntBE(0, bytes.length);
  return type % 2 === 0 ? Buffer.from(bytes) : bytes.toString('utf8');
}
