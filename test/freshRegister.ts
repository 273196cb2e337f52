// A core of its own for one test: a register in a temporary folder and a clock that stands still, removed afterwards.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Door } from '../electron/core/base.ts';
import { type Core, createCore } from '../electron/core/core.ts';
import { createRegisterFile } from '../electron/core/register/file.ts';
import type { Register } from '../electron/core/register/register.ts';

export type Client = ReturnType<Core['client']>;

/** Noon, so that it is the same day in every time zone a test may run in. */
export const TODAY = '2018-11-15';

/** Longer than any test, in milliseconds: what the check says would come among the changes a test listens to. */
const NEVER = 3_600_000;

export interface Fresh extends AsyncDisposable {
  core: Core;
  client: Client;
  /** The open register, for what the contract does not show. */
  readonly register: Register;
  /** Holds the register and nothing else of the test. */
  folder: string;
  path: string;
  /** Every file of that folder, sorted. */
  names(): string[];
  /** Moves the clock to noon of a day. */
  setToday(on: string): void;
}

export interface FreshOptions {
  /** False: no register is made. */
  open?: boolean;
  door?: Door;
  /** Milliseconds from opening to the check of the whole file; when left out, none comes while a test runs. */
  checkDelay?: number;
  /** Whether back-ups are made by themselves, as in the application; not when left out. */
  automaticBackUps?: boolean;
  /** True: a wrong passphrase is answered without the delay that makes guessing dear. */
  hasty?: boolean;
}

/** To take with `await using`: closed and removed at the end of the test, whatever happened. */
export async function freshRegister(options: FreshOptions = {}): Promise<Fresh> {
  const { open = true, door = 'desktop', checkDelay = NEVER, automaticBackUps, hasty = false } = options;
  const root = mkdtempSync(join(tmpdir(), 'vigie-test-'));
  let today = TODAY;
  const core = createCore({
    resourcesDir: fileURLToPath(new URL('../resources', import.meta.url)),
    checkWorker: new URL('../electron/core/register/checkWorker.ts', import.meta.url),
    fileWorker: new URL('../electron/core/register/fileWorker.ts', import.meta.url),
    ...(automaticBackUps === undefined ? {} : { automaticBackUps }),
    ...(hasty ? { wait: async () => undefined } : {}),
    registersFolder: join(root, 'Vigie'),
    settingsFolder: join(root, 'settings'),
    checkDelay,
    clock: () => new Date(`${today}T12:00:00.000Z`),
  });
  const path = join(root, 'Vigie', 'Essai.vigie');
  if (open) {
    // A bare file, without the models and the directory of authorities the application fills a new register with.
    const file = createRegisterFile(path, `${today}T12:00:00.000Z`);
    file.exec('DELETE FROM communiqueModel; DELETE FROM searchEntry');
    file.close();
    await core.client('desktop').register.open({ path });
  }
  return {
    core,
    client: core.client(door),
    get register() {
      return core.registers.current();
    },
    folder: join(root, 'Vigie'),
    path,
    names: () => readdirSync(join(root, 'Vigie')).sort(),
    setToday(on) {
      today = on;
    },
    async [Symbol.asyncDispose]() {
      await core.close();
      rmSync(root, { recursive: true, force: true });
    },
  };
}
