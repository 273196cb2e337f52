// A mailbox file (mbox, RFC 4155): its messages one after the other as the file comes in.

export interface MailboxStream {
  /** The messages these bytes complete; null for one over the limit. */
  write(bytes: Uint8Array): (Buffer | null)[];
  end(): (Buffer | null)[];
}

/** Bytes of a message: files come with it, and are not read. */
const LARGEST = 50 * 1024 * 1024;

export function openMailbox(): MailboxStream {
  let waiting: Buffer = Buffer.alloc(0);
  let searched = 0;
  let tooLarge = false;

  function take(last: boolean): (Buffer | null)[] {
    const found: (Buffer | null)[] = [];
    let start = 0;
    for (;;) {
      const next = boundaryAfter(waiting, Math.max(searched, start + 1));
      if (next < 0) break;
      found.push(message(waiting.subarray(start, next)));
      start = next;
      searched = next + 1;
    }
    waiting = waiting.subarray(start);
    // A boundary may be cut in two: its longest beginning is searched again.
    searched = Math.max(1, waiting.length - LONGEST_BOUNDARY);
    if (waiting.length > LARGEST) {
      tooLarge = true;
      waiting = waiting.subarray(waiting.length - LONGEST_BOUNDARY);
    }
    if (last && (waiting.length > 0 || tooLarge)) found.push(message(waiting));
    return found;
  }

  function message(bytes: Buffer): Buffer | null {
    if (tooLarge) {
      tooLarge = false;
      return null;
    }
    return bytes.includes('\n>From ') ? unquoted(bytes) : Buffer.from(bytes);
  }

  return {
    write(bytes) {
      waiting = Buffer.concat([waiting, bytes]);
      return take(false);
    },
    end: () => take(true),
  };
}

const LONGEST_BOUNDARY = 1_000;

/** A line « From sender date » after an empty line; a sentence that begins with « From » has no year at its end. */
function boundaryAfter(bytes: Buffer, from: number): number {
  for (
    let at = bytes.indexOf('\nFrom ', Math.max(0, from - 1));
    at >= 0;
    at = bytes.indexOf('\nFrom ', at + 1)
  ) {
    const before = bytes[at - 1] === 0x0d ? bytes[at - 2] : bytes[at - 1];
    if (before !== 0x0a) continue;
    const end = bytes.indexOf('\n', at + 1);
    if (end < 0) return -1;
    if (/^From \S+ .*\d{4}\s*$/u.test(bytes.toString('latin1', at + 1, end))) return at + 1;
  }
  return -1;
}

/** A line of the message that began with « From » was marked by a `>`. */
function unquoted(bytes: Buffer): Buffer {
  return Buffer.from(bytes.toString('latin1').replace(/^>(?=>*From )/gmu, ''), 'latin1');
}
