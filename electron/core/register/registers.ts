// Which register is open: opening, creating, closing, the list of recent ones, and who is told of changes.
import { existsSync, statSync } from 'node:fs';
import { basename, isAbsolute, join, resolve } from 'node:path';
import { EventPublisher } from '@orpc/server';
import type { RegisterInfo } from '../../contract/register.ts';
import { abandonUploads } from '../documents/attachments/uploads.ts';
import { badInput, Failure } from '../failure.ts';
import { checkInBackground } from './check.ts';
import { createRegisterFile, openRegisterFile } from './file.ts';
import { type RecentFiles, readRecent } from './recent.ts';
import { createRegister, type Register } from './register.ts';
import { synchronisedBy } from './synchronised.ts';

export interface RegistersOptions {
  /** Where new registers go: `Vigie` in the user's documents. */
  folder: string;
  /** Where the list of recent registers is kept; null to keep none. */
  configFolder: string | null;
  /** The entry of the checking thread. */
  checkWorker: URL;
  actor: string;
  now(): string;
  /** Today where the user is, YYYY-MM-DD. */
  today(): string;
  /** Fills a new register with the example. */
  fillExample(register: Register): Promise<void>;
}

export interface Registers {
  readonly changes: EventPublisher<{ changes: { tables: string[] } }>;
  readonly folder: string;
  /** The open register. Throws NO_REGISTER. */
  current(): Register;
  info(): RegisterInfo | null;
  recent(): { path: string; name: string; exists: boolean }[];
  /** Throws FILE_EXISTS or FILE_NOT_WRITABLE. */
  create(path: string | undefined, example: boolean): Promise<RegisterInfo>;
  /** Throws what openRegisterFile throws; the register open before stays open then. */
  open(path: string): Promise<RegisterInfo>;
  close(): Promise<void>;
}

interface Opened {
  register: Register;
  createdAt: string;
  integrity: RegisterInfo['integrity'];
  findings: string[];
  stopCheck(): void;
}

export function createRegisters(options: RegistersOptions): Registers {
  const changes = new EventPublisher<{ changes: { tables: string[] } }>();
  const recentFiles: RecentFiles = readRecent(options.configFolder);
  let opened: Opened | null = null;

  function wrap(path: string, sqlite: Register['sqlite']): Register {
    const onChange = (tables: string[]) => changes.publish('changes', { tables });
    return createRegister({
      path,
      sqlite,
      actor: options.actor,
      now: options.now,
      today: options.today,
      onChange,
    });
  }

  async function become(register: Register): Promise<RegisterInfo> {
    await close();
    const fact = await register.db
      .selectFrom('registerFact')
      .select('value')
      .where('name', '=', 'createdAt')
      .executeTakeFirst();
    await abandonUploads(register);
    opened = {
      register,
      createdAt: fact?.value ?? options.now(),
      integrity: 'pending',
      findings: [],
      stopCheck() {},
    };
    watchIntegrity(opened);
    recentFiles.add(register.path);
    changes.publish('changes', { tables: ['register'] });
    return summary(opened);
  }

  function watchIntegrity(state: Opened): void {
    const check = checkInBackground(state.register.path, options.checkWorker);
    state.stopCheck = check.stop;
    const settle = (findings: string[]) => {
      state.findings = findings;
      state.integrity = findings.length === 0 ? 'ok' : 'damaged';
      if (opened === state) changes.publish('changes', { tables: ['register'] });
    };
    check.findings.then(settle, (error: unknown) => settle([String(error)]));
  }

  async function close(): Promise<void> {
    const closing = opened;
    opened = null;
    if (!closing) return;
    closing.stopCheck();
    await closing.register.close();
  }

  return {
    changes,
    folder: options.folder,
    current() {
      if (!opened) throw new Failure('NO_REGISTER', {});
      return opened.register;
    },
    info: () => (opened ? summary(opened) : null),
    recent: () => recentFiles.list().map((path) => ({ path, name: nameOf(path), exists: existsSync(path) })),
    async create(path, example) {
      const target = path === undefined ? freePath(options.folder, example) : absolute(path);
      const register = wrap(target, createRegisterFile(target, options.now()));
      if (example) await options.fillExample(register);
      return become(register);
    },
    async open(path) {
      const target = absolute(path);
      if (opened?.register.path === target) return summary(opened);
      return become(wrap(target, await openRegisterFile(target, options.now())));
    },
    async close() {
      await close();
      changes.publish('changes', { tables: ['register'] });
    },
  };
}

function summary({ register, createdAt, integrity, findings }: Opened): RegisterInfo {
  return {
    path: register.path,
    name: nameOf(register.path),
    size: statSync(register.path).size,
    schemaVersion: Number(register.sqlite.pragma('user_version', { simple: true })),
    createdAt,
    integrity,
    findings,
    synchronisedBy: synchronisedBy(register.path),
  };
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
