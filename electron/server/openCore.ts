// The core of the browser door, on the register it was started for.
import { resolve } from 'node:path';
import { createCore } from '../core/core.ts';
import { Failure } from '../core/failure.ts';
import { locate, registersFolder, settingsFolder } from '../core/locations.ts';
import { answerCalls } from './calls.ts';
import type { AnswerCall } from './http.ts';

export interface OpenedCore {
  answerCall: AnswerCall;
  close(): Promise<void>;
}

/**
 * A core with the register `file` open, where one is named; `entry` is the program's own address. Rejects where the register
 * cannot be opened, but for one that waits for its passphrase: the page asks for it.
 */
export async function openCore(entry: string, file: string | undefined): Promise<OpenedCore> {
  const core = createCore({
    ...locate(entry),
    registersFolder: registersFolder(),
    settingsFolder: settingsFolder(),
    automaticBackUps: true,
    prepareAhead: true,
  });
  try {
    if (file !== undefined) await core.registers.open(resolve(file));
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'REGISTER_LOCKED') throw error;
  }
  return { answerCall: answerCalls(core), close: () => core.close() };
}
