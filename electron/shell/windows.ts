// The windows on the one register: which is in front, and the menu's commands to the right one, kept until its page listens.
import type { MenuCommand } from '../contract/bridge.ts';
import { EVENTS, type EventPayloads } from './channels.ts';
import { type MenuCommands, menuCommands } from './menuCommands.ts';

/** The part of Electron's BrowserWindow used here. */
export interface PageWindow<Contents> {
  readonly webContents: Contents & { send(channel: string, payload: unknown): void };
  isMinimized(): boolean;
  isDestroyed(): boolean;
  restore(): void;
  focus(): void;
  on(event: 'focus' | 'closed', listener: () => void): unknown;
}

export interface Windows<Window, Contents> {
  /** One more window, in front. */
  open(): void;
  /** The window one used last, in front; opened where there is none. */
  show(): void;
  /** The window one used last; null where there is none. */
  front(): Window | null;
  all(): Window[];
  /** Tells every page. */
  tell<Name extends keyof EventPayloads>(name: Name, payload: EventPayloads[Name]): void;
  /** Asks the window in front, or the next one to open. */
  command(command: MenuCommand): void;
  pageListens(page: Contents): void;
  pageLeft(page: Contents): void;
}

/** `create` makes a window, beside the one in front where there is one, and loads its page. */
export function pageWindows<Contents, Window extends PageWindow<Contents>>(
  create: (front: Window | null) => Window,
): Windows<Window, Contents> {
  /** The last one is in front. */
  let windows: { window: Window; page: Contents; commands: MenuCommands }[] = [];
  let waiting: MenuCommand[] = [];
  const front = () => windows.at(-1);
  const of = (page: Contents) => windows.find((one) => one.page === page);

  function open(): void {
    const window = create(front()?.window ?? null);
    const opened = {
      window,
      page: window.webContents,
      commands: menuCommands((command) => send(window, 'menu', command)),
    };
    windows.push(opened);
    window.on('focus', () => {
      windows = [...windows.filter((one) => one !== opened), opened];
    });
    window.on('closed', () => {
      windows = windows.filter((one) => one !== opened);
    });
    for (const command of waiting.splice(0)) opened.commands.push(command);
  }

  return {
    open,
    show() {
      const shown = front()?.window;
      if (!shown) return open();
      if (shown.isMinimized()) shown.restore();
      shown.focus();
    },
    front: () => front()?.window ?? null,
    all: () => windows.map(({ window }) => window),
    tell(name, payload) {
      for (const { window } of windows) send(window, name, payload);
    },
    command(command) {
      const asked = front();
      if (asked) asked.commands.push(command);
      else waiting = [...waiting, command];
    },
    pageListens: (page) => of(page)?.commands.pageListens(),
    pageLeft: (page) => of(page)?.commands.pageLeft(),
  };
}

/** Sends an event to a page; false when there is none any more. */
function send<Contents, Name extends keyof EventPayloads>(
  window: PageWindow<Contents>,
  name: Name,
  payload: EventPayloads[Name],
): boolean {
  if (window.isDestroyed()) return false;
  window.webContents.send(EVENTS[name], payload);
  return true;
}
