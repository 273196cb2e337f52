// Which register is open: opening, creating, closing, the list of recent ones, and who is told of changes.
import { existsSync } from 'node:fs';
import { EventPublisher } from '@orpc/server';
import type { RegisterInfo } from '../../contract/register.ts';
import { abandonUploads } from '../documents/attachments/uploads.ts';
import { badInput, Failure } from '../failure.ts';
import { traceOf } from '../faultTrace.ts';
import { inTurns } from '../inTurn.ts';
import { createKeeper, type Keeper } from './backups/keeper.ts';
import { putInPlace } from './backups/restore.ts';
import { safetySettings } from './backups/settings.ts';
import { checkInBackground } from './check.ts';
import { type RegisterKey, saltIn, saltOf } from './cipher.ts';
import { createRegisterFile, openRegisterFile, removeRegisterFile } from './file.ts';
import { runFileJob } from './fileJobs.ts';
import { deriveKey, newSalt } from './keys.ts';
import { absolute, freePath, freeStem, isEncryptedFile, isSameFile, nameOf } from './paths.ts';
import { type RecentFiles, readRecent } from './recent.ts';
import { guardFile } from './recovery/fileGuard.ts';
import { noteInUse, refuseInUse } from './recovery/inUse.ts';
import { createRegister, type Register } from './register.ts';
import type { Registers, RegistersOptions } from './registersTypes.ts';
import { sqliteFailure } from './sqliteErrors.ts';
import { type Opened, summary } from './summary.ts';
import { createUnlocking, isEmpty, type Secret } from './unlocking.ts';

const CHECK_DELAY = 1_000;

