// Works one at a time, in the order they were asked for.

/** Gives what queues a work: its result, or what it throws, is the caller's, and keeps none of the next from being done. */
export function inTurns(): <Result>(work: () => Promise<Result>) => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const result = last.then(work);
    last = result.catch(() => undefined);
    return result;
  };
}
