// A long work that tells how far it is, as a stream that who listens may end: the work then stops by itself.

/**
 * Runs `work` and gives what it tells, the last thing last. What it throws is thrown to who listens. When the listening ends
 * before, or `signal` says so, `stop` is aborted, and the stream ends once the work has: nothing of it goes on unseen.
 */
export async function* withProgress<Told>(
  work: (tell: (told: Told) => void, stop: AbortSignal) => Promise<void>,
  signal?: AbortSignal,
): AsyncGenerator<Told> {
  const stopping = new AbortController();
  const stop = signal ? AbortSignal.any([signal, stopping.signal]) : stopping.signal;
  const waiting: Told[] = [];
  const ended: { how: 'going' | 'done' | 'failed'; error: unknown } = { how: 'going', error: undefined };
  let wake = () => {};
  const end = (how: 'done' | 'failed', error?: unknown) => {
    Object.assign(ended, { how, error });
    wake();
  };
  const running = work((told) => {
    waiting.push(told);
    wake();
  }, stop).then(
    () => end('done'),
    (error: unknown) => end('failed', error),
  );
  try {
    while (ended.how === 'going' || waiting.length > 0) {
      const told = waiting.shift();
      if (told !== undefined) {
        yield told;
        continue;
      }
      await new Promise<void>((resolve) => {
        wake = resolve;
        if (ended.how !== 'going' || waiting.length > 0) resolve();
      });
    }
  } finally {
    stopping.abort();
    await running;
  }
  // Who asked it to stop knows why it did.
  if (ended.how === 'failed' && !signal?.aborted) throw ended.error;
}
