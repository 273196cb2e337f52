// The help of the screen is one key away and leaves the page as it is; law words say what they mean.
import { expect, expectAccessible, goTo, test } from './vigie.ts';

test('F1 explains the screen beside it, and what was typed stays', async ({ page }) => {
  await goTo(page, '/sources/nouveau');
  await page.getByLabel('Titre').fill('Un article');
  await page.getByRole('heading', { level: 1 }).focus();
  await page.keyboard.press('F1');
  const help = page.getByRole('dialog', { name: 'Les dossiers' });
  await expect(help).toBeVisible();
  const picture = help.locator('img').first();
  await expect(picture).toBeVisible();
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1024);
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(help).toBeHidden();
  await expect(page.getByLabel('Titre')).toHaveValue('Un article');
});

test('a law word says what it means on focus, and leads to the list of words', async ({ page }) => {
  await goTo(page, '/demandes/nouveau');
  const word = page.getByRole('button', { name: 'CADA' }).first();
  await word.focus();
  await expect(page.getByRole('tooltip')).toContainText('Commission d’accès aux documents administratifs');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Les mots' })).toBeVisible();
});
