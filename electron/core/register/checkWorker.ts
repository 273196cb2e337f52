// Entry of the thread that checks a register file after it was opened.
import { parentPort, workerData } from 'node:worker_threads';
import Sqlite from 'better-sqlite3';
import { quickCheck } from './check.ts';

const database = new Sqlite(String(workerData.path), { readonly: true, fileMustExist: true });
try {
  parentPort?.postMessage(quickCheck(database));
} finally {
  database.close();
}
