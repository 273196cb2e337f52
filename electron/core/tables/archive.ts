// The files inside a zip archive (a workbook), each read as a stream of bytes and never past what it announced.
import { createInflateRaw } from 'node:zlib';
import { hostile, TableFailure } from './failure.ts';

export interface ArchiveEntry {
  name: string;
  /** In bytes, once inflated, as the archive says. */
  size: number;
  /** Its bytes, in pieces of some tens of kilobytes. Throws TableFailure on more than it announced, or on damage. */
  bytes(): AsyncGenerator<Uint8Array>;
}

/** What one file of an archive may come to, and all of them: 512 MiB. */
const LARGEST = 512 * 1024 * 1024;
const MOST_ENTRIES = 10_000;
/** What a workbook shrinks by is far under this; what is made to fill the memory is far over it. */
const GREATEST_RATIO = 400;
const RATIO_FROM = 16 * 1024 * 1024;

/** The files of an archive by their names. Throws TableFailure where it is none, or is made to harm. */
export function openArchive(archive: Buffer): ReadonlyMap<string, ArchiveEntry> {
  const { count, start } = directoryOf(archive);
  if (count > MOST_ENTRIES) throw hostile('TOO_MANY_FILES');
  const entries = new Map<string, ArchiveEntry>();
  let at = start;
  let total = 0;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > archive.length || archive.readUInt32LE(at) !== 0x02014b50)
      throw new TableFailure('DAMAGED');
    const flags = archive.readUInt16LE(at + 8);
    const method = archive.readUInt16LE(at + 10);
    const packed = archive.readUInt32LE(at + 20);
    const size = archive.readUInt32LE(at + 24);
    const nameLength = archive.readUInt16LE(at + 28);
    const place = archive.readUInt32LE(at + 42);
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength);
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
    if (flags & 1) throw new TableFailure('ENCRYPTED');
    total += size;
    if (size > LARGEST || total > 2 * LARGEST) throw hostile('TOO_LARGE_INSIDE');
    if (size > RATIO_FROM && size > packed * GREATEST_RATIO) throw hostile('TOO_LARGE_INSIDE');
    entries.set(name, { name, size, bytes: () => read(archive, { method, packed, size, place }) });
  }
  return entries;
}

interface Placed {
  method: number;
  packed: number;
  size: number;
  place: number;
}

async function* read(archive: Buffer, { method, packed, size, place }: Placed): AsyncGenerator<Uint8Array> {
  if (place + 30 > archive.length || archive.readUInt32LE(place) !== 0x04034b50)
    throw new TableFailure('DAMAGED');
  const start = place + 30 + archive.readUInt16LE(place + 26) + archive.readUInt16LE(place + 28);
  const content = archive.subarray(start, start + packed);
  if (content.length < packed) throw new TableFailure('DAMAGED');
  if (method === 0) {
    for (let at = 0; at < content.length; at += PIECE) yield content.subarray(at, at + PIECE);
    return;
  }
  if (method !== 8) throw new TableFailure('DAMAGED');
  const inflating = createInflateRaw({ chunkSize: PIECE });
  inflating.end(content);
  let received = 0;
  try {
    for await (const piece of inflating) {
      received += piece.length;
      if (received > size) throw hostile('MORE_THAN_ANNOUNCED');
      yield piece;
    }
  } catch (error) {
    throw error instanceof TableFailure ? error : new TableFailure('DAMAGED');
  } finally {
    inflating.destroy();
  }
}

const PIECE = 64 * 1024;

/** The end of the archive says where the list of its files is; a comment may follow. */
function directoryOf(archive: Buffer): { count: number; start: number } {
  const last = archive.length - 22;
  for (let at = last; at >= Math.max(0, last - 65_535); at -= 1) {
    if (archive.readUInt32LE(at) !== 0x06054b50) continue;
    return { count: archive.readUInt16LE(at + 10), start: archive.readUInt32LE(at + 16) };
  }
  throw new TableFailure('DAMAGED');
}
