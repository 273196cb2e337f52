// Backs up the open register by itself: after some work, on closing; and copies to the second place once a day.
import type { Safety, WhyMade } from '../../../contract/backUps.ts';
import { Failure } from '../../failure.ts';
import { traceOf } from '../../faultTrace.ts';
import { inTurns } from '../../inTurn.ts';
import { localDate } from '../../localDate.ts';
import type { RegisterKey } from '../cipher.ts';
import { runFileJob } from '../fileJobs.ts';
import { listIn } from './list.ts';
import type { MadeBackUp } from './make.ts';

/** Milliseconds of work after which what was written is backed up. */
export const WORK_MS = 15 * 60_000;

export interface KeeperOptions {
  register: string;
  /** When the register was created. */
  createdAt: string;
  key: RegisterKey | null;
  fileWorker: URL;
  /** False for a caller that only makes back-ups when it is asked for them. */
  automatic: boolean;
  now(): string;
  /** The folder of the second place; null where none was chosen. */
  second(): string | null;
  /** What can be told of its state has changed. */
  onChange(): void;
}

export interface Keeper {
  /** Whether back-ups are made by themselves. */
  readonly automatic: boolean;
  readonly failure: Safety['failure'];
  /** Something was written. */
  written(): void;
  /** Makes a verified back-up, after the one in progress. Throws as makeBackUp does. */
  backUp(why: WhyMade): Promise<MadeBackUp>;
  /** Copies a back-up to the second place. */
  copyToSecond(backUp: string, folder: string): Promise<MadeBackUp>;
  /**
   * Backs up what was written since the last time, unless `backUp` is false, and waits for what is in progress. Never fails:
   * what went wrong is noted.
   */
  close(wanted?: { backUp: boolean }): Promise<void>;
}

export function createKeeper(options: KeeperOptions): Keeper {
  const { register, createdAt, key, fileWorker, automatic, now, second, onChange } = options;
  let isDirty = false;
  let timer: NodeJS.Timeout | null = null;
  let failure: Safety['failure'] = null;
  /** One copy at a time. */
  const inTurn = inTurns();

  const backUp = (why: WhyMade) =>
    inTurn(async () => {
      // What is written from here on may not be in it.
      isDirty = false;
      try {
        const made = await runFileJob(fileWorker, 'makeBackUp', {
          ...{ register, createdAt, key, now: now(), why },
        });
        note('beside', null);
        return made;
      } catch (error) {
        isDirty = true;
        note('beside', error);
        throw error;
      }
    });

  const copyToSecond = (path: string, folder: string) =>
    inTurn(async () => {
      try {
        const work = { register, createdAt, backUp: path, folder, now: now() };
        const made = await runFileJob(fileWorker, 'copyToPlace', work);
        note('second', null);
        return made;
      } catch (error) {
        note('second', error);
        throw error;
      }
    });

  function note(place: 'beside' | 'second', error: unknown): void {
    // A copy that went well does not undo what is said of the other place.
    if (error !== null) failure = { at: now(), place, ...described(error) };
    else if (failure?.place === place) failure = null;
    onChange();
  }

  /** What the timer and the closing do: a failure is told by `failure`, and is never a reason to stop the work. */
  async function keep(why: WhyMade): Promise<void> {
    try {
      const { path } = await backUp(why);
      const folder = second();
      if (folder !== null && !hasCopyOfToday({ register, createdAt }, folder, now()))
        await copyToSecond(path, folder);
    } catch (error) {
      if (!(error instanceof Failure)) {
        console.error(`register not backed up: ${traceOf(error)}`);
      }
    }
  }

  return {
    automatic,
    get failure() {
      return failure;
    },
    written() {
      isDirty = true;
      if (!automatic || timer !== null) return;
      timer = setTimeout(() => {
        timer = null;
        if (isDirty) void keep('work');
      }, WORK_MS).unref();
    },
    backUp,
    copyToSecond,
    async close({ backUp: isWanted } = { backUp: true }) {
      if (timer !== null) clearTimeout(timer);
      await inTurn(async () => undefined);
      if (automatic && isDirty && isWanted) await keep('closing');
    },
  };
}

function hasCopyOfToday(
  register: Pick<KeeperOptions, 'register' | 'createdAt'>,
  folder: string,
  now: string,
): boolean {
  const [newest] = listIn(register, folder, 'second', now);
  return newest !== undefined && localDate(new Date(newest.at)) === localDate(new Date(now));
}

function described(error: unknown): Pick<NonNullable<Safety['failure']>, 'code' | 'path' | 'reason'> {
  if (!(error instanceof Failure)) return { code: null, path: '', reason: '' };
  const { data } = error;
  return {
    code: error.code,
    path: 'path' in data ? data.path : '',
    reason: 'reason' in data ? data.reason : '',
  };
}
