// The core: registers, rules and documents behind one router, whichever door a call comes in by.
import { userInfo } from 'node:os';
import { createRouterClient, type RouterClient } from '@orpc/server';
import { fillDirectory } from './authorities/directory.ts';
import type { CoreContext, Door } from './base.ts';
import { readOriginalModels } from './communiqueModels/originals.ts';
import { createRenderer } from './documents/renderer.ts';
import { fillExample } from './example/fill.ts';
import { localDate } from './localDate.ts';
import { createRegisters } from './register/registers.ts';
import type { Registers } from './register/registersTypes.ts';
import { prepareDue } from './requests/due.ts';
import { readLetterModels } from './requests/models.ts';
import { router } from './router.ts';

export interface CoreOptions {
  resourcesDir: string;
  checkWorker: URL;
  /** The entry of the thread that does long work on register files. */
  fileWorker: URL;
  /** Whether back-ups are made by themselves, as the application does. */
  automaticBackUps?: boolean;
  /** Whether what the first pages show is prepared as soon as a register is open, as the application does. */
  prepareAhead?: boolean;
  /** Where new registers go. */
  registersFolder: string;
  /** Where the list of recent registers is kept. */
  settingsFolder: string;
  /** False for a caller that leaves no trace in the list of recent registers. */
  remember?: boolean;
  /** Milliseconds from opening a register to the check of the whole file; a second when left out. */
  checkDelay?: number;
  /** How the answer to a wrong passphrase is made late, given milliseconds; for tests. */
  wait?: (ms: number) => Promise<unknown>;
  /** The clock, for tests; the system's when left out. */
  clock?: () => Date;
}

export interface Core {
  registers: Registers;
  /** What a door gives with each call. */
  context(door: Door): CoreContext;
  /** The router as functions, for a caller in the same process. */
  client(door: Door): RouterClient<typeof router, Record<never, never>>;
  close(): Promise<void>;
}

export { router } from './router.ts';

export function createCore(options: CoreOptions): Core {
  const clock = options.clock ?? (() => new Date());
  const now = () => clock().toISOString();
  const today = () => localDate(clock());
  const renderer = createRenderer(options.resourcesDir);
  const registers = createRegisters({
    folder: options.registersFolder,
    configFolder: options.remember === false ? null : options.settingsFolder,
    checkWorker: options.checkWorker,
    fileWorker: options.fileWorker,
    automaticBackUps: options.automaticBackUps,
    checkDelay: options.checkDelay,
    ...(options.wait ? { wait: options.wait } : {}),
    actor: userName(),
    now,
    today,
    fillNew: (register, example) =>
      example
        ? fillExample(register, renderer, options.resourcesDir)
        : fillDirectory(register, options.resourcesDir),
    // What fails here fails again, and is told, when it is asked for; a register closed meanwhile is one such case.
    onOpen: (register) => {
      if (options.prepareAhead) prepareDue(register, today()).catch(() => undefined);
    },
  });
  const letterModels = once(() => readLetterModels(`${options.resourcesDir}/letters`));
  const originalModels = once(() => readOriginalModels(options.resourcesDir));
  const context = (door: Door): CoreContext => ({
    ...{ registers, renderer, door, letterModels, originalModels, now, today },
  });
  return {
    registers,
    context,
    client: (door) => createRouterClient(router, { context: context(door) }),
    close: () => registers.close(),
  };
}

/** What is read when it is first asked for, and never again. */
function once<Value>(read: () => Value): () => Value {
  let held: { value: Value } | null = null;
  return () => {
    held ??= { value: read() };
    return held.value;
  };
}

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    // A system without a user database: the journal still needs a name.
    return 'local';
  }
}
