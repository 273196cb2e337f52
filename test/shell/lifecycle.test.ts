// When Vigie ends.
import { describe, expect, it, vi } from 'vitest';
import { closeBeforeQuit, type EndingApp, endWithLastWindow } from '../../electron/shell/lifecycle.ts';

type Listener = (event: { preventDefault(): void }) => void;

/** An application whose `quit` goes through `will-quit`, as Electron's does. */
function fakeApp() {
  const listeners = new Map<string, Listener>();
  const ended: string[] = [];
  const fake: EndingApp & { ended: string[]; happens(event: string): boolean } = {
    ended,
    on: (event: string, listener: Listener) => listeners.set(event, listener),
    quit: () => {
      if (!fake.happens('will-quit')) ended.push('ended');
    },
    happens(event) {
      let isPrevented = false;
      listeners.get(event)?.({
        preventDefault: () => {
          isPrevented = true;
        },
      });
      return isPrevented;
    },
  };
  return fake;
}

it.each([
  ['linux', ['ended']],
  ['win32', ['ended']],
  ['darwin', []],
])('with the last window, on %s: %j', (platform, expected) => {
  const app = fakeApp();
  endWithLastWindow(app, platform, () => {});
  app.happens('window-all-closed');
  expect(app.ended).toEqual(expected);
});

it('a click on its icon in the Dock opens a window', () => {
  const app = fakeApp();
  let windows = 0;
  endWithLastWindow(app, 'darwin', () => {
    windows += 1;
  });
  app.happens('activate');
  expect(windows).toBe(1);
});

describe('quitting', () => {
  it('waits for the register to be closed, once', async () => {
    const app = fakeApp();
    const closing = Promise.withResolvers<void>();
    const close = vi.fn(() => closing.promise);
    closeBeforeQuit(app, close);
    app.quit();
    app.quit();
    expect(app.ended).toEqual([]);
    closing.resolve();
    await vi.waitFor(() => expect(app.ended).toEqual(['ended']));
    expect(close).toHaveBeenCalledOnce();
  });

  it('happens even when closing failed', async () => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => {});
    const app = fakeApp();
    closeBeforeQuit(app, () => Promise.reject(new Error('disk')));
    app.quit();
    await vi.waitFor(() => expect(app.ended).toEqual(['ended']));
    expect(error).toHaveBeenCalledOnce();
    error.mockRestore();
  });
});