export function createRegisters(options: RegistersOptions): Registers {
  const changes = new EventPublisher<{ changes: { tables: string[] } }>();
  const recentFiles: RecentFiles = readRecent(options.configFolder);
  const safety = safetySettings(options.configFolder);
  const unlocking = createUnlocking(options.wait);
  let opened: Opened | null = null;
  /** What waits for its passphrase; `inUseToo` where somebody insisted on it, though another Vigie has it open. */
  let locked: { path: string; inUseToo: boolean } | null = null;

  function wrap(path: string, sqlite: Register['sqlite'], key: RegisterKey | null): Register {
    // What is written before it becomes the open one concerns no interface yet.
    const onChange = (tables: string[]) => {
      if (opened?.register !== register) return;
      opened.keeper.written();
      changes.publish('changes', { tables });
    };
    const guard = guardFile(path);
    const beforeWrite = () => {
      if (guard.place() !== 'here') changes.publish('changes', { tables: ['register'] });
      guard.check();
    };
    const register: Register = createRegister({
      path,
      beforeWrite,
      sqlite,
      key,
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
    locked = null;
    const createdAt = fact?.value ?? options.now();
    opened = {
      ...{ register, createdAt, keeper: keep(register, createdAt), guard: guardFile(register.path) },
      leave: options.automaticBackUps ? noteInUse(register.path, options.now()) : () => undefined,
      ...{ integrity: 'pending', findings: [], stopCheck: async () => undefined },
    };
    watchIntegrity(opened);
    recentFiles.add(register.path);
    changes.publish('changes', { tables: ['register'] });
    options.onOpen?.(register);
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
      state.register.key,
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
      console.error(`register not checked: ${traceOf(error)}`);
    });
  }

  /** What was written is backed up first, but before a rewriting: the copy would have the former key, or none. */
  async function close({ backUp = true } = {}): Promise<void> {
    const closing = opened;
    opened = null;
    if (!closing) return;
    await closing.stopCheck();
    await closing.keeper.close({ backUp });
    await closing.register.close();
    closing.leave();
  }

  async function create(
    path: string | undefined,
    example: boolean,
    passphrase: string | undefined,
  ): Promise<RegisterInfo> {
    const target = path === undefined ? freePath(options.folder, example) : absolute(path);
    const key = passphrase === undefined ? null : await deriveKey(passphrase, newSalt());
    const register = wrap(target, createRegisterFile(target, options.now(), undefined, key), key);
    try {
      await options.fillNew(register, example);
      return await become(register);
    } catch (error) {
      await register.close();
      removeRegisterFile(target);
      throw error;
    }
  }

  /** With the key of an encrypted file; null for another, or where none was given. */
  async function open(target: string, key: RegisterKey | null, inUseToo = true): Promise<RegisterInfo> {
    if (opened && isSameFile(opened.register.path, target)) return summary(opened);
    if (options.automaticBackUps && !inUseToo) refuseInUse(target);
    if (key === null && isEncryptedFile(target)) {
      await close();
      locked = { path: target, inUseToo };
      changes.publish('changes', { tables: ['register'] });
      throw new Failure('REGISTER_LOCKED', { path: target });
    }
    const register = wrap(target, await openRegisterFile(target, options.now(), undefined, key), key);
    try {
      return await become(register);
    } catch (error) {
      await register.close();
      throw sqliteFailure(error, target);
    }
  }

  async function replace(prepare: (register: Register) => Promise<string>): Promise<RegisterInfo> {
    if (!opened) throw new Failure('NO_REGISTER', {});
    const { path, key } = opened.register;
    const prepared = await prepare(opened.register);
    await close();
    let failure: unknown = null;
    try {
      putInPlace(prepared, path);
    } catch (error) {
      failure = error;
    }
    const info = await open(path, key);
    if (failure !== null) throw failure;
    return info;
  }

  async function putBack(): Promise<RegisterInfo> {
    if (!opened) throw new Failure('NO_REGISTER', {});
    const { register, guard } = opened;
    const found = guard.place();
    if (found === 'here') return summary(opened);
    const { path, key } = register;
    const saved = freeStem(`${path.replace(/\.vigie$/, '')} (retrouvé)`);
    await register.alone((sqlite) => sqlite.prepare('VACUUM INTO ?').run(saved));
    await close({ backUp: false });
    // Where another file took its place, that one stays, and this one keeps its new name.
    const target = found === 'missing' ? path : saved;
    if (target === path) {
      // What SQLite kept beside the file that is gone would be taken for writes of this one, which has them all.
      removeRegisterFile(path);
      putInPlace(saved, path);
    }
    return open(target, key);
  }

  const isOpenFile = (target: string) => opened !== null && isSameFile(opened.register.path, target);

  async function lock(): Promise<void> {
    if (!opened || opened.register.key === null) return;
    const { path } = opened.register;
    await close();
    locked = { path, inUseToo: false };
    changes.publish('changes', { tables: ['register'] });
  }

  async function prove({ key }: Register, secret: Secret): Promise<void> {
    if (key === null) throw badInput('passphrase', 'NOT_ENCRYPTED');
    await unlocking.try(saltIn(key), secret, async (given) => {
      if (given !== key) throw new Failure('WRONG_PASSPHRASE', { path: opened?.register.path ?? '' });
    });
  }

  async function rewrite(register: Register, to: RegisterKey | null): Promise<RegisterInfo> {
    if (opened?.register !== register) throw new Failure('NO_REGISTER', {});
    const { path, key: from } = register;
    await close({ backUp: false });
    try {
      await runFileJob(options.fileWorker, 'rewrite', { path, from, to });
    } catch (error) {
      await open(path, from);
      throw error;
    }
    const info = await open(path, to);
    // Those there are have another key, or none. One that fails is told by the keeper.
    if (options.automaticBackUps) void opened?.keeper.backUp('work').catch(() => undefined);
    return info;
  }

  let rewriting: Promise<unknown> = Promise.resolve();
  /** One opening or closing at a time. */
  const inTurn = inTurns();

  /** The answer to a wrong secret may be long to come: it keeps nothing else waiting. */
  async function openWith(path: string, secret: Secret, inUseToo: boolean): Promise<RegisterInfo> {
    const target = absolute(path);
    // In turn, for a file that is open is not looked into.
    const salt = isEmpty(secret)
      ? null
      : await inTurn(async () => (isOpenFile(target) || !isEncryptedFile(target) ? null : saltOf(target)));
    if (salt === null) return inTurn(() => open(target, null, inUseToo));
    return unlocking.try(salt, secret, (key) => inTurn(() => open(target, key, inUseToo)));
  }

  return {
    changes,
    folder: options.folder,
    fileWorker: options.fileWorker,
    safety,
    current() {
      if (opened) return opened.register;
      throw locked === null
        ? new Failure('NO_REGISTER', {})
        : new Failure('REGISTER_LOCKED', { path: locked.path });
    },
    get opened() {
      return opened?.register ?? null;
    },
    keeping() {
      if (!opened) throw new Failure('NO_REGISTER', {});
      return opened;
    },
    get locked() {
      return locked === null ? null : { path: locked.path, name: nameOf(locked.path) };
    },
    info: () => (opened ? summary(opened) : null),
    remember: (path) => recentFiles.add(path),
    recent: () => recentFiles.list().map((path) => ({ path, name: nameOf(path), exists: existsSync(path) })),
    create: (path, example, passphrase) => inTurn(() => create(path, example, passphrase)),
    open: (path, secret = {}, inUseToo = false) => openWith(path, secret, inUseToo),
    replace: (prepare) => inTurn(() => replace(prepare)),
    putBack: () => inTurn(putBack),
    lock: () => inTurn(lock),
    async unlock(secret) {
      if (locked === null) throw new Failure('NO_REGISTER', {});
      if (isEmpty(secret)) throw badInput('passphrase', 'REQUIRED');
      return openWith(locked.path, secret, locked.inUseToo);
    },
    prove,
    rewrite(register, to) {
      const result = inTurn(() => rewrite(register, to));
      rewriting = result.catch(() => undefined);
      return result;
    },
    ready: () => rewriting,
    close: () =>
      inTurn(async () => {
        await close();
        locked = null;
        changes.publish('changes', { tables: ['register'] });
      }),
  };
}
