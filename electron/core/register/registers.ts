// Which register is open: opening, creating, closing, the list of recent ones, and who is told of changes.
import { existsSync, realpathSync } from 'node:fs';
import { basename, isAbsolute, join, resolve } from 'node:path';
import { EventPublisher } from '@orpc/server';
import type { RegisterInfo } from '../../contract/register.ts';
import { abandonUploads } from '../documents/attachments/uploads.ts';
import { badInput, Failure } from '../failure.ts';
import { createKeeper, type Keeper } from './backups/keeper.ts';
import { putInPlace } from './backups/restore.ts';
import { type SafetySettings, safetySettings } from './backups/settings.ts';
import { checkInBackground } from './check.ts';
import { createRegisterFile, openRegisterFile, removeRegisterFile } from './file.ts';
import { type RecentFiles, readRecent } from './recent.ts';
import { createRegister, type Register } from './register.ts';
import { sqliteFailure } from './sqliteErrors.ts';
import { synchronisedBy } from './synchronised.ts';

const CHECK_DELAY = 1_000;

export interface RegistersOptions {
  /** Where new registers go: `Vigie` in the user's documents. */
  folder: string;
  /** Where the list of recent registers is kept; null to keep none. */
  configFolder: string | null;
  /** The entry of the checking thread. */
  checkWorker: URL;
  /** The entry of the thread that makes back-ups. */
  fileWorker: URL;
  /** Whether back-ups are made by themselves, after some work and on closing; not when left out. */
  automaticBackUps?: boolean | undefined;
  /** Milliseconds from opening to the check of the whole file; a second when left out, for the first screens to show. */
  checkDelay?: number;
  actor: string;
  now(): string;
  /** Today where the user is, YYYY-MM-DD. */
  today(): string;
  /** Fills a new register: the directory of authorities, or the whole example. */
  fillNew(register: Register, example: boolean): Promise<void>;
}

export interface Registers {
  readonly changes: EventPublisher<{ changes: { tables: string[] } }>;
  readonly folder: string;
  readonly fileWorker: URL;
  /** What this machine knows of the safety of each register. */
  readonly safety: SafetySettings;
  /** The open register. Throws NO_REGISTER. */
  current(): Register;
  /** The same, null where there is none. */
  readonly opened: Register | null;
  /** What backs the open register up, and when that was created. Throws NO_REGISTER. */
  keeping(): { keeper: Keeper; createdAt: string };
  info(): RegisterInfo | null;
  recent(): { path: string; name: string; exists: boolean }[];
  /** Throws FILE_EXISTS or FILE_NOT_WRITABLE. */
  create(path: string | undefined, example: boolean): Promise<RegisterInfo>;
  /** Throws what openRegisterFile throws; the register open before stays open then. */
  open(path: string): Promise<RegisterInfo>;
  /**
   * Puts a file that `prepare` made, in the same folder, in the place of the open register, and opens it. Throws NO_REGISTER, what
   * `prepare` throws, what opening throws; the register stays, or is open again, as it was.
   */
  replace(prepare: (register: Register) => Promise<string>): Promise<RegisterInfo>;
  close(): Promise<void>;
}

interface Opened {
  register: Register;
  createdAt: string;
  keeper: Keeper;
  integrity: RegisterInfo['integrity'];
  findings: string[];
  stopCheck(): Promise<void>;
}

