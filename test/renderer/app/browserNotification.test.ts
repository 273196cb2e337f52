// The word at opening where there is no shell: shown when the browser allows it, never otherwise.
import { expect, it, vi } from 'vitest';
import {
  askForNotifications,
  browserNotifications,
  notifyInBrowser,
} from '../../../renderer/app/browserNotification.ts';

function fakeBrowser(permission: NotificationPermission, broken = false) {
  const shown: { title: string; body: string; press: () => void }[] = [];
  class FakeNotification {
    static permission = permission;
    static requestPermission = async () => 'granted' as const;
    #at = shown.length;
    constructor(title: string, { body }: { body: string; silent: boolean }) {
      if (broken) throw new TypeError('Illegal constructor');
      shown.push({ title, body, press: () => {} });
    }
    set onclick(listener: () => void) {
      const own = shown[this.#at];
      if (own) own.press = listener;
    }
  }
  return { shown, FakeNotification };
}

it('what is allowed is shown, and a press on it comes back to the page', () => {
  const { shown, FakeNotification } = fakeBrowser('granted');
  const open = vi.fn();
  expect(notifyInBrowser({ late: 2, today: 1 }, open, FakeNotification)).toBe(true);
  expect(shown).toMatchObject([
    { title: 'Vigie\u00a0: à faire', body: '2 dates sont dépassées, une date est pour aujourd’hui.' },
  ]);
  shown[0]?.press();
  expect(open).toHaveBeenCalledOnce();
});

it.each([
  ['default', 'toAsk'],
  ['denied', 'refused'],
] as const)('where the permission is %s nothing is shown', (permission, state) => {
  const { shown, FakeNotification } = fakeBrowser(permission);
  expect(browserNotifications(FakeNotification)).toBe(state);
  expect(notifyInBrowser({ late: 2, today: 1 }, () => {}, FakeNotification)).toBe(false);
  expect(shown).toEqual([]);
});

it('nothing to do says nothing, and a browser that cannot is no fault', () => {
  const { shown, FakeNotification } = fakeBrowser('granted');
  expect(notifyInBrowser({ late: 0, today: 0 }, () => {}, FakeNotification)).toBe(false);
  expect(
    notifyInBrowser({ late: 1, today: 0 }, () => {}, fakeBrowser('granted', true).FakeNotification),
  ).toBe(false);
  expect(browserNotifications(undefined)).toBe('impossible');
  expect(shown).toEqual([]);
});

it('asking gives what the user answered', async () => {
  expect(await askForNotifications(fakeBrowser('default').FakeNotification)).toBe('allowed');
});
