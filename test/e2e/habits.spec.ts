// Keys and paths everyone expects: Ctrl+S, Ctrl+F, Ctrl+P, a second window, and the place where one was.
import type { Page } from '@playwright/test';
import { readPdf } from '../core/documents/rendering/readPdf.ts';
import { expect, goTo, test } from './vigie.ts';

const said = (page: Page) => page.locator('#announcements');

test('Ctrl+S where nothing is left to save says so', async ({ page }) => {
  await expect(page.getByRole('heading', { level: 1, name: 'Accueil' })).toBeVisible();
  await page.keyboard.press('Control+s');
  await expect(said(page)).toHaveText('Tout est enregistré');
  await expect(page.getByText('Tout est enregistré').first()).toBeVisible();
});

test('Ctrl+S in a window keeps what the window asks for', async ({ page }) => {
  await goTo(page, '/demandes');
  await page.getByRole('table').getByRole('link').first().click();
  await page.getByRole('button', { name: 'Noter un événement' }).click();
  await page.getByRole('menuitem', { name: 'Lettre envoyée', exact: true }).click();
  const window = page.getByRole('dialog');
  await window.getByLabel(/^Date/).fill('12/03/2026');
  await page.keyboard.press('Control+s');
  await expect(window).toHaveCount(0);
});

test('Ctrl+F on a list goes to its filter, which knows more than the page holds', async ({ page }) => {
  await goTo(page, '/sources');
  await expect(page.getByRole('heading', { level: 1, name: 'Sources' })).toBeVisible();
  const filter = page.getByRole('textbox', { name: 'Filtrer cette liste par des mots' });
  await expect(filter).toBeVisible();
  await page.keyboard.press('Control+f');
  await expect(filter).toBeFocused();
});

test('a page is printed without what is pressed or gone through, in black on white in the dark theme too', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  for (const [path, words] of [
    ['/demandes', /marché relatif/],
    ['/dossiers', /données de nos enfants/],
  ] as const) {
    await goTo(page, path);
    await page.getByRole('table').getByRole('link', { name: words }).click();
    await expect(page.getByRole('heading', { level: 1, name: words })).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('main').getByRole('button', { name: /Modifier|Exporter/ })).toHaveCount(0);
    await expect(page.getByRole('navigation')).toHaveCount(0);
    const ink = await page
      .getByRole('heading', { level: 1 })
      .evaluate((title) => getComputedStyle(title).color);
    expect(ink).toBe('rgb(0, 0, 0)');
    await page.emulateMedia({ media: null });
    const { text } = await readPdf(await page.pdf());
    expect(text).toMatch(words);
    expect(text).not.toMatch(/Exporter|Aller au contenu|Ctrl K/);
  }
});

test('what is written in one window shows in the other', async ({ page }) => {
  await goTo(page, '/dossiers');
  const other = await page.context().newPage();
  await other.goto(page.url());
  await expect(other.getByRole('heading', { level: 1, name: 'Dossiers' })).toBeVisible();
  await goTo(page, '/dossiers/nouveau');
  await page.getByLabel('Titre').fill('Cantine de Valmont');
  await page.getByLabel('Ouvert le').fill('05/10/2018');
  await page.keyboard.press('Control+s');
  await expect(other.getByRole('link', { name: 'Cantine de Valmont' })).toBeVisible();
});

test('the application opens where one was, and as far down', async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 400 });
  await goTo(page, '/dossiers');
  await page.getByRole('table').getByRole('link').first().click();
  await expect(page.getByRole('heading', { level: 1, name: /Évaluations/ })).toBeVisible();
  // Its parts come one after the other: it is as long as it will be when it can be scrolled as far.
  await expect
    .poll(() =>
      page.evaluate(() => {
        window.scrollTo(0, 300);
        return window.scrollY;
      }),
    )
    .toBe(300);
  await expect.poll(() => page.evaluate(() => localStorage.getItem('vigie.place'))).toContain('"top":300');
  const again = await page.context().newPage();
  await again.setViewportSize({ width: 1024, height: 400 });
  await again.goto(new URL('/', page.url()).href);
  await expect(again.getByRole('heading', { level: 1, name: /Évaluations/ })).toBeVisible();
  await expect.poll(() => again.evaluate(() => window.scrollY)).toBe(300);
});
