// Vigie runs once.
import { expect, it } from 'vitest';
import { claimSingleInstance, type SingleInstanceApp } from '../../electron/shell/singleInstance.ts';

type Listener = (event: unknown, argv: string[], workingDirectory: string) => void;

interface FakeApp extends SingleInstanceApp {
  quits: number;
  second?: Listener;
}

function fakeApp(hasLock: boolean): FakeApp {
  const fake: FakeApp = {
    quits: 0,
    requestSingleInstanceLock: () => hasLock,
    quit: () => {
      fake.quits += 1;
    },
    on: (_event: 'second-instance', listener: Listener) => {
      fake.second = listener;
    },
  };
  return fake;
}

it('the second one quits and does nothing else', () => {
  const app = fakeApp(false);
  expect(claimSingleInstance(app, () => {})).toBe(false);
  expect(app.quits).toBe(1);
  expect(app.second).toBeUndefined();
});

it('the first one learns how the second was started', () => {
  const app = fakeApp(true);
  const starts: unknown[] = [];
  expect(claimSingleInstance(app, (...start) => starts.push(start))).toBe(true);
  app.second?.({}, ['vigie', 'a.vigie'], '/maison');
  expect(starts).toEqual([[['vigie', 'a.vigie'], '/maison']]);
  expect(app.quits).toBe(0);
});
