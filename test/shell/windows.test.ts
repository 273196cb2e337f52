// Several windows on one register: the one in front is asked, all are told.
import { expect, it } from 'vitest';
import { EVENTS } from '../../electron/shell/channels.ts';
import { type PageWindow, pageWindows } from '../../electron/shell/windows.ts';

function fakes() {
  const made: ReturnType<typeof fakeWindow>[] = [];
  const windows = pageWindows<object, ReturnType<typeof fakeWindow>>(() => {
    const window = fakeWindow();
    made.push(window);
    return window;
  });
  return { made, windows };
}

function fakeWindow() {
  const listeners = new Map<string, () => void>();
  const sent: unknown[][] = [];
  let focused = 0;
  return {
    sent,
    webContents: { send: (...args: unknown[]) => void sent.push(args) },
    isMinimized: () => false,
    isDestroyed: () => false,
    restore: () => {},
    focus: () => {
      focused += 1;
    },
    focused: () => focused,
    on: (event: string, listener: () => void) => listeners.set(event, listener),
    happens: (event: string) => listeners.get(event)?.(),
  } satisfies PageWindow<object> & Record<string, unknown>;
}

const SEARCH = [EVENTS.menu, { name: 'search' }];

it('a command before any window is for the first one, once its page listens', () => {
  const { made, windows } = fakes();
  windows.command({ name: 'search' });
  windows.open();
  expect(made[0]?.sent).toEqual([]);
  if (made[0]) windows.pageListens(made[0].webContents);
  expect(made[0]?.sent).toEqual([SEARCH]);
});

it('a command goes to the window that was used last, and to it alone', () => {
  const { made, windows } = fakes();
  windows.open();
  windows.open();
  for (const { webContents } of made) windows.pageListens(webContents);
  made[0]?.happens('focus');
  windows.command({ name: 'search' });
  expect(made.map(({ sent }) => sent)).toEqual([[SEARCH], []]);
});

it('a window that is closed gives its place to the one before', () => {
  const { made, windows } = fakes();
  windows.open();
  windows.open();
  made[1]?.happens('closed');
  expect(windows.front()).toBe(made[0]);
  expect(windows.all()).toEqual([made[0]]);
  windows.show();
  expect(made).toHaveLength(2);
  expect(made[0]?.focused()).toBe(1);
});

it('showing Vigie where no window is left opens one', () => {
  const { made, windows } = fakes();
  windows.open();
  made[0]?.happens('closed');
  windows.show();
  expect(made).toHaveLength(2);
});

it('every page is told that the core was started again', () => {
  const { made, windows } = fakes();
  windows.open();
  windows.open();
  windows.tell('coreRestarted', null);
  expect(made.map(({ sent }) => sent)).toEqual([
    [[EVENTS.coreRestarted, null]],
    [[EVENTS.coreRestarted, null]],
  ]);
});
