// At the opening of a register, once a day, has the system say how many dates are past or for today.
import { useEffect } from 'react';
import { bridge } from './bridge.ts';
import { browserNotifications, notifyInBrowser } from './browserNotification.ts';
import { client } from './client.ts';

const OFF = 'vigie-due-notification-off';

export function isDueNotificationWanted(): boolean {
  return localStorage.getItem(OFF) === null;
}

export function wantDueNotification(wanted: boolean): void {
  if (wanted) localStorage.removeItem(OFF);
  else localStorage.setItem(OFF, 'off');
}

/** Registers already told of, with the day. */
const told = new Set<string>();

export function useDueNotification(path: string): void {
  useEffect(() => {
    const shell = bridge;
    if (!isDueNotificationWanted() || (shell === null && browserNotifications() !== 'allowed')) return;
    void Promise.all([client.requests.due(), client.rightsRequests.due()])
      .then(([{ on, items: requests }, rights]) => {
        const items = [...requests, ...rights.items];
        const key = `${on} ${path}`;
        if (told.has(key)) return;
        told.add(key);
        const count = (group: 'late' | 'today') => items.filter((item) => item.group === group).length;
        const numbers = { late: count('late'), today: count('today') };
        return shell === null ? notifyInBrowser(numbers, () => window.focus()) : shell.notifyDue(numbers);
      })
      // The home page shows the same list, and says what is wrong with it.
      .catch((error) => console.warn('no word of what is due:', error));
  }, [path]);
}
