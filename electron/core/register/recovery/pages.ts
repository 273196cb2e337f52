// The pages of a register file read one by one, without SQLite: what one damaged page holds back, the others still give.
import { createDecipheriv, createHmac, pbkdf2Sync } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { type RegisterKey, SALT_LENGTH } from '../cipher.ts';
import { readWal } from './wal.ts';

export interface Page {
  number: number;
  /** From the first byte of the page; the header of the file is in the first page. */
  bytes: Buffer;
  /** False where the page of an encrypted file is not what was written; a clear file cannot tell. */
  isTrusted: boolean;
}

export interface Pages extends Disposable {
  /** How many there are. They are numbered from 1. */
  count: number;
  /** Bytes of a page that hold content. */
  usable: number;
  /** A page as the write-ahead log leaves it; null where the file ends before it. */
  read(number: number): Page | null;
  /** Pages of the log that are not what was written: newer than those of the file, and doubtful. */
  doubtful(): Iterable<Page>;
}

const CLEAR_START = 'SQLite format 3\0';
const DEFAULT_PAGE = 4096;
/** SQLCipher keeps at the end of each page an initialisation vector and a HMAC-SHA-512. */
const VECTOR = 16;
const HMAC = 64;

/** Opens the pages of a file, and of the write-ahead log beside it. The file must not be open in this process. */
export function openPages(path: string, key: RegisterKey | null): Pages {
  const file = openSync(path, 'r');
  try {
    const size = pageSize(file, key);
    const reserved = key === null ? reservedBytes(file) : VECTOR + HMAC;
    const length = fstatSync(file).size;
    const wal = readWal(`${path}-wal`, size);
    const open = key === null ? clear : decrypting(key, file);
    return {
      count: Math.max(Math.ceil(length / size), wal.pageCount),
      usable: size - reserved,
      read(number) {
        const fromLog = wal.read(number);
        if (fromLog !== null) return open(number, fromLog);
        const bytes = Buffer.alloc(size);
        return readSync(file, bytes, 0, size, (number - 1) * size) === 0 ? null : open(number, bytes);
      },
      *doubtful() {
        for (const { number, bytes } of wal.doubtful()) yield { ...open(number, bytes), isTrusted: false };
      },
      [Symbol.dispose]() {
        wal.close();
        closeSync(file);
      },
    };
  } catch (error) {
    closeSync(file);
    throw error;
  }
}

/** Bytes 16 and 17 of the header; a register has pages of 4096 bytes where they make no sense. */
function pageSize(file: number, key: RegisterKey | null): number {
  if (key !== null) return DEFAULT_PAGE;
  const bytes = Buffer.alloc(2);
  readSync(file, bytes, 0, 2, 16);
  const size = bytes.readUInt16BE() === 1 ? 65_536 : bytes.readUInt16BE();
  return size >= 512 && (size & (size - 1)) === 0 ? size : DEFAULT_PAGE;
}

function reservedBytes(file: number): number {
  const bytes = Buffer.alloc(1);
  readSync(file, bytes, 0, 1, 20);
  // Registers reserve nothing, or what a cipher needs.
  return bytes[0] === VECTOR + HMAC ? VECTOR + HMAC : 0;
}

type Opening = (number: number, bytes: Buffer) => Page;

const clear: Opening = (number, bytes) => ({ number, bytes, isTrusted: true });

/**
 * SQLCipher 4 with a raw key: AES-256-CBC page by page. What a damaged page still holds is read too: a flipped bit spoils some
 * thirty bytes of it, not all.
 */
function decrypting(key: RegisterKey, file: number): Opening {
  const secret = Buffer.from(key.slice(0, 64), 'hex');
  const salt = Buffer.alloc(SALT_LENGTH);
  readSync(file, salt, 0, SALT_LENGTH, 0);
  const known = Buffer.from(key.slice(64), 'hex');
  // The key says which salt it goes with: a damaged beginning of the file hides nothing.
  const hmacKey = pbkdf2Sync(
    secret,
    known.map((byte) => byte ^ 0x3a),
    2,
    32,
    'sha512',
  );
  return (number, bytes) => {
    const start = number === 1 ? SALT_LENGTH : 0;
    const end = bytes.length - VECTOR - HMAC;
    const vector = bytes.subarray(end, end + VECTOR);
    const counted = Buffer.alloc(4);
    counted.writeUInt32LE(number);
    const hmac = createHmac('sha512', hmacKey)
      .update(bytes.subarray(start, end + VECTOR))
      .update(counted)
      .digest();
    const decipher = createDecipheriv('aes-256-cbc', secret, vector).setAutoPadding(false);
    const content = Buffer.concat([decipher.update(bytes.subarray(start, end)), decipher.final()]);
    const page = Buffer.alloc(bytes.length);
    content.copy(page, start);
    if (number === 1) page.write(CLEAR_START, 0, 'latin1');
    return { number, bytes: page, isTrusted: hmac.equals(bytes.subarray(end + VECTOR)) };
  };
}
