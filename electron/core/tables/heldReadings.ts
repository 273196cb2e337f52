// A file that a register is being given, piece by piece: one at a time, in memory, forgotten with the register or by the next.
import { v7 as uuidv7 } from 'uuid';
import { Id } from '../../contract/primitives.ts';
import { badInput } from '../failure.ts';
import type { Register } from '../register/register.ts';

/** What takes the bytes of a file and says, after the last, what it holds. */
export interface PieceReading<Summary> {
  write(bytes: Uint8Array): Promise<void>;
  end(): Promise<Summary>;
}

interface Next {
  readingId: string;
  offset: number;
  content: string;
}
interface Held<Reading, Summary> {
  id: Id;
  size: number;
  received: number;
  reading: Reading & PieceReading<Summary>;
  summary: Summary | null;
}

/** `begin` gives the whole size of what is announced, and what reads it; it throws where it is too much. */
export function createHeldReadings<Start extends { content: string }, Reading, Summary>(
  begin: (register: Register, start: Start) => { size: number; reading: Reading & PieceReading<Summary> },
) {
  const held = new WeakMap<Register, Held<Reading, Summary>>();

  function awaited(register: Register, { readingId, offset }: Next): Held<Reading, Summary> {
    const current = held.get(register);
    if (current?.id !== readingId) throw badInput('readingId', 'UNKNOWN_READING');
    if (offset !== current.received) throw badInput('offset', 'OUT_OF_ORDER', String(current.received));
    return current;
  }

  return {
    /** Takes the first piece of a file, or the next one. Throws as the contract says; a refused piece ends the reading. */
    async take(register: Register, input: Start | Next) {
      const bytes = Buffer.from(input.content, 'base64');
      if (bytes.length === 0) throw badInput('content', 'REQUIRED');
      const current: Held<Reading, Summary> =
        'readingId' in input
          ? awaited(register, input)
          : { id: Id.parse(uuidv7()), ...begin(register, input), received: 0, summary: null };
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
    },
    /** A file that was read to its end. Throws BAD_INPUT on `readingId`. */
    whole(register: Register, readingId: string): Reading {
      const current = held.get(register);
      if (current?.id !== readingId || current.summary === null)
        throw badInput('readingId', 'UNKNOWN_READING');
      return current.reading;
    },
    forget(register: Register, readingId: string): Record<never, never> {
      if (held.get(register)?.id === readingId) held.delete(register);
      return {};
    },
  };
}
