// A line to the core that remembers what it was asked, so that it can be taken back.
import type { ClientLink } from '@orpc/client';
import type { Contract } from '../../../electron/contract/contract.ts';
import { createHistory, type History, type Way } from './history.ts';
import { type Call, inverseOf, readingBefore, type Step, stepOf } from './inverse.ts';

type NoContext = Record<never, never>;
type Link = ClientLink<NoContext>;

export interface UndoableLink extends Link {
  history: History;
  /** Takes the last step back, or does it again; gives that step, null when there is none. Rejects as the call does. */
  go(way: Way): Promise<Step | null>;
}

type Procedure = { [D in keyof Contract]: `${D}.${keyof Contract[D] & string}` }[keyof Contract];

/** Erasing is final, and another register, or another state of this one, has another past: nothing is left to take back. */
const FORGETTING: ReadonlySet<string> = new Set<Procedure>([
  'persons.erase',
  'pressContacts.erase',
  'concerns.undoImport',
  'retention.clean',
  'register.create',
  'register.open',
  'register.close',
  'register.lock',
  'register.unlock',
  'register.restoreBackUp',
  'register.undoRestoring',
]);

export function undoableLink(link: Link): UndoableLink {
  const history = createHistory();
  let last: Promise<unknown> = Promise.resolve();

  async function observed(call: Call, options: Parameters<Link['call']>[2]) {
    const reading = readingBefore(call);
    // What cannot be read cannot be taken back; the call itself says what is wrong.
    const read =
      reading === null
        ? undefined
        : await link.call(reading.path, reading.input, options).catch(() => undefined);
    const answer = await link.call(call.path, call.input, options);
    return { answer, step: stepOf(call, answer, read) };
  }

  async function take(way: Way): Promise<Step | null> {
    const step = history.next(way);
    if (step === null) return null;
    try {
      const { step: opposite } = await observed(inverseOf(step), { context: {} });
      if (opposite === null) history.drop(way);
      else history.took(way, opposite);
      return step;
    } catch (error) {
      history.drop(way);
      throw error;
    }
  }

  return {
    history,
    async call(path, input, options) {
      const { answer, step } = await observed({ path, input }, options);
      if (FORGETTING.has(path.join('.'))) history.forget();
      else if (step !== null) history.add(step);
      return answer;
    },
    /** One after the other: two presses in a row take two steps. */
    go(way) {
      const result = last.then(() => take(way));
      last = result.catch(() => undefined);
      return result;
    },
  };
}
