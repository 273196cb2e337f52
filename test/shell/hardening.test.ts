// What an installed Vigie does with Chromium's command line.
import { expect, it } from 'vitest';
import { hardenCommandLine, NO_NETWORK, REFUSED_SWITCHES } from '../../electron/shell/hardening.ts';

function commandLine() {
  const removed: string[] = [];
  const appended = new Map<string, string | undefined>();
  return {
    removed,
    appended,
    removeSwitch: (name: string) => void removed.push(name),
    appendSwitch: (name: string, value?: string) => void appended.set(name, value),
  };
}

it('an installed application drops debugging from outside and reaches no network', () => {
  const line = commandLine();
  hardenCommandLine(line, true, null);
  expect(line.removed).toEqual([...REFUSED_SWITCHES]);
  expect(line.removed).toContain('remote-debugging-port');
  expect(line.appended.get(NO_NETWORK[0])).toBe('MAP * ~NOTFOUND');
  expect(line.appended.has('no-proxy-server')).toBe(true);
});

it('development keeps debugging, which the tests use, but reaches no network either', () => {
  const line = commandLine();
  hardenCommandLine(line, false, null);
  expect(line.removed).toEqual([]);
  expect(line.appended.has(NO_NETWORK[0])).toBe(true);
});

it('the development server stays reachable', () => {
  const line = commandLine();
  hardenCommandLine(line, false, 'http://127.0.0.1:5173');
  expect(line.appended.has(NO_NETWORK[0])).toBe(false);
  expect(line.appended.has('disable-background-networking')).toBe(true);
});
