// What a back-up holds, without touching the register: how many of each kind, the last changes.
import type { BackUpContent } from '../../../contract/backUps.ts';
import { quickCheck } from '../check.ts';
import { openSqlite, type RegisterKey } from '../cipher.ts';
import { sqliteFailure } from '../sqliteErrors.ts';
import { keyOfBackUp } from './keyOfBackUp.ts';
import { countRows } from './rows.ts';

const LINES = 5;

/** Throws what opening a file throws: REGISTER_DAMAGED, NOT_A_REGISTER, REGISTER_LOCKED for one of another passphrase… */
export async function lookInto({
  path,
  key,
}: {
  path: string;
  key: RegisterKey | null;
}): Promise<BackUpContent> {
  try {
    // A connection that may write, and does not, takes away what SQLite put beside the file.
    const database = openSqlite(path, keyOfBackUp(path, key), { fileMustExist: true });
    try {
      database.pragma('query_only = ON');
      const lines = database
        .prepare<[number], BackUpContent['lastChanges'][number]>(
          'SELECT id, at, action, type FROM journal ORDER BY id DESC LIMIT ?',
        )
        .all(LINES);
      return {
        findings: quickCheck(database),
        schemaVersion: Number(database.pragma('user_version', { simple: true })),
        rows: countRows(database),
        lastChanges: lines,
      };
    } finally {
      database.close();
    }
  } catch (error) {
    throw sqliteFailure(error, path);
  }
}
