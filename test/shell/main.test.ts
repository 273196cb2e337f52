// The whole shell put together, on an Electron of which only the calls are there.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { EVENTS, INVOCATIONS } from '../../electron/shell/channels.ts';

type Listener = (...args: unknown[]) => unknown;

const fake = vi.hoisted(() => {
  const calls: string[] = [];
  const ready = Promise.withResolvers<void>();
  /** Something that emits events; `emit` calls its listeners. */
  function emitter() {
    const listeners = new Map<string, Listener[]>();
    const on = (event: string, listener: Listener): void => {
      listeners.set(event, [...(listeners.get(event) ?? []), listener]);
    };
    return {
      on,
      once: on,
      emit: (event: string, ...args: unknown[]) => listeners.get(event)?.map((listener) => listener(...args)),
    };
  }
  const app = Object.assign(emitter(), {
    isPackaged: false,
    folder: '',
    commandLine: { appendSwitch: () => {}, removeSwitch: () => {} },
    getAppPath: () => '/projet',
    getPath: (name: string) => `${app.folder}/${name}`,
    setPath: () => calls.push('setPath'),
    getVersion: () => '0',
    setAppUserModelId: () => {},
    setAboutPanelOptions: () => {},
    enableSandbox: () => calls.push('enableSandbox'),
    requestSingleInstanceLock: () => calls.push('lock') > 0,
    isReady: () => calls.includes('ready'),
    whenReady: () => ready.promise,
    quit: () => calls.push('quit'),
    exit: () => calls.push('exit'),
  });
  function newContents() {
    const sent: unknown[][] = [];
    return Object.assign(emitter(), {
      sent,
      send: (...args: unknown[]) => sent.push(args),
      postMessage: (...args: unknown[]) => sent.push(args),
      setWindowOpenHandler: () => calls.push('setWindowOpenHandler'),
    });
  }
  const contents = newContents();
  /** The page of the second window. */
  const further = newContents();
  const windows: object[] = [];
  const menus: unknown[] = [];
  class BrowserWindow {
    webContents = windows.length === 0 ? contents : further;
    on = () => {};
    once = () => {};
    getNormalBounds = () => ({ x: 0, y: 0, width: 900, height: 600 });
    isMinimized = () => false;
    isDestroyed = () => false;
    focus = () => calls.push('focus');
    constructor(options: object) {
      windows.push(options);
      app.emit('web-contents-created', {}, this.webContents);
    }
    loadURL = async (url: string) => calls.push(`load ${url}`);
  }
  /** The session of the computer, that is locked and sleeps. */
  const session = emitter();
  const handlers = new Map<string, Listener>();
  const children: {
    args: unknown[];
    posted: unknown[][];
    emit(event: string, ...args: unknown[]): unknown;
  }[] = [];
  return {
    calls,
    ready,
    app,
    contents,
    further,
    windows,
    menus,
    handlers,
    children,
    session,
    electron: {
      app,
      BrowserWindow,
      clipboard: {},
      dialog: { showMessageBox: async () => ({ response: 0 }) },
      ipcMain: { handle: (channel: string, listener: Listener) => handlers.set(channel, listener) },
      Menu: {
        buildFromTemplate: (template: unknown) => template,
        setApplicationMenu: (template: unknown) => {
          menus.push(template);
          calls.push('setApplicationMenu');
        },
      },
      MessageChannelMain: class {
        port1 = 'port1';
        port2 = 'port2';
      },
      Notification: { isSupported: () => false },
      safeStorage: {},
      powerMonitor: session,
      nativeTheme: Object.assign(emitter(), { themeSource: '', shouldUseDarkColors: true }),
      protocol: {
        registerSchemesAsPrivileged: () => calls.push('registerScheme'),
        handle: (scheme: string) => calls.push(`handle ${scheme}`),
      },
      screen: { getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1000, height: 700 } }] },
      session: {
        defaultSession: {
          on: () => {},
          setPermissionRequestHandler: () => calls.push('denyPermissions'),
          setPermissionCheckHandler: () => {},
          setDevicePermissionHandler: () => {},
          setDisplayMediaRequestHandler: () => {},
          setUSBProtectedClassesHandler: () => {},
          setBluetoothPairingHandler: () => {},
          setSpellCheckerEnabled: () => {},
          setSpellCheckerLanguages: () => {},
          webRequest: { onBeforeRequest: () => calls.push('blockRemoteRequests') },
        },
      },
      shell: { openExternal: async () => {} },
      utilityProcess: {
        fork: (...args: unknown[]) => {
          const posted: unknown[][] = [];
          const child = Object.assign(emitter(), {
            args,
            posted,
            postMessage: (...message: unknown[]) => posted.push(message),
            kill: () => true,
          });
          children.push(child);
          return child;
        },
      },
    },
  };
});
vi.mock('electron', () => fake.electron);

const folder = mkdtempSync(path.join(tmpdir(), 'vigie-main-'));
const register = path.join(folder, 'a.vigie');
const uncaught = process.listeners('uncaughtException');
const argv = process.argv;

beforeAll(async () => {
  vi.stubEnv('VIGIE_DOCUMENTS', path.join(folder, 'registres'));
  vi.stubEnv('VIGIE_CONFIG', path.join(folder, 'reglages'));
  fake.app.folder = folder;
  writeFileSync(register, '');
  process.argv = ['electron', '.', register];
  await import('../../electron/main.ts');
});

afterAll(() => {
  process.argv = argv;
  for (const listener of process.listeners('uncaughtException')) {
    if (!uncaught.includes(listener)) process.off('uncaughtException', listener);
  }
  rmSync(folder, { recursive: true, force: true });
});

