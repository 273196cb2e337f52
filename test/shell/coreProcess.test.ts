// The core's process: its line to the page, its restarts, its end.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  CLOSING_TIME_MS,
  type CoreChild,
  coreArguments,
  RESTART_LIMIT,
  RESTART_WINDOW_MS,
  superviseCore,
} from '../../electron/shell/coreProcess.ts';

interface FakeChild extends CoreChild<string> {
  posted: unknown[];
  kills: number;
  exit(): void;
  say(message: unknown): void;
}

function fakeChild(): FakeChild {
  const listeners = new Map<string, (value: never) => void>();
  const child: FakeChild = {
    posted: [],
    kills: 0,
    on: (event: string, listener: (value: never) => void) => listeners.set(event, listener),
    postMessage: (message, transfer) => void child.posted.push([message, transfer]),
    kill: () => {
      child.kills += 1;
      child.exit();
      return true;
    },
    exit: () => Reflect.apply(listeners.get('exit') ?? nothing, undefined, [1]),
    say: (message) => Reflect.apply(listeners.get('message') ?? nothing, undefined, [message]),
  };
  return child;
}

function nothing(): void {}

function supervised() {
  const children: FakeChild[] = [];
  const told: string[] = [];
  const files: string[] = [];
  const clock = { now: 0 };
  const again: (() => void)[] = [];
  let channels = 0;
  const core = superviseCore<string>({
    start: () => {
      const child = fakeChild();
      children.push(child);
      return child;
    },
    newChannel: () => {
      channels += 1;
      return { port1: `core ${channels}`, port2: `page ${channels}` };
    },
    now: () => clock.now,
    onFiles: (some) => files.push(...some),
    onRestarted: () => told.push('restarted'),
    onGivenUp: (startAgain) => {
      told.push('given up');
      again.push(startAgain);
    },
  });
  return { core, children, told, files, clock, again, last: () => children.at(-1) };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('is started with its folders, in the order it reads them', () => {
  expect(coreArguments({ settings: '/c', resources: '/a', registers: '/b' })).toEqual(['/a', '/b', '/c']);
});

it('gives each page that asks a line of its own', () => {
  const { core, last } = supervised();
  const received: unknown[] = [];
  const page = {
    postMessage: (channel: string, message: unknown, transfer?: string[]) =>
      void received.push([channel, message, transfer]),
  };
  core.connect(page);
  core.connect(page);
  expect(last()?.posted).toEqual([
    [{ type: 'connect' }, ['core 1']],
    [{ type: 'connect' }, ['core 2']],
  ]);
  expect(received).toEqual([
    ['vigie:core-port', null, ['page 1']],
    ['vigie:core-port', null, ['page 2']],
  ]);
});

describe('a core that dies', () => {
  it('runs again at once, and the user is told', () => {
    const { children, told } = supervised();
    children[0]?.exit();
    expect(children).toHaveLength(2);
    expect(told).toEqual(['restarted']);
  });

  it(`is given up after ${RESTART_LIMIT} restarts in a minute, until the user tries again`, () => {
    const { children, told, again, last } = supervised();
    for (let death = 0; death <= RESTART_LIMIT; death += 1) last()?.exit();
    expect(children).toHaveLength(RESTART_LIMIT + 1);
    expect(told.at(-1)).toBe('given up');
    again[0]?.();
    expect(children).toHaveLength(RESTART_LIMIT + 2);
    expect(told.at(-1)).toBe('restarted');
  });

  it('now and then is started again as often as needed', () => {
    const { told, clock, last } = supervised();
    for (let death = 0; death < 20; death += 1) {
      clock.now += RESTART_WINDOW_MS / 2;
      last()?.exit();
    }
    expect(told).toEqual(Array(20).fill('restarted'));
  });

  it('for good hands out no line', () => {
    const { core, last } = supervised();
    for (let death = 0; death <= RESTART_LIMIT; death += 1) last()?.exit();
    const received: unknown[] = [];
    core.connect({ postMessage: (channel) => void received.push(channel) });
    expect(received).toEqual([]);
  });
});

describe('closing', () => {
  it('asks the core, waits for it, and starts nothing again', async () => {
    const { core, children, told } = supervised();
    const closed = core.close();
    expect(children[0]?.posted).toEqual([[{ type: 'close' }, undefined]]);
    children[0]?.exit();
    await closed;
    expect(children).toHaveLength(1);
    expect(told).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('ends a core that does not answer in time', async () => {
    const { core, children } = supervised();
    const closed = core.close();
    vi.advanceTimersByTime(CLOSING_TIME_MS - 1);
    expect(children[0]?.kills).toBe(0);
    vi.advanceTimersByTime(1);
    await closed;
    expect(children[0]?.kills).toBe(1);
    expect(children).toHaveLength(1);
  });

  it('is immediate when the core is already gone', async () => {
    const { core, last } = supervised();
    for (let death = 0; death <= RESTART_LIMIT; death += 1) last()?.exit();
    await expect(core.close()).resolves.toBeUndefined();
  });
});

it.each([
  [{ type: 'files', files: ['/a.pdf', '/b.html'] }, ['/a.pdf', '/b.html']],
  [{ type: 'files', files: ['/a.pdf', 3, null] }, ['/a.pdf']],
  [{ type: 'files' }, []],
  [{ type: 'files', files: '/a.pdf' }, []],
  [{ type: 'autre', files: ['/a.pdf'] }, []],
  ['files', []],
  [null, []],
])('a message %j makes known %j', (message, expected) => {
  const { files, last } = supervised();
  last()?.say(message);
  expect(files).toEqual(expected);
});
