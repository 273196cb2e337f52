import type { BaseWindow, Dialog } from 'electron';
import { expect, it, vi } from 'vitest';
import { windowDialogs } from '../../electron/shell/windowDialogs.ts';

it('shows each dialog over the window of the moment, and alone when it is closed', () => {
  const shown: unknown[][] = [];
  const show = (name: string) => vi.fn((...args: unknown[]) => shown.push([name, ...args]));
  const electronDialog: unknown = {
    showOpenDialog: show('open'),
    showSaveDialog: show('save'),
    showMessageBox: show('ask'),
    showMessageBoxSync: show('askAtOnce'),
  };
  let current: unknown = 'the window';
  const dialogs = windowDialogs(electronDialog as Dialog, () => current as BaseWindow | null);
  const options = { message: 'Une question ?' };
  const showAll = () => {
    shown.length = 0;
    dialogs.open(options);
    dialogs.save(options);
    dialogs.ask(options);
    dialogs.askAtOnce(options);
    return shown;
  };
  const names = ['open', 'save', 'ask', 'askAtOnce'];
  expect(showAll()).toEqual(names.map((name) => [name, 'the window', options]));
  current = null;
  expect(showAll()).toEqual(names.map((name) => [name, options]));
});
