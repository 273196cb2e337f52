// The entries of a large JSON file as it comes in: the objects of its array, one after the other, never the whole.

export interface JsonStream {
  /** The entries this text completes: each parsed, or null where it is no JSON. */
  write(text: string): unknown[];
  /** Whether everything that was opened is closed. */
  isWhole(): boolean;
}

/** Entries are the objects of `[…]`, or of the arrays of `{ "name": […] }`. One over a million characters counts as no JSON. */
export function openJsonElements(): JsonStream {
  const opened: string[] = [];
  let inText = false;
  let escaped = false;
  let entry: string[] | null = null;
  let length = 0;
  let depthOfEntry = 0;
  let closedTooOften = false;

  function write(text: string): unknown[] {
    const found: unknown[] = [];
    let start = 0;
    for (let index = 0; index < text.length; index += 1) {
      const code = text.charCodeAt(index);
      if (inText) {
        if (escaped) escaped = false;
        else if (code === BACKSLASH) escaped = true;
        else if (code === QUOTE) inText = false;
        continue;
      }
      if (code === QUOTE) inText = true;
      else if (code === OPEN_OBJECT || code === OPEN_ARRAY) {
        if (entry === null && code === OPEN_OBJECT && isList(opened)) {
          entry = [];
          length = 0;
          start = index;
          depthOfEntry = opened.length;
        }
        if (opened.length >= DEEPEST) closedTooOften = true;
        else opened.push(code === OPEN_OBJECT ? '{' : '[');
      } else if (code === CLOSE_OBJECT || code === CLOSE_ARRAY) {
        if (opened.pop() === undefined) closedTooOften = true;
        if (entry !== null && opened.length === depthOfEntry) {
          length += index + 1 - start;
          entry.push(text.slice(start, index + 1));
          found.push(length > LONGEST ? null : parsed(entry.join('')));
          entry = null;
        }
      }
    }
    if (entry !== null) {
      length += text.length - start;
      // Past its limit an entry is only followed to its end.
      if (length <= LONGEST) entry.push(text.slice(start));
    }
    return found;
  }

  return { write, isWhole: () => opened.length === 0 && !inText && !closedTooOften };
}

const LONGEST = 1_000_000;
const DEEPEST = 10_000;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN_ARRAY = 0x5b;
const CLOSE_ARRAY = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

function isList(opened: readonly string[]): boolean {
  const path = opened.join('');
  return path === '[' || path === '{[';
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
