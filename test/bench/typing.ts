// From a key pressed in a draft to the new page beside it, in a real browser, against Typst alone on the same text.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { composeCommunique } from '../../electron/core/documents/rendering/composition.ts';
import { parseCommunique } from '../../electron/core/documents/rendering/frontMatter.ts';
import { templateData } from '../../electron/core/documents/rendering/pdf.ts';
import { findChromium } from '../e2e/chromium.ts';
import { serve } from '../e2e/serve.ts';
import { withCore } from './benchCore.ts';
import { inventedBody, inventedCommunique } from './inventedCommunique.ts';
import { openTypst } from './pdf.ts';
import { compare, p95, type Row } from './rows.ts';

const KEYS = 80;
/** So that ten pages are ten pages. */
const REPEATED = 20;

export async function typingRows(): Promise<Row[]> {
  return [
    await typing('one page', inventedBody.split('\n\n').slice(0, 5).join('\n\n'), 20),
    await typing('ten pages', Array.from({ length: REPEATED }, () => inventedBody).join('\n\n'), 10),
  ];
}

async function typing(name: string, body: string, limit: number): Promise<Row> {
  const ours = await pressed(body);
  const row = compare(
    `key to new page, p95, ${name} (of ${ours.pages})`,
    { ours: ours.times, bare: alone(body) },
    p95,
    limit,
  );
  return row;
}

/** Typst laying out and writing the same text with one more letter each time. */
function alone(body: string): number[] {
  const typst = openTypst();
  const communique = parseCommunique(inventedCommunique);
  return Array.from({ length: KEYS }, (_, turn) => {
    const data = templateData(composeCommunique({ ...communique, body: `${body} ${'a'.repeat(turn)}` }), {});
    const start = performance.now();
    typst('communique.typ', data);
    return performance.now() - start;
  }).slice(5);
}

async function pressed(body: string): Promise<{ times: number[]; pages: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'vigie-bench-'));
  const path = join(folder, 'frappe.vigie');
  const id = await withCore(async ({ client }) => {
    await client.register.create({ path });
    const { id: dossierId } = await client.dossiers.create({ title: 'Essai', openedOn: '2018-09-05' });
    const lead = 'L’association de parents demande la copie du contrat.';
    const made = await client.communiques.create({ dossierId, title: 'Valmarin', lead, body });
    return made.id;
  });
  const env = { ...process.env, VIGIE_DOCUMENTS: folder, VIGIE_CONFIG: join(folder, 'settings') };
  const { address, server } = await serve([path], env);
  const browser = await chromium.launch(await findChromium());
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'fr-FR' });
    await page.goto(address);
    return await timed(page, id);
  } finally {
    await browser.close();
    server.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function timed(page: Page, id: string): Promise<{ times: number[]; pages: number }> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#/communiques/${id}`);
  const pages = page.getByRole('region', { name: 'Pages du communiqué' });
  await pages.locator('canvas').first().waitFor();
  await page.getByRole('textbox', { name: 'Texte', exact: true }).focus();
  await page.keyboard.press('Control+End');
  await page.waitForTimeout(1_500);
  await page.evaluate(watch);
  for (let key = 0; key < KEYS; key += 1) {
    await page.keyboard.press(key % 6 === 5 ? 'Space' : 'a');
    await page.waitForTimeout(180);
  }
  await page.waitForTimeout(500);
  const times = await page.evaluate(() => {
    const held: unknown = Reflect.get(window, 'keyToPage');
    return Array.isArray(held) ? held.map(Number) : [];
  });
  if (times.length < KEYS / 2) throw new Error(`Only ${times.length} pages for ${KEYS} keys`);
  return { times: times.slice(5), pages: await pages.getByRole('region').count() };
}

/** In the page: keeps, for each key, the milliseconds until a page is drawn again. */
function watch(): void {
  const times: number[] = [];
  Reflect.set(window, 'keyToPage', times);
  let pressedAt = 0;
  document.addEventListener('keydown', () => (pressedAt = performance.now()), true);
  const pages = document.querySelector('section[aria-label="Pages du communiqué"]');
  if (!pages) throw new Error('No pages');
  new MutationObserver((changes) => {
    const drawn = changes.some(({ addedNodes }) =>
      [...addedNodes].some((node) => node.nodeName === 'CANVAS'),
    );
    if (!drawn || pressedAt === 0) return;
    times.push(performance.now() - pressedAt);
    pressedAt = 0;
  }).observe(pages, { childList: true, subtree: true });
}
