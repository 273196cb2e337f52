// Runs one piece of work at a time on the newest of what it is given: what came in between is left out.

export interface Latest<Input> {
  give(input: Input): void;
  /** Nothing is begun any more. */
  stop(): void;
}

/** `work` never rejects: what goes wrong is its own to say. */
export function latest<Input>(work: (input: Input) => Promise<void>): Latest<Input> {
  let next: { input: Input } | null = null;
  let working = false;
  let stopped = false;
  async function run(): Promise<void> {
    working = true;
    while (next !== null && !stopped) {
      const { input } = next;
      next = null;
      await work(input);
    }
    working = false;
  }
  return {
    give: (input) => {
      next = { input };
      if (!working && !stopped) void run();
    },
    stop: () => {
      stopped = true;
    },
  };
}
