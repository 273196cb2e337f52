// Entry of the thread that does long work on register files: back-ups, looking into one, exercises, salvage, whole exports.
import { parentPort, workerData } from 'node:worker_threads';
import { Failure } from '../failure.ts';
import { traceOf } from '../faultTrace.ts';
import { copyRegister } from './backup.ts';
import { settleClear } from './backups/clear.ts';
import { copyToPlace } from './backups/copy.ts';
import { rehearse } from './backups/exercise.ts';
import { lookInto } from './backups/look.ts';
import { makeBackUp } from './backups/make.ts';
import { prepareRestored } from './backups/restore.ts';
import { type JobName, type JobWatch, type Said, Stopped } from './fileJobs.ts';
import { salvage } from './recovery/salvage.ts';
import { rewrite } from './rewrite.ts';
import { exportAll } from './wholeExport/exportAll.ts';
import { importAll } from './wholeExport/importAll.ts';

const jobs = {
  copyRegister,
  makeBackUp,
  copyToPlace,
  lookInto,
  prepareRestored,
  rehearse,
  rewrite,
  settleClear,
  salvage,
  exportAll,
  importAll,
};
export type FileJobs = typeof jobs;

if (parentPort) {
  const port = parentPort;
  const say = (said: Said) => port.postMessage(said);
  const stop = new Int32Array(workerData.stop);
  const watch: JobWatch = {
    tell: (progress) => say({ kind: 'progress', progress }),
    goOn() {
      if (Atomics.load(stop, 0) !== 0) throw new Stopped();
    },
  };
  try {
    say({ kind: 'done', result: await run(workerData.name, workerData.input, watch) });
  } catch (error) {
    if (error instanceof Failure) say({ kind: 'failure', code: error.code, data: error.data });
    else say({ kind: 'fault', trace: traceOf(error) });
  }
}

/** The name and its input come together from `runFileJob`, which types them: nothing else starts this thread. */
function run(name: JobName, input: unknown, watch: JobWatch): Promise<unknown> {
  const job = jobs[name] as (input: unknown, watch: JobWatch) => Promise<unknown>;
  return job(input, watch);
}
