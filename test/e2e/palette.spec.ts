// The palette reaches what can be done on the page, without the mouse.
import type { Page } from '@playwright/test';
import { expect, goTo, test } from './vigie.ts';

test('the actions of the page are found by their name and done', async ({ page }) => {
  await goTo(page, '/sources');
  await page.getByRole('table').getByRole('link').first().click();
  await expect(page.getByRole('button', { name: 'Modifier' })).toBeVisible();

  await page.keyboard.press('Control+k');
  await page
    .getByRole('searchbox')
    .or(page.getByPlaceholder(/Chercher une fiche/))
    .first()
    .fill('corbeille mett');
  await expect(page.getByRole('option', { name: 'Mettre à la corbeille' })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  await page.keyboard.press('Enter');
  await expect(page.getByText('Cette fiche est dans la corbeille')).toBeVisible();

  await page.keyboard.press('Control+k');
  await page.getByPlaceholder(/Chercher une fiche/).fill('annuler');
  await expect(page.getByRole('option', { name: /^Annuler/ })).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Cette fiche est dans la corbeille')).toBeHidden();
});

test('an action that opens a menu leaves it open, with the keyboard in it', async ({ page }) => {
  await goTo(page, '/communiques');
  await page.getByRole('table').getByRole('link').first().click();
  await expect(page.getByRole('button', { name: 'Exporter' })).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.getByPlaceholder(/Chercher une fiche/).fill('brut');
  await expect(page.getByRole('option', { name: /brut/ })).toHaveAttribute('aria-selected', 'true');
  const download = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  expect((await download).suggestedFilename()).toMatch(/\.txt$/);
});

const LISTS = ['/dossiers', '/communiques', '/demandes', '/inquietudes', '/presse', '/listes-presse'];

for (const address of LISTS) {
  test(`every action of every menu is in the palette, and can be seen whole: ${address}`, async ({
    page,
  }) => {
    await goTo(page, address);
    const first = page.getByRole('table').getByRole('link').first();
    await expect(first).toBeVisible();
    if (address === '/presse') await expectMenusInPalette(page);
    await first.click();
    await expect(page.getByRole('button', { name: 'Autres actions' })).toBeVisible({ timeout: 30_000 });
    await expectMenusInPalette(page);
  });
}

test('the menus of the figures to publish and of the concerns of a dossier are in the palette', async ({
  page,
}) => {
  await goTo(page, '/dossiers');
  await page.getByRole('table').getByRole('link').first().click();
  await expect(page).toHaveURL(/dossiers\/[0-9a-f-]{36}/u);
  const [id] = /[0-9a-f-]{36}/u.exec(page.url()) ?? [];
  for (const address of ['/inquietudes/chiffres?pour=publier&dossier=', '/inquietudes?dossier=']) {
    await goTo(page, `${address}${id}`);
    await expect(page.getByRole('button', { name: 'Exporter' })).toBeVisible();
    await expectMenusInPalette(page);
  }
});

/** Opens each menu of the page, looks at its entries as they are drawn, then for each of them in the palette. */
async function expectMenusInPalette(page: Page): Promise<void> {
  const openers = page.locator('#contenu').getByRole('button').and(page.locator('[aria-haspopup="menu"]'));
  await expect(openers).not.toHaveCount(0);
  const entries: string[] = [];
  for (const opener of await openers.all()) {
    await opener.click();
    const items = page.getByRole('menu').getByRole('menuitem');
    await expect(items.first()).toBeFocused();
    for (const item of await items.all()) {
      await item.scrollIntoViewIfNeeded();
      const name = (await item.textContent()) ?? '';
      await expect.poll(() => item.evaluate(isDrawnWhole), `${name} is drawn whole`).toBe(true);
      entries.push(name);
    }
    await page.keyboard.press('Escape');
    await expect(page.getByRole('menu')).toHaveCount(0);
    await expect(opener).toBeFocused();
  }
  await page.keyboard.press('Control+k');
  const options = page.getByRole('listbox').getByRole('option');
  for (const name of entries) {
    const ending = new RegExp(`(^|\\s: )${name.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')}$`, 'u');
    await expect(options.filter({ hasText: ending }).first()).toBeAttached();
  }
  // What opens them would say less.
  await expect(options.filter({ hasText: /^(Exporter|Autres actions|Fichiers)$/u })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('listbox')).toBeHidden();
}

/** Whether nothing hides a corner of it, and the window holds it. */
function isDrawnWhole(element: Element): boolean {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  return [
    [left + 6, top + 6],
    [right - 6, bottom - 6],
  ].every(([x = 0, y = 0]) => element.contains(document.elementFromPoint(x, y)));
}
