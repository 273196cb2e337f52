// Notifications by the browser itself, where there is no shell: the user allows them once for an address.
import { DUE_TITLE, dueSentence } from '../../electron/contract/dueSentence.ts';

/** `toAsk`: never asked, or put off. `refused`: the browser will not even ask. `impossible`: it has none. */
export type BrowserNotifications = 'allowed' | 'toAsk' | 'refused' | 'impossible';

/** The part of the browser's Notification that is used. */
export interface BrowserNotificationClass {
  permission: NotificationPermission;
  requestPermission(): Promise<NotificationPermission>;
  new (title: string, options: { body: string; silent: boolean }): { onclick: unknown };
}

const OF_PERMISSION = { granted: 'allowed', default: 'toAsk', denied: 'refused' } as const;

export function browserNotifications(api = ofThisBrowser()): BrowserNotifications {
  return api === undefined ? 'impossible' : OF_PERMISSION[api.permission];
}

/** Has the browser ask the user, after a press of theirs; gives what came of it. */
export async function askForNotifications(api = ofThisBrowser()): Promise<BrowserNotifications> {
  if (api === undefined) return 'impossible';
  return OF_PERMISSION[await api.requestPermission()];
}

/** Shows it where the browser may; a press on it calls `open`. False where it was not shown. */
export function notifyInBrowser(
  due: { late: number; today: number },
  open: () => void,
  api = ofThisBrowser(),
): boolean {
  const body = dueSentence(due);
  if (body === '' || api === undefined || browserNotifications(api) !== 'allowed') return false;
  try {
    new api(DUE_TITLE, { body, silent: true }).onclick = open;
    return true;
  } catch {
    // Telephones only let a service worker notify.
    return false;
  }
}

function ofThisBrowser(): BrowserNotificationClass | undefined {
  return 'Notification' in globalThis ? globalThis.Notification : undefined;
}
