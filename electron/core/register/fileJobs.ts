// Long work on register files, done in a thread of its own so that the core keeps answering.
import { Worker } from 'node:worker_threads';
import { errorMap } from '../../contract/errors.ts';
import { Failure } from '../failure.ts';
import type { FileJobs } from './fileWorker.ts';

/** What the thread says: how far it is, then what came of it. */
export type Said =
  | { kind: 'progress'; progress: unknown }
  | { kind: 'done'; result: unknown }
  | { kind: 'failure'; code: string; data: unknown }
  | { kind: 'fault'; trace: string };

export type JobName = keyof FileJobs;
export type JobInput<Name extends JobName> = Parameters<FileJobs[Name]>[0];
export type JobResult<Name extends JobName> = Awaited<ReturnType<FileJobs[Name]>>;

/** What a job is told besides its input. */
export interface JobWatch {
  /** Tells how far it is. */
  tell(progress: unknown): void;
  /** Throws once who asked has given up: to be called between two slices. */
  goOn(): void;
}

/** Thrown inside a job that was asked to stop, after which it leaves the disk as it was. */
export class Stopped extends Error {}

export interface FileWork {
  signal?: AbortSignal | undefined;
  onProgress?(progress: unknown): void;
}

/**
 * Does one job in a thread. Rejects with the Failure the job ended on, with Stopped when `signal` ended it, or with an Error
 * for a fault of the program.
 */
export async function runFileJob<Name extends JobName>(
  worker: URL,
  name: Name,
  input: JobInput<Name>,
  { signal, onProgress }: FileWork = {},
): Promise<JobResult<Name>> {
  const stop = new SharedArrayBuffer(4);
  const thread = new Worker(worker, { workerData: { name, input, stop } });
  const { promise, resolve, reject } = Promise.withResolvers<JobResult<Name>>();
  const askToStop = () => Atomics.store(new Int32Array(stop), 0, 1);
  if (signal?.aborted) askToStop();
  signal?.addEventListener('abort', askToStop, { once: true });
  thread.on('message', (said: Said) => {
    if (said.kind === 'progress') onProgress?.(said.progress);
    // The thread runs the job of that name: its result is of that type.
    else if (said.kind === 'done') resolve(said.result as JobResult<Name>);
    else reject(signal?.aborted ? new Stopped() : failureIn(said));
  });
  thread.once('error', reject);
  thread.once('exit', (code) => reject(new Error(`${name} ended without a word (${code})`)));
  try {
    return await promise;
  } finally {
    signal?.removeEventListener('abort', askToStop);
  }
}

/**
 * The same, told as it goes: each progress, then the result. Ended by who listens, it stops the job, and waits until the job has
 * left the disk as it was.
 */
export async function* tellFileJob<Name extends JobName>(
  worker: URL,
  name: Name,
  input: JobInput<Name>,
): AsyncGenerator<{ progress: unknown } | { result: JobResult<Name> }> {
  const stop = new AbortController();
  const told: unknown[] = [];
  let wake = Promise.withResolvers<void>();
  const onProgress = (progress: unknown) => {
    told.push(progress);
    wake.resolve();
  };
  const job = runFileJob(worker, name, input, { signal: stop.signal, onProgress });
  const ended = job.then(
    () => true,
    () => true,
  );
  try {
    for (;;) {
      const isOver = await Promise.race([ended, wake.promise.then(() => false)]);
      wake = Promise.withResolvers<void>();
      // What was told since the last time is as good as the last of it.
      const [latest] = told.splice(0).slice(-1);
      if (latest !== undefined) yield { progress: latest };
      if (isOver) break;
    }
    yield { result: await job };
  } finally {
    stop.abort();
    await ended;
  }
}

function failureIn(said: Extract<Said, { kind: 'failure' | 'fault' }>): Error {
  // Its stack is that of the thread, where the fault is.
  if (said.kind === 'fault') return Object.assign(new Error('fault in a file job'), { stack: said.trace });
  const code = isCode(said.code) ? said.code : null;
  const data = code === null ? null : errorMap[code].data.safeParse(said.data);
  if (code === null || !data?.success) return new Error(`unknown failure ${said.code}`);
  return new Failure(code, data.data);
}

function isCode(code: string): code is keyof typeof errorMap {
  return Object.hasOwn(errorMap, code);
}
