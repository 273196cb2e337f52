// Goes through the screens on the example register, in light and in dark, and takes a picture of each.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright';
import { findChromium } from '../test/e2e/chromium.ts';
import { root, serve } from '../test/e2e/serve.ts';
import { type Ids, type Picture, pictures, readmePictures, screens } from './screens.ts';

const themes = [
  { name: 'light', suffix: '' },
  { name: 'dark', suffix: '-sombre' },
] as const;

const folder = mkdtempSync(join(tmpdir(), 'vigie-pictures-'));
const browser = await chromium.launch(await findChromium());
try {
  const register = join(folder, 'Exemple.vigie');
  commandLine('init', register, '--example');
  const id = idsOf(register);
  const manual = pictures(id);
  const readme = manual.filter(({ name }) => readmePictures.includes(name));
  for (const { name, suffix } of themes) {
    const page = await open(browser, register, name);
    await take(page, manual, join(root, 'resources', 'manual', 'images'), suffix);
    await take(page, readme, join(root, 'docs', 'images'), suffix);
    await take(page, screens(id), join(root, 'test-results', 'screens', name), '');
    await page.context().close();
  }
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}

async function take(page: Page, wanted: readonly Picture[], to: string, suffix: string): Promise<void> {
  mkdirSync(to, { recursive: true });
  for (const { name, path } of wanted) {
    await page.evaluate((address) => {
      location.hash = `#${address}`;
    }, path);
    await page.locator('h1').first().waitFor();
    await settled(page);
    await page.screenshot({ path: join(to, `${name}${suffix}.png`) });
  }
}

/** Nothing loads, nothing moves, and two pictures in a row are the same. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(() => window.scrollTo(0, 0));
  let before: Buffer = Buffer.alloc(0);
  for (let tries = 0; tries < 40; tries += 1) {
    await page.waitForTimeout(150);
    const now = await page.screenshot();
    if (now.equals(before) && (await page.locator('[aria-busy="true"]').count()) === 0) return;
    before = now;
  }
  throw new Error(`the screen ${page.url()} does not come to rest`);
}

async function open(from: Browser, register: string, colorScheme: 'light' | 'dark'): Promise<Page> {
  const env = { ...process.env, VIGIE_DOCUMENTS: folder, VIGIE_CONFIG: join(folder, 'settings') };
  const { address, server } = await serve([register], env);
  const context = await from.newContext({
    ...{ viewport: { width: 1024, height: 700 }, colorScheme, reducedMotion: 'reduce' },
    ...{ locale: 'fr-FR', timezoneId: 'Europe/Paris' },
  });
  context.once('close', () => server.kill());
  const page = await context.newPage();
  await page.goto(address);
  await page.locator('h1').first().waitFor();
  return page;
}

function commandLine(...args: string[]): string {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'out', 'main', 'cli.js'), ...args],
    {
      encoding: 'utf8',
    },
  );
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

function idsOf(register: string): Ids {
  return (domain, words) => {
    const input = JSON.stringify({ limit: 1, ...(words === undefined ? {} : { words }) });
    const { items } = JSON.parse(commandLine('call', register, `${domain}.list`, input, '--json'));
    return items[0]?.id ?? null;
  };
}
