// What the page gets from the desktop, and nothing more.
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { CORE_PORT_MESSAGE, type VigieBridge } from '../../electron/contract/bridge.ts';
import { EVENTS, INVOCATIONS } from '../../electron/shell/channels.ts';

const fake = vi.hoisted(() => {
  const invoked: unknown[][] = [];
  const exposed = new Map<string, unknown>();
  const listeners = new Map<string, Set<(...args: unknown[]) => void>>();
  return {
    invoked,
    exposed,
    listeners,
    contextBridge: { exposeInMainWorld: (name: string, api: unknown) => exposed.set(name, api) },
    ipcRenderer: {
      invoke: async (...args: unknown[]) => {
        invoked.push(args);
        return 'answer';
      },
      on: (channel: string, listener: (...args: unknown[]) => void) => {
        listeners.set(channel, (listeners.get(channel) ?? new Set()).add(listener));
      },
      removeListener: (channel: string, listener: (...args: unknown[]) => void) => {
        listeners.get(channel)?.delete(listener);
      },
    },
  };
});
vi.mock('electron', () => ({ contextBridge: fake.contextBridge, ipcRenderer: fake.ipcRenderer }));

const posted: unknown[][] = [];

beforeAll(async () => {
  vi.stubGlobal('window', {
    location: { origin: 'vigie://app' },
    postMessage: (...args: unknown[]) => posted.push(args),
  });
  await import('../../electron/preload.ts');
});

function bridge(): VigieBridge {
  const exposed = fake.exposed.get('vigie');
  if (!isBridge(exposed)) throw new Error('no bridge');
  return exposed;
}

function isBridge(value: unknown): value is VigieBridge {
  return typeof value === 'object' && value !== null && 'connectCore' in value;
}

/** The shell sends an event to the page. */
function tell(channel: string, event: object, payload?: unknown): void {
  for (const listener of fake.listeners.get(channel) ?? []) listener(event, payload);
}

it('exposes one object, with these names and no other', () => {
  expect([...fake.exposed.keys()]).toEqual(['vigie']);
  expect(Object.keys(bridge()).sort()).toEqual([
    'chooseFolder',
    'chooseRegister',
    'connectCore',
    'forgetKey',
    'hasKey',
    'keychainState',
    'notifyDue',
    'onCoreRestarted',
    'onMenu',
    'openExported',
    'openExternal',
    'platform',
    'rememberKey',
    'rememberedKey',
    'revealInFolder',
  ]);
});

it.each([
  ['connectCore', [], [INVOCATIONS.connectCore]],
  ['chooseFolder', ['exports'], [INVOCATIONS.chooseFolder, 'exports']],
  ['chooseRegister', ['open'], [INVOCATIONS.chooseRegister, 'open']],
  ['revealInFolder', ['/a'], [INVOCATIONS.revealInFolder, '/a']],
  ['openExported', ['/a.pdf'], [INVOCATIONS.openExported, '/a.pdf']],
  ['notifyDue', [{ late: 1, today: 0 }], [INVOCATIONS.notifyDue, { late: 1, today: 0 }]],
  ['keychainState', [], [INVOCATIONS.keychainState]],
  [
    'rememberKey',
    [{ path: '/a', recoveryKey: 'K' }],
    [INVOCATIONS.rememberKey, { path: '/a', recoveryKey: 'K' }],
  ],
  ['hasKey', ['/a'], [INVOCATIONS.hasKey, '/a']],
  ['rememberedKey', ['/a'], [INVOCATIONS.rememberedKey, '/a']],
  ['forgetKey', ['/a'], [INVOCATIONS.forgetKey, '/a']],
  ['openExternal', ['https://exemple.fr'], [INVOCATIONS.openExternal, 'https://exemple.fr']],
] as const)('%s asks the shell', async (name, args, expected) => {
  expect(await Reflect.apply(bridge()[name], bridge(), args)).toBe('answer');
  expect(fake.invoked.at(-1)).toEqual(expected);
});

it('hands the line to the core to its own origin only', () => {
  const ports = ['port'];
  tell(EVENTS.corePort, { ports });
  expect(posted).toEqual([[CORE_PORT_MESSAGE, 'vigie://app', ports]]);
});

describe('events', () => {
  it('menu commands come without the event itself, until the page stops listening', () => {
    const received: unknown[] = [];
    const stop = bridge().onMenu((...args) => received.push(args));
    expect(fake.invoked.at(-1)).toEqual([INVOCATIONS.listenToMenu]);
    tell(EVENTS.menu, { sender: 'secret' }, { name: 'export' });
    stop();
    tell(EVENTS.menu, {}, { name: 'search' });
    expect(received).toEqual([[{ name: 'export' }]]);
  });

  it('a restarted core is told without the event itself, until the page stops listening', () => {
    const received: unknown[] = [];
    const stop = bridge().onCoreRestarted((...args) => received.push(args));
    tell(EVENTS.coreRestarted, { sender: 'secret' }, null);
    stop();
    tell(EVENTS.coreRestarted, {}, null);
    expect(received).toEqual([[]]);
  });
});
