// What every end-to-end test starts from: the built application on files of its own, removed afterwards.
import { type ChildProcess, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { test as base, chromium, _electron as electron, expect, type Page } from '@playwright/test';
import { findChromium } from './chromium.ts';
import { root, serve } from './serve.ts';

const out = (name: string) => join(root, 'out', 'main', name);

/** How many times slower than this machine the page is made to run: what only holds on a fast one shows. */
const SLOWNESS = Number(process.env.VIGIE_SLOWNESS ?? 1);

interface Options {
  /** What the application opens: the example, an empty register, or nothing at all (first start). */
  start: 'example' | 'empty' | 'nothing';
}

interface Fixtures {
  /** A folder of this test's own. */
  folder: string;
  /** The register's path; there is none at a first start. */
  register: string;
  /** The application, open on its first screen. */
  page: Page;
}

export { expect };

export const test = base.extend<Options & Fixtures>({
  start: ['example', { option: true }],
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'vigie-e2e-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },
  register: async ({ folder, start }, use) => {
    const path = join(folder, 'registre.vigie');
    if (start !== 'nothing') vigie(['init', path, ...(start === 'example' ? ['--example'] : [])]);
    await use(path);
  },
  page: async ({ folder, register, start }, use) => {
    const env = { ...process.env, VIGIE_DOCUMENTS: folder, VIGIE_CONFIG: join(folder, 'settings') };
    const args = start === 'nothing' ? [] : [register];
    if (process.env.VIGIE_ELECTRON) {
      const app = await electron.launch({
        executablePath: process.env.VIGIE_ELECTRON,
        args: [root, ...args],
        env,
      });
      const window = await app.firstWindow();
      cores.set(window, app.process());
      await use(window);
      await app.close();
      return;
    }
    const { address, server } = await serve(args, env);
    const browser = await chromium.launch(await findChromium());
    const context = await browser.newContext({
      viewport: { width: 1024, height: 700 },
      colorScheme: 'light',
      reducedMotion: 'reduce',
      locale: 'fr-FR',
      timezoneId: 'Europe/Paris',
      acceptDownloads: true,
    });
    const page = await context.newPage();
    cores.set(page, server);
    const faults = watchFaults(page);
    if (SLOWNESS > 1) {
      const browserSession = await context.newCDPSession(page);
      await browserSession.send('Emulation.setCPUThrottlingRate', { rate: SLOWNESS });
    }
    await page.goto(address);
    await use(page);
    await browser.close();
    server.kill();
    expect(faults, 'nothing went wrong in the page without being said').toEqual([]);
  },
});

/** Stops what holds the register at once, as a machine that fails does: nothing is closed, nothing is said. */
export async function killCore(page: Page): Promise<void> {
  const core = cores.get(page);
  if (!core) throw new Error('this page has no core of its own');
  // What the page says of it from then on is no fault.
  page.removeAllListeners('console');
  const gone = new Promise((resolve) => core.once('exit', resolve));
  core.kill('SIGKILL');
  await gone;
}

const cores = new WeakMap<Page, ChildProcess>();

/** Runs the command line; gives what it printed. Throws with what it said when it fails. */
export function vigie(args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [out('cli.js'), ...args], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

/** Calls procedures on a register as another program would: what a screen made before the one that is tried. */
export function calls(register: string) {
  return (procedure: string, input: object) =>
    JSON.parse(vigie(['call', register, procedure, JSON.stringify(input), '--json']));
}

/** Goes to an address of the application: `/communiques/nouveau`. */
export async function goTo(page: Page, address: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#${address}`);
}

/** Holds that axe finds nothing on the screen as it is, in light and in dark, once nothing fades in or out any more. */
export async function expectAccessible(page: Page): Promise<void> {
  // Behind a window the heading is hidden, but there.
  await page.locator('h1').first().waitFor({ state: 'attached' });
  await settled(page);
  const found = violationsOf(await new AxeBuilder({ page }).analyze());
  await show(page, 'dark');
  // The theme changes colours and nothing else.
  const inDark = violationsOf(await new AxeBuilder({ page }).withRules('color-contrast').analyze());
  await show(page, 'light');
  expect([...found, ...inDark.map((one) => `in dark, ${one}`)]).toEqual([]);
}

async function show(page: Page, theme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme: theme });
  await page.locator(`html[data-mantine-color-scheme="${theme}"]`).waitFor({ state: 'attached' });
  await settled(page);
}

async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every(
        ({ playState, effect }) => playState !== 'running' || effect?.getTiming().iterations === Infinity,
      ),
  );
}

function violationsOf({ violations }: Awaited<ReturnType<AxeBuilder['analyze']>>): string[] {
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
}

/** Faults of the page, and requests to anywhere but the application itself. */
function watchFaults(page: Page): string[] {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    const refused = /status of (401|403|404|409|413|422)/.test(message.text());
    if (message.type() === 'error' && !refused) faults.push(message.text());
  });
  page.on('request', (request) => {
    if (!/^(http:\/\/127\.0\.0\.1:|data:|blob:|vigie:)/.test(request.url())) faults.push(request.url());
  });
  return faults;
}
