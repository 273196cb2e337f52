// What the user is told when something broke, and what happens next.
import type { MessageBoxOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import {
  tellCoreGivenUp,
  tellCoreRestarted,
  tellUnexpected,
  watchPage,
} from '../../electron/shell/failures.ts';

type Listener = (event: unknown, details: { reason: string }) => void;

/** A user who presses the button at `response`. */
function user(response: number) {
  const asked: MessageBoxOptions[] = [];
  return {
    asked,
    ask: async (options: MessageBoxOptions) => {
      asked.push(options);
      return { response };
    },
  };
}

function watched(response: number) {
  const listeners = new Map<string, Listener>();
  const done: string[] = [];
  const { asked, ask } = user(response);
  watchPage(
    {
      on: (event: string, listener: Listener) => listeners.set(event, listener),
      reload: () => void done.push('reload'),
      forcefullyCrashRenderer: () => void done.push('stop'),
    },
    ask,
    () => void done.push('quit'),
  );
  return {
    asked,
    done,
    async happens(event: string, reason = '') {
      await listeners.get(event)?.({}, { reason });
    },
  };
}

describe('a page', () => {
  it.each([
    ['crashed', 0, ['reload']],
    ['oom', 0, ['reload']],
    ['killed', 1, ['quit']],
  ])('that ended (%s), with answer %s: %j', async (reason, response, expected) => {
    const page = watched(response);
    await page.happens('render-process-gone', reason);
    expect(page.asked).toHaveLength(1);
    expect(page.done).toEqual(expected);
  });

  it('that ended as it should says nothing', async () => {
    const page = watched(0);
    await page.happens('render-process-gone', 'clean-exit');
    expect(page.asked).toEqual([]);
    expect(page.done).toEqual([]);
  });

  it.each([
    [0, []],
    [1, ['stop']],
  ])('that no longer answers, with answer %s: %j', async (response, expected) => {
    const page = watched(response);
    await page.happens('unresponsive');
    expect(page.done).toEqual(expected);
  });
});

describe('a core', () => {
  it('that was started again is told in one sentence', async () => {
    const { asked, ask } = user(0);
    await tellCoreRestarted(ask);
    expect(asked[0]?.message).toBe('Le registre s’est fermé de façon inattendue. Vigie l’a rouvert.');
    expect(asked[0]?.buttons).toEqual(['Continuer']);
  });

  it.each([
    [0, 'again'],
    [1, 'quit'],
  ])('that was given up, with answer %s: %s', async (response, expected) => {
    const done: string[] = [];
    await tellCoreGivenUp(
      user(response).ask,
      () => void done.push('again'),
      () => void done.push('quit'),
    );
    expect(done).toEqual([expected]);
  });
});

it.each([
  [new Error('EACCES: permission denied'), 'EACCES: permission denied'],
  ['texte', 'texte'],
])('an unexpected error shows its own words', async (error, words) => {
  const { asked, ask } = user(0);
  await tellUnexpected(ask, error);
  expect(asked[0]?.detail).toContain(words);
});