/** The page asks the shell, from the frame at `url`. */
async function invoke(
  channel: string,
  url = 'vigie://app/',
  sender: unknown = fake.contents,
  ...args: unknown[]
): Promise<unknown> {
  return fake.handlers.get(channel)?.({ sender, senderFrame: { url, parent: null } }, ...args);
}

/** Clicks an item of the menu bar by its label. */
function click(label: string): void {
  const press = pressOf(fake.menus[0], label);
  if (press === null) throw new Error(`nothing to click: ${label}`);
  press();
}

function pressOf(items: unknown, label: string): (() => void) | null {
  if (!Array.isArray(items)) return null;
  for (const item of items) {
    if (item.label === label && typeof item.click === 'function') return item.click;
    const inner = pressOf(item.submenu, label);
    if (inner) return inner;
  }
  return null;
}

describe('Vigie starting', () => {
  it('sets up, before it is ready, what cannot be set up later', () => {
    expect(fake.calls).toEqual(['enableSandbox', 'registerScheme', 'setPath', 'lock']);
  });

  it('then sets up its rules before it loads its page', async () => {
    fake.calls.push('ready');
    fake.ready.resolve();
    await vi.waitFor(() => expect(fake.calls).toContain('load vigie://app/'));
    const rules = [
      'handle vigie',
      'denyPermissions',
      'blockRemoteRequests',
      'setApplicationMenu',
      'setWindowOpenHandler',
    ];
    for (const rule of rules) {
      expect(fake.calls.indexOf(rule), rule).toBeGreaterThan(-1);
      expect(fake.calls.indexOf(rule), rule).toBeLessThan(fake.calls.indexOf('load vigie://app/'));
    }
    expect(fake.windows).toMatchObject([
      { show: false, webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false } },
    ]);
  });

  it('starts the core beside itself, with its three folders', () => {
    const [module, folders] = fake.children[0]?.args ?? [];
    expect(String(module)).toMatch(/main[/\\]core\.js$/);
    expect(folders).toEqual([
      path.join('/projet', 'resources'),
      path.join(folder, 'registres'),
      path.join(folder, 'reglages'),
    ]);
  });
});

describe('Vigie running', () => {
  it('gives its page a line to the core', async () => {
    await invoke(INVOCATIONS.connectCore);
    expect(fake.children[0]?.posted).toEqual([[{ type: 'connect' }, ['port1']]]);
    expect(fake.contents.sent.at(-1)).toEqual([EVENTS.corePort, null, ['port2']]);
  });

  it('answers no other page', async () => {
    for (const channel of Object.values(INVOCATIONS)) {
      await expect(invoke(channel, 'https://exemple.fr/'), channel).rejects.toThrow('untrusted sender');
    }
  });

  it('gives the page the register it was started with, once the page listens', async () => {
    expect(fake.contents.sent.some(([channel]) => channel === EVENTS.menu)).toBe(false);
    await invoke(INVOCATIONS.listenToMenu);
    expect(fake.contents.sent.at(-1)).toEqual([EVENTS.menu, { name: 'openFile', path: register }]);
  });

  it('comes to the front with the register of a second start', () => {
    const second = path.join(folder, 'b.vigie');
    writeFileSync(second, '');
    fake.app.emit('second-instance', {}, ['vigie', 'b.vigie'], folder);
    expect(fake.contents.sent.at(-1)).toEqual([EVENTS.menu, { name: 'openFile', path: second }]);
    expect(fake.calls.at(-1)).toBe('focus');
    expect(fake.windows).toHaveLength(1);
  });

  it('opens one more window on the same register, with a line of its own to the same core', async () => {
    click('Nouvelle &fenêtre');
    expect(fake.windows).toHaveLength(2);
    expect(fake.windows[1]).toMatchObject({ x: 28, y: 28, width: 900, webPreferences: { sandbox: true } });
    await invoke(INVOCATIONS.connectCore, 'vigie://app/', fake.further);
    expect(fake.children).toHaveLength(1);
    expect(fake.children[0]?.posted).toHaveLength(2);
    expect(fake.further.sent).toEqual([[EVENTS.corePort, null, ['port2']]]);
  });

  it('asks the window in front what the menu asks, once its page listens', async () => {
    const before = fake.contents.sent.length;
    click('Rec&hercher dans le registre…');
    expect(fake.further.sent).toHaveLength(1);
    await invoke(INVOCATIONS.listenToMenu, 'vigie://app/', fake.further);
    expect(fake.further.sent.at(-1)).toEqual([EVENTS.menu, { name: 'search' }]);
    expect(fake.contents.sent).toHaveLength(before);
  });

  it('has the register locked with the session of the computer, and when it goes to sleep', () => {
    for (const event of ['lock-screen', 'suspend']) {
      const before = fake.further.sent.length;
      fake.session.emit(event);
      expect(fake.further.sent.slice(before), event).toEqual([[EVENTS.menu, { name: 'sessionLocked' }]]);
    }
  });

  it('tells its pages when the core was started again', () => {
    fake.children[0]?.emit('exit', 1);
    expect(fake.children).toHaveLength(2);
    for (const page of [fake.contents, fake.further]) {
      expect(page.sent.at(-1)).toEqual([EVENTS.coreRestarted, null]);
    }
  });

  it('lets the core close the register before it quits', async () => {
    let isHeld = false;
    fake.app.emit('will-quit', {
      preventDefault: () => {
        isHeld = true;
      },
    });
    expect(isHeld).toBe(true);
    expect(fake.children[1]?.posted).toEqual([[{ type: 'close' }]]);
    expect(fake.calls).not.toContain('quit');
    fake.children[1]?.emit('exit', 0);
    await vi.waitFor(() => expect(fake.calls).toContain('quit'));
  });
});
