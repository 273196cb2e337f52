// SQLite's numbers of one to nine bytes.

/** The number at an offset, and the offset after it. Throws RangeError where it ends out of the bytes, or is over 2^53. */
export function readVarint(bytes: Buffer, at: number): [value: number, next: number] {
  let value = 0;
  for (let index = 0; index < 8; index += 1) {
    const byte = bytes.readUInt8(at + index);
    value = value * 128 + (byte & 0x7f);
    if (!Number.isSafeInteger(value)) throw new RangeError('number too big');
    if (byte < 0x80) return [value, at + index + 1];
  }
  // Nine bytes: a number over 2^53, or a negative one, which no register holds where these are read.
  throw new RangeError('number too big');
}
