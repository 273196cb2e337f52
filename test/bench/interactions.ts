// From a press to what it shows, painted: lists, records, filter and palette, against a plain button that asks the same server.
import type { Page } from '@playwright/test';
import type { LargeRegister } from './largeRegister.ts';
import { compare, p95, type Row } from './rows.ts';
import { openApplication } from './start.ts';

const ROUNDS = 8;
/** A plain button, the server’s answer and its frame take some 17 ms on a quiet small laptop: at most 100 ms. */
const LIMIT = 6;

export async function interactionRows({ core, folder, path }: LargeRegister): Promise<Row[]> {
  await core.registers.close();
  const { page, close } = await openApplication(folder, [path], '#/sources');
  try {
    await page.locator('h1', { hasText: 'Sources' }).waitFor();
    await page.evaluate(installWatch);
    const times = { ours: [] as number[], bare: [] as number[] };
    for (let round = 0; round <= ROUNDS; round += 1) {
      const [ours, bare] = [await ourPresses(page), await barePresses(page)];
      // The first time, what is loaded when it is needed is loaded.
      if (round === 0) continue;
      times.ours.push(...ours);
      times.bare.push(...bare);
    }
    return [
      compare(
        'press to paint, p95 (100 ms wanted), against a plain button that asks the server',
        times,
        p95,
        LIMIT,
      ),
    ];
  } finally {
    await close();
    await core.registers.open(path);
  }
}

/** A list, a letter of its filter, a record, the palette, and another list. */
async function ourPresses(page: Page): Promise<number[]> {
  const link = (name: string) => page.getByRole('navigation').getByRole('link', { name, exact: true });
  const list = await timed(page, 'tbody a', () => link('Inquiétudes').click());
  await page.locator('[data-list-filter]').focus();
  const letter = await timed(page, '[data-list-filter]', () => page.keyboard.press('e'));
  await page.keyboard.press('Backspace');
  const record = await timed(page, 'main dl', () => page.locator('tbody a').first().click());
  const palette = await timed(page, '[placeholder^="Chercher une fiche, une page"]', () =>
    page.keyboard.press('Control+k'),
  );
  await page.keyboard.press('Escape');
  await page.locator('[placeholder^="Chercher une fiche, une page"]').waitFor({ state: 'detached' });
  const other = await timed(page, 'h1', () => link('Sources').click());
  await page.locator('h1', { hasText: 'Sources' }).waitFor();
  return [list, letter, record, palette, other];
}

async function barePresses(page: Page): Promise<number[]> {
  const times: number[] = [];
  for (let press = 0; press < 5; press += 1) {
    times.push(await timed(page, '#bare[data-pressed]', () => page.locator('#bare').click()));
    await page.evaluate(() => document.getElementById('bare')?.removeAttribute('data-pressed'));
  }
  return times;
}

/** Milliseconds in the page from the press to the frame that shows what it leads to. */
async function timed(page: Page, until: string, press: () => Promise<unknown>): Promise<number> {
  await page.evaluate((selector) => Reflect.set(window, 'awaited', selector), until);
  await press();
  const took = await page.evaluate(
    () => new Promise((resolve) => Reflect.get(window, 'whenPainted')(resolve)),
  );
  return Number(took);
}

/** In the page: the time of the last press, and of the first frame after it that holds what is awaited. */
function installWatch(): void {
  let painted: number | null = null;
  let waiting: ((took: number) => void) | null = null;
  const begin = (event: Event) => {
    painted = null;
    const selector = String(Reflect.get(window, 'awaited'));
    const look = () => {
      if (document.querySelector(selector) === null) return void requestAnimationFrame(look);
      // The frame is painted when the next task begins.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        painted = performance.now() - event.timeStamp;
        waiting?.(painted);
        waiting = null;
      };
      port2.postMessage(null);
    };
    requestAnimationFrame(look);
  };
  document.addEventListener('pointerdown', begin, true);
  document.addEventListener('keydown', begin, true);
  Reflect.set(window, 'whenPainted', (tell: (took: number) => void) => {
    if (painted === null) waiting = tell;
    else tell(painted);
  });
  const bare = document.createElement('button');
  bare.id = 'bare';
  bare.textContent = 'Bouton nu';
  bare.style.cssText = 'position:fixed;bottom:0;right:0;z-index:9999';
  bare.addEventListener('click', () => {
    void fetch('/', { method: 'HEAD', cache: 'no-store' }).then(() => bare.setAttribute('data-pressed', ''));
  });
  document.body.append(bare);
}
