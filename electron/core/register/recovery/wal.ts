// The write-ahead log of a register read frame by frame: what SQLite would give up after a damaged frame is still found.
import { closeSync, openSync, readSync } from 'node:fs';

export interface Wal {
  /** How many pages the last write that was kept left; 0 where there is none. */
  pageCount: number;
  /** The newest kept content of a page; null where the log has none. */
  read(page: number): Buffer | null;
  /** Frames of this log whose checksum is wrong, oldest first. */
  doubtful(): Iterable<{ number: number; bytes: Buffer }>;
  close(): void;
}

const HEADER = 32;
const FRAME_HEADER = 24;
const NONE: Wal = { pageCount: 0, read: () => null, doubtful: () => [], close: () => undefined };

/**
 * A frame is checked against the checksum of the one before it, as written, so that one damaged frame does not hide those after
 * it. Frames after the last that ends a write were never kept, and are left out.
 */
export function readWal(path: string, pageSize: number): Wal {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch {
    return NONE;
  }
  const header = readAt(file, 0, HEADER);
  const magic = header.readUInt32BE(0);
  if (magic !== 0x377f0682 && magic !== 0x377f0683) {
    closeSync(file);
    return NONE;
  }
  const salts = header.subarray(16, 24);
  let previous = header.subarray(24, 32);
  const frames: { number: number; at: number; isSound: boolean; commits: number }[] = [];
  for (let at = HEADER; ; at += FRAME_HEADER + pageSize) {
    const frame = readAt(file, at, FRAME_HEADER + pageSize);
    if (frame.length < FRAME_HEADER + pageSize || !frame.subarray(8, 16).equals(salts)) break;
    const sum = checksum(frame, previous, magic === 0x377f0682);
    const isSound = sum.equals(frame.subarray(16, 24));
    frames.push({ number: frame.readUInt32BE(0), at, isSound, commits: isSound ? frame.readUInt32BE(4) : 0 });
    previous = Buffer.from(frame.subarray(16, 24));
  }
  const kept = frames.slice(0, frames.findLastIndex(({ commits }) => commits > 0) + 1);
  const newest = new Map(kept.filter(({ isSound }) => isSound).map(({ number, at }) => [number, at]));
  const content = (at: number) => readAt(file, at + FRAME_HEADER, pageSize);
  return {
    pageCount: kept.at(-1)?.commits ?? 0,
    read(page) {
      const at = newest.get(page);
      return at === undefined ? null : content(at);
    },
    *doubtful() {
      for (const { number, at, isSound } of kept) if (!isSound) yield { number, bytes: content(at) };
    },
    close: () => closeSync(file),
  };
}

/** The log's own checksum (file format, §4.2), over the first eight bytes of the frame's header and its page. */
function checksum(frame: Buffer, seed: Buffer, isLittle: boolean): Buffer {
  let first = seed.readUInt32BE(0);
  let second = seed.readUInt32BE(4);
  const add = (at: number) => {
    const word = (offset: number) => (isLittle ? frame.readUInt32LE(offset) : frame.readUInt32BE(offset));
    first = (first + word(at) + second) >>> 0;
    second = (second + word(at + 4) + first) >>> 0;
  };
  add(0);
  for (let at = FRAME_HEADER; at < frame.length; at += 8) add(at);
  const sum = Buffer.alloc(8);
  sum.writeUInt32BE(first, 0);
  sum.writeUInt32BE(second, 4);
  return sum;
}

function readAt(file: number, at: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  return bytes.subarray(0, readSync(file, bytes, 0, length, at));
}
