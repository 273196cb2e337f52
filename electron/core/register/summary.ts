// What is said of the open register.
import type { RegisterInfo } from '../../contract/register.ts';
import type { Keeper } from './backups/keeper.ts';
import { nameOf } from './paths.ts';
import type { FileGuard } from './recovery/fileGuard.ts';
import type { Register } from './register.ts';
import { synchronisedBy } from './synchronised.ts';

export interface Opened {
  register: Register;
  createdAt: string;
  /** What backs it up. */
  keeper: Keeper;
  integrity: RegisterInfo['integrity'];
  findings: string[];
  stopCheck(): Promise<void>;
  /** Whether its file is still the one that was opened. */
  guard: FileGuard;
  /** Takes away the note that says it is open. */
  leave(): void;
}

export function summary({ register, createdAt, integrity, findings }: Opened): RegisterInfo {
  return {
    path: register.path,
    name: nameOf(register.path),
    // Asked of SQLite: the file may have been moved away since it was opened.
    size: pragma(register, 'page_count') * pragma(register, 'page_size'),
    schemaVersion: pragma(register, 'user_version'),
    createdAt,
    integrity,
    findings,
    encrypted: register.key !== null,
    synchronisedBy: synchronisedBy(register.path),
  };
}

function pragma({ sqlite }: Register, name: string): number {
  return Number(sqlite.pragma(name, { simple: true }));
}
