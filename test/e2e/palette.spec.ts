// The palette reaches what can be done on the page, without the mouse.
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
