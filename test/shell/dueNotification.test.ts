// The word at opening: how many things are to be done, and nothing of what they are.
import { expect, it, vi } from 'vitest';
import { notifyDue } from '../../electron/shell/dueNotification.ts';

function fakeNotifications(supported = true) {
  const shown: { title: string; body: string; press(): void }[] = [];
  class FakeNotification {
    static isSupported = () => supported;
    #listener = () => {};
    #options: { title: string; body: string };
    constructor(options: { title: string; body: string; silent: boolean }) {
      this.#options = options;
    }
    on(_event: 'click', listener: () => void) {
      this.#listener = listener;
    }
    show() {
      shown.push({ ...this.#options, press: () => this.#listener() });
    }
  }
  return { shown, FakeNotification };
}

it.each([
  [{ late: 1, today: 0 }, 'Une date est dépassée.'],
  [{ late: 3, today: 1 }, '3 dates sont dépassées, une date est pour aujourd’hui.'],
  [{ late: 0, today: 2 }, '2 dates sont pour aujourd’hui.'],
])('%j is said in one sentence', (due, body) => {
  const { shown, FakeNotification } = fakeNotifications();
  const open = vi.fn();
  expect(notifyDue(FakeNotification, due, open)).toBe(true);
  expect(shown).toMatchObject([{ title: 'Vigie\u00a0: à faire', body }]);
  shown[0]?.press();
  expect(open).toHaveBeenCalledOnce();
});

it.each([
  [{ late: 0, today: 0 }],
  [{ late: -1, today: 2 }],
  [{ late: 'trois', today: 2 }],
  [{ late: 1.5, today: 0 }],
  [null],
  ['<b>'],
])('%j shows nothing', (due) => {
  const { shown, FakeNotification } = fakeNotifications();
  expect(notifyDue(FakeNotification, due, () => {})).toBe(false);
  expect(shown).toEqual([]);
});

it('a system without notifications is left alone', () => {
  const { shown, FakeNotification } = fakeNotifications(false);
  expect(notifyDue(FakeNotification, { late: 1, today: 1 }, () => {})).toBe(false);
  expect(shown).toEqual([]);
});
