// Does what the desktop menu, or a file opened by double click, asks of the page.
import { useLocation, useNavigate } from '@tanstack/react-router';
import { useEffect, useEffectEvent } from 'react';
import type { MenuCommand, RegisterChoice } from '../../electron/contract/bridge.ts';
import { errorOf } from '../ui/errorText.ts';
import { openHelp } from '../ui/help.ts';
import { notifyError } from '../ui/notify.tsx';
import { bridge } from './bridge.ts';
import { client } from './client.ts';
import { chapterOfPage } from './help/chapterOfPage.ts';
import { lockRegister } from './locking.ts';
import { openPalette } from './palette/PaletteHost.tsx';
import { askProtection } from './protectionWindow.ts';
import { lockDelay } from './useAutoLock.ts';
import { findInPage } from './usePageKeys.ts';

/** Follows the menu while the page is there; nothing in browser mode. */
export function useMenuCommands(): void {
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const obey = useEffectEvent(async (command: MenuCommand) => {
    switch (command.name) {
      case 'newRegister':
        return withChosen('create', async (path) => askProtection({ kind: 'create', path }));
      case 'openRegister':
        return withChosen('open', openOrAsk);
      case 'openExample':
        return void (await client.register.create({ example: true }));
      case 'openFile':
        return openOrAsk(command.path);
      case 'lock':
        return lockRegister();
      case 'sessionLocked':
        return lockWithSession();
      case 'search':
        return openPalette();
      case 'find':
        return findInPage();
      case 'settings':
        return void (await navigate({ to: '/reglages' }));
      case 'help':
        return openHelp(chapterOfPage(pathname));
      case 'export':
        return document.querySelector<HTMLElement>('[data-export]')?.click();
    }
  });
  useEffect(() => bridge?.onMenu((command) => void obey(command).catch(notifyError)), []);
}

/** Who never wants to be locked out after a while does not when the screen is locked either. */
async function lockWithSession(): Promise<void> {
  if (lockDelay() !== 0) await lockRegister();
}

/** An encrypted register shows the screen that asks for its passphrase: that is no error. */
async function openOrAsk(path: string): Promise<void> {
  try {
    await client.register.open({ path });
  } catch (error) {
    if (errorOf(error)?.code !== 'REGISTER_LOCKED') throw error;
  }
}

async function withChosen(choice: RegisterChoice, use: (path: string) => Promise<unknown>): Promise<void> {
  const path = await bridge?.chooseRegister(choice);
  if (path) await use(path);
}
