// What was done and can be taken back, newest last; what was taken back and can be done again.
import type { Step } from './inverse.ts';

/** How far back one can go. */
export const LONGEST = 100;

export type Way = 'undo' | 'redo';

export interface History {
  /** The step that would be taken next, in a way; null when there is none. */
  next(way: Way): Step | null;
  /** A step was done by the user: what had been taken back cannot be done again. */
  add(step: Step): void;
  /** The next step of a way was taken, and left `step`. */
  took(way: Way, step: Step): void;
  /** The next step of a way cannot be taken any more: it goes, and the others stay. */
  drop(way: Way): void;
  forget(): void;
  subscribe(listener: () => void): () => void;
}

export function createHistory(): History {
  const steps: Record<Way, Step[]> = { undo: [], redo: [] };
  const listeners = new Set<() => void>();

  function tell(): void {
    for (const listener of listeners) listener();
  }

  /** A record brought back to a former state has a new version: the steps that knew that state know it by the new one. */
  function renumber({ id, before, after }: Step): void {
    for (const way of ['undo', 'redo'] as const) {
      steps[way] = steps[way].map((step) =>
        step.id === id
          ? {
              ...step,
              before: step.before === before ? after : step.before,
              after: step.after === before ? after : step.after,
            }
          : step,
      );
    }
  }

  return {
    next: (way) => steps[way].at(-1) ?? null,
    add(step) {
      steps.undo = [...steps.undo, step].slice(-LONGEST);
      steps.redo = [];
      tell();
    },
    took(way, step) {
      const taken = steps[way].at(-1);
      steps[way] = steps[way].slice(0, -1);
      if (taken) renumber({ ...taken, after: step.after });
      const other = way === 'undo' ? 'redo' : 'undo';
      steps[other] = [...steps[other], step].slice(-LONGEST);
      tell();
    },
    drop(way) {
      steps[way] = steps[way].slice(0, -1);
      tell();
    },
    forget() {
      steps.undo = [];
      steps.redo = [];
      tell();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
