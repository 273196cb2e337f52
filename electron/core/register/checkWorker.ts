// Entry of the thread that checks a register file after it was opened.
import { parentPort, workerData } from 'node:worker_threads';
import { quickCheck } from './check.ts';
import { openSqlite } from './cipher.ts';

const database = openSqlite(String(workerData.path), workerData.key, { readonly: true, fileMustExist: true });
try {
  parentPort?.postMessage(quickCheck(database));
} finally {
  database.close();
}
