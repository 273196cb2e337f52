// The file a register is being given: one at a time, in memory, forgotten with the register or by the next one.
import { v7 as uuidv7 } from 'uuid';
import { DIRECTORY_FILE_LIMIT, type DirectorySummary } from '../../../contract/directories.ts';
import { Id } from '../../../contract/primitives.ts';
import { badInput, Failure } from '../../failure.ts';
import type { Register } from '../../register/register.ts';
import { type Chosen, type DirectoryReading, openReading } from './reading.ts';

interface Start extends Chosen {
  name: string;
  size: number;
  content: string;
}
interface Next {
  readingId: string;
  offset: number;
  content: string;
}
interface Held {
  id: Id;
  size: number;
  received: number;
  reading: DirectoryReading;
  summary: DirectorySummary | null;
}

const held = new WeakMap<Register, Held>();

/** Takes the first piece of a file, or the next one. Throws as the contract says; a refused piece ends the reading. */
export async function readPiece(register: Register, input: Start | Next) {
  const bytes = Buffer.from(input.content, 'base64');
  if (bytes.length === 0) throw badInput('content', 'REQUIRED');
  const current = 'readingId' in input ? awaited(register, input) : begin(input);
  const received = current.received + bytes.length;
  if (received > current.size) throw badInput('content', 'MORE_THAN_ANNOUNCED', String(current.size));
  held.set(register, current);
  current.received = received;
  try {
    await current.reading.write(bytes);
    if (received === current.size) current.summary = await current.reading.end();
  } catch (error) {
    if (held.get(register) === current) held.delete(register);
    throw error;
  }
  return { readingId: current.id, received, summary: current.summary };
}

/** A file that was read to its end. Throws BAD_INPUT on `readingId`. */
export function wholeReading(register: Register, readingId: string): DirectoryReading {
  const current = held.get(register);
  if (current?.id !== readingId || current.summary === null) throw badInput('readingId', 'UNKNOWN_READING');
  return current.reading;
}

export function forgetReading(register: Register, readingId: string): Record<never, never> {
  if (held.get(register)?.id === readingId) held.delete(register);
  return {};
}

function begin({ size, columns, headings }: Start): Held {
  if (size > DIRECTORY_FILE_LIMIT) throw new Failure('TOO_LARGE', { limit: DIRECTORY_FILE_LIMIT, size });
  const reading = openReading({ columns, headings });
  return { id: Id.parse(uuidv7()), size, received: 0, reading, summary: null };
}

function awaited(register: Register, { readingId, offset }: Next): Held {
  const current = held.get(register);
  if (current?.id !== readingId) throw badInput('readingId', 'UNKNOWN_READING');
  if (offset !== current.received) throw badInput('offset', 'OUT_OF_ORDER', String(current.received));
  return current;
}
