// The text of a file that comes piece by piece, whatever program wrote it: UTF-8, UTF-16 or Windows-1252.
import { isUtf8 } from 'node:buffer';

export type NotText = 'WORKBOOK' | 'ARCHIVE' | 'NOT_TEXT';

export type Encoding = 'utf-8' | 'utf-16' | 'windows-1252';

export interface Decoder {
  /** The text these bytes complete, its lines ended by `\n`; or why there is none. */
  write(bytes: Uint8Array): { text: string } | { refused: NotText };
  end(): { text: string } | { refused: NotText };
  /** As told by what came: a file of ASCII alone is UTF-8. */
  encoding(): Encoding;
}

/**
 * The encoding is told by the byte order mark, or by every other byte being NUL (UTF-16); else by the first byte that is no
 * ASCII: UTF-8 where it begins a character of UTF-8, Windows-1252 otherwise.
 */
export function createDecoder(): Decoder {
  let waiting: Buffer = Buffer.alloc(0);
  let decode: Decode | null = null;
  let endsInReturn = false;

  function take(bytes: Uint8Array, last: boolean) {
    const whole = waiting.length === 0 ? Buffer.from(bytes) : Buffer.concat([waiting, bytes]);
    if (decode === null) {
      waiting = whole;
      if (whole.length < LONGEST_MARK && !last) return { text: '' };
      const refused = refusalOf(whole);
      if (refused !== null) return { refused };
      decode = decoderOf(whole);
      waiting = Buffer.alloc(0);
    }
    const text = decode.text(whole, last);
    // Neither a spreadsheet nor a directory holds a NUL; pictures and programs do.
    if (text.includes('\0')) return { refused: 'NOT_TEXT' as const };
    return { text: withLineEnds(text, last) };
  }

  /** A return at the end waits for what follows it: the two may be one end of line. */
  function withLineEnds(text: string, last: boolean): string {
    const whole = endsInReturn ? `\r${text}` : text;
    endsInReturn = !last && whole.endsWith('\r');
    return (endsInReturn ? whole.slice(0, -1) : whole).replace(/\r\n?/gu, '\n');
  }

  return {
    write: (bytes) => take(bytes, false),
    end: () => take(new Uint8Array(), true),
    encoding: () => decode?.encoding() ?? 'utf-8',
  };
}

interface Decode {
  text(bytes: Buffer, last: boolean): string;
  encoding(): Encoding;
}

const LONGEST_MARK = 4;

function refusalOf(bytes: Buffer): NotText | null {
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]))
    return 'WORKBOOK';
  const archive = [
    [0x1f, 0x8b],
    [0x42, 0x5a, 0x68],
    [0x37, 0x7a, 0xbc, 0xaf],
    [0xfd, 0x37, 0x7a, 0x58],
  ].some((mark) => startsWith(bytes, mark));
  return archive ? 'ARCHIVE' : null;
}

function decoderOf(head: Buffer): Decode {
  const [first, second, third, fourth] = head;
  if (startsWith(head, [0xff, 0xfe])) return streaming('utf-16le');
  if (startsWith(head, [0xfe, 0xff])) return streaming('utf-16be');
  if (first && second === 0 && third && fourth === 0) return streaming('utf-16le');
  if (first === 0 && second && third === 0 && fourth) return streaming('utf-16be');
  return utf8OrOlder();
}

function streaming(encoding: 'utf-16le' | 'utf-16be'): Decode {
  const decoder = new TextDecoder(encoding);
  return {
    text: (bytes, last) => decoder.decode(bytes, { stream: !last }),
    encoding: () => 'utf-16',
  };
}

function utf8OrOlder(): Decode {
  const utf8 = new TextDecoder('utf-8');
  const older = new TextDecoder('windows-1252');
  let told: 'utf8' | 'older' | null = null;
  let held: Buffer = Buffer.alloc(0);
  const text = (bytes: Buffer, last: boolean): string => {
    if (told === 'utf8') return utf8.decode(bytes, { stream: !last });
    if (told === 'older') return older.decode(bytes, { stream: !last });
    const whole = Buffer.concat([held, bytes]);
    held = Buffer.alloc(0);
    const first = whole.findIndex((byte) => byte > 0x7f);
    if (first < 0) return whole.toString('latin1');
    const character = whole.subarray(first, first + lengthInUtf8(whole[first] ?? 0));
    if (character.length < lengthInUtf8(whole[first] ?? 0) && !last) {
      held = Buffer.from(whole.subarray(first));
      return whole.subarray(0, first).toString('latin1');
    }
    told = isUtf8(character) ? 'utf8' : 'older';
    return (told === 'utf8' ? utf8 : older).decode(whole, { stream: !last });
  };
  return { text, encoding: () => (told === 'older' ? 'windows-1252' : 'utf-8') };
}

function lengthInUtf8(byte: number): number {
  if (byte >= 0xf0) return 4;
  return byte >= 0xe0 ? 3 : 2;
}

function startsWith(bytes: Buffer, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}
