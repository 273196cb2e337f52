// A word from the system at opening, about what is to be done. Numbers only: it may show on a locked screen.
import { DUE_TITLE, dueSentence } from '../contract/dueSentence.ts';

/** The part of Electron's Notification that is used. */
export interface NotificationClass {
  isSupported(): boolean;
  new (options: {
    title: string;
    body: string;
    silent: boolean;
  }): { on(event: 'click', listener: () => void): unknown; show(): void };
}

/**
 * Shows how many dates are past and how many are for today; a press on it calls `open`. False where there is nothing to say,
 * where the system has no notifications, or for anything else than two numbers.
 */
export function notifyDue(Notification: NotificationClass, due: unknown, open: () => void): boolean {
  const late = count(due, 'late');
  const today = count(due, 'today');
  if (late === null || today === null || late + today === 0 || !Notification.isSupported()) return false;
  const notification = new Notification({
    title: DUE_TITLE,
    body: dueSentence({ late, today }),
    silent: true,
  });
  notification.on('click', open);
  notification.show();
  return true;
}

function count(value: unknown, name: string): number | null {
  const found = typeof value === 'object' && value !== null ? Reflect.get(value, name) : null;
  return Number.isSafeInteger(found) && found >= 0 ? found : null;
}
