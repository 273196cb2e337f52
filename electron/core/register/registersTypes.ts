// What opens registers, and what it is told: see registers.ts.
import type { EventPublisher } from '@orpc/server';
import type { RegisterInfo } from '../../contract/register.ts';
import type { Keeper } from './backups/keeper.ts';
import type { SafetySettings } from './backups/settings.ts';
import type { RegisterKey } from './cipher.ts';
import type { FileGuard } from './recovery/fileGuard.ts';
import type { Register } from './register.ts';
import type { Secret } from './unlocking.ts';

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
  /** How the answer to a wrong passphrase is held back, for tests; milliseconds. */
  wait?: (ms: number) => Promise<unknown>;
  actor: string;
  now(): string;
  /** Today where the user is, YYYY-MM-DD. */
  today(): string;
  /** Fills a new register: the directory of authorities, or the whole example. */
  fillNew(register: Register, example: boolean): Promise<void>;
  /** Told of each register that becomes the open one. */
  onOpen?(register: Register): void;
}

export interface Registers {
  readonly changes: EventPublisher<{ changes: { tables: string[] } }>;
  readonly folder: string;
  readonly fileWorker: URL;
  /** What this machine knows of the safety of each register. */
  readonly safety: SafetySettings;
  /** The open register. Throws REGISTER_LOCKED where one waits for its passphrase, else NO_REGISTER. */
  current(): Register;
  /** The same, null where there is none. */
  readonly opened: Register | null;
  /** What backs the open register up, and when that was created. Throws NO_REGISTER. */
  keeping(): { keeper: Keeper; createdAt: string; guard: FileGuard };
  info(): RegisterInfo | null;
  /** The encrypted register that waits for its passphrase; null while one is open, or where none was asked for. */
  readonly locked: { path: string; name: string } | null;
  /** Puts a register that was just made among the recent ones, without opening it. */
  remember(path: string): void;
  recent(): { path: string; name: string; exists: boolean }[];
  /** Encrypted where it is given a passphrase. Throws FILE_EXISTS or FILE_NOT_WRITABLE. */
  create(path: string | undefined, example: boolean, passphrase?: string): Promise<RegisterInfo>;
  /**
   * Throws what openRegisterFile throws; the register open before stays open then. But for REGISTER_LOCKED: the one open
   * before is closed, and this one waits for `unlock`.
   */
  open(path: string, secret?: Secret, inUseToo?: boolean): Promise<RegisterInfo>;
  /**
   * Writes the open register, whose file is gone, to a file again from what is still open of it: in its place, or under another
   * name where something else took it. Opens it.
   */
  putBack(): Promise<RegisterInfo>;
  /** Closes the open register and forgets its key, where it is encrypted; it then waits for `unlock`. Else does nothing. */
  lock(): Promise<void>;
  /** Opens the register that waits. Throws NO_REGISTER where none does, BAD_INPUT, WRONG_PASSPHRASE and what `open` does. */
  unlock(secret: Secret): Promise<RegisterInfo>;
  /**
   * Whether this is the secret of a register that is open: throws WRONG_PASSPHRASE, as late as `unlock` does, or BAD_INPUT
   * where the secret is mistyped or the register is not encrypted.
   */
  prove(register: Register, secret: Secret): Promise<void>;
  /**
   * Writes the open register again under another key, null for none, and opens it. Calls that come meanwhile wait. Throws
   * what `rewriteFile` does; the register is open again as it was then.
   */
  rewrite(register: Register, to: RegisterKey | null): Promise<RegisterInfo>;
  /** Resolves once no rewriting is in progress. */
  ready(): Promise<unknown>;
  /**
   * Puts a file that `prepare` made, in the same folder, in the place of the open register, and opens it. Throws NO_REGISTER, what
   * `prepare` throws, what opening throws; the register stays, or is open again, as it was.
   */
  replace(prepare: (register: Register) => Promise<string>): Promise<RegisterInfo>;
  close(): Promise<void>;
}