export function createRegisters(options: RegistersOptions): Registers {
  const changes = new EventPublisher<{ changes: { tables: string[] } }>();
  const recentFiles: RecentFiles = readRecent(options.configFolder);
  const safety = safetySettings(options.configFolder);
  let opened: Opened | null = null;

  function wrap(path: string, sqlite: Register['sqlite']): Register {
    // What is written before it becomes the open one concerns no interface yet.
    const onChange = (tables: string[]) => {
      if (opened?.register !== register) return;
      opened.keeper.written();
      changes.publish('changes', { tables });
    };
    const register: Register = createRegister({
      path,
      sqlite,
      actor: options.actor,
      now: options.now,
      today: options.today,
      onChange,
    });
    return register;
  }

  /** Makes a register the open one. Where it cannot be used, the one open before stays. */
  async function become(register: Register): Promise<RegisterInfo> {
    const fact = await register.db
      .selectFrom('registerFact')
      .select('value')
      .where('name', '=', 'createdAt')
      .executeTakeFirst();
    await abandonUploads(register);
    await close();
    const createdAt = fact?.value ?? options.now();
    opened = {
      ...{ register, createdAt, keeper: keep(register, createdAt) },
      ...{ integrity: 'pending', findings: [], stopCheck: async () => undefined },
    };
    watchIntegrity(opened);
    recentFiles.add(register.path);
    changes.publish('changes', { tables: ['register'] });
    return summary(opened);
  }

  function keep({ path, key }: Register, createdAt: string): Keeper {
    return createKeeper({
      ...{ register: path, createdAt, key, now: options.now, fileWorker: options.fileWorker },
      automatic: options.automaticBackUps ?? false,
      second: () => safety.of(path).second,
      onChange: () => changes.publish('changes', { tables: ['register'] }),
    });
  }

  function watchIntegrity(state: Opened): void {
    const check = checkInBackground(
      state.register.path,
      options.checkWorker,
      options.checkDelay ?? CHECK_DELAY,
    );
    state.stopCheck = check.stop;
    const settle = (findings: string[]) => {
      if (opened !== state) return;
      state.findings = findings;
      state.integrity = findings.length === 0 ? 'ok' : 'damaged';
      changes.publish('changes', { tables: ['register'] });
    };
    check.findings.then(settle, (error: unknown) => {
      // A fault of the program says nothing of the register: its state stays unknown.
      console.error(`register not checked: ${error instanceof Error ? error.message : String(error)}`);
    });
  }

  async function close(): Promise<void> {
    const closing = opened;
    opened = null;
    if (!closing) return;
    await closing.stopCheck();
    await closing.keeper.close();
    await closing.register.close();
  }

  async function create(path: string | undefined, example: boolean): Promise<RegisterInfo> {
    const target = path === undefined ? freePath(options.folder, example) : absolute(path);
    const register = wrap(target, createRegisterFile(target, options.now()));
    try {
      await options.fillNew(register, example);
      return await become(register);
    } catch (error) {
      await register.close();
      removeRegisterFile(target);
      throw error;
    }
  }

  async function open(path: string): Promise<RegisterInfo> {
    const target = absolute(path);
    if (opened && isSameFile(opened.register.path, target)) return summary(opened);
    const register = wrap(target, await openRegisterFile(target, options.now()));
    try {
      return await become(register);
    } catch (error) {
      await register.close();
      throw sqliteFailure(error, target);
    }
  }

  async function replace(prepare: (register: Register) => Promise<string>): Promise<RegisterInfo> {
    if (!opened) throw new Failure('NO_REGISTER', {});
    const { path } = opened.register;
    const prepared = await prepare(opened.register);
    await close();
    let failure: unknown = null;
    try {
      putInPlace(prepared, path);
    } catch (error) {
      failure = error;
    }
    const info = await open(path);
    if (failure !== null) throw failure;
    return info;
  }

  let last: Promise<unknown> = Promise.resolve();
  /** One opening or closing at a time, in the order they were asked for. */
  function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = last.then(work);
    last = result.catch(() => undefined);
    return result;
  }

  return {
    changes,
    folder: options.folder,
    fileWorker: options.fileWorker,
    safety,
    current() {
      if (!opened) throw new Failure('NO_REGISTER', {});
      return opened.register;
    },
    get opened() {
      return opened?.register ?? null;
    },
    keeping() {
      if (!opened) throw new Failure('NO_REGISTER', {});
      return opened;
    },
    info: () => (opened ? summary(opened) : null),
    recent: () => recentFiles.list().map((path) => ({ path, name: nameOf(path), exists: existsSync(path) })),
    create: (path, example) => inTurn(() => create(path, example)),
    open: (path) => inTurn(() => open(path)),
    replace: (prepare) => inTurn(() => replace(prepare)),
    close: () =>
      inTurn(async () => {
        await close();
        changes.publish('changes', { tables: ['register'] });
      }),
  };
}

function summary({ register, createdAt, integrity, findings }: Opened): RegisterInfo {
  return {
    path: register.path,
    name: nameOf(register.path),
    // Asked of SQLite: the file may have been moved away since it was opened.
    size: pragma(register, 'page_count') * pragma(register, 'page_size'),
    schemaVersion: pragma(register, 'user_version'),
    createdAt,
    integrity,
    findings,
    synchronisedBy: synchronisedBy(register.path),
  };
}

function pragma({ sqlite }: Register, name: string): number {
  return Number(sqlite.pragma(name, { simple: true }));
}

/** Whether two paths lead to one file, through links too. */
function isSameFile(a: string, b: string): boolean {
  if (a === b) return true;
  return existsSync(a) && existsSync(b) && realpathSync.native(a) === realpathSync.native(b);
}

/** `Registre.vigie` in the folder, or the first `Registre 2.vigie`, `Registre 3.vigie`… that is free. */
function freePath(folder: string, example: boolean): string {
  const stem = example ? 'Exemple' : 'Registre';
  for (let number = 1; ; number += 1) {
    const path = join(folder, number === 1 ? `${stem}.vigie` : `${stem} ${number}.vigie`);
    if (!existsSync(path)) return path;
  }
}

function absolute(path: string): string {
  if (!isAbsolute(path)) throw badInput('path', 'NOT_ABSOLUTE', path);
  return resolve(path);
}

function nameOf(path: string): string {
  return basename(path).replace(/\.vigie$/, '');
}
