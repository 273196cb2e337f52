// A dossier shows what its communiqués rest on, and what is known of each data use.
import { expect, expectAccessible, goTo, test } from './vigie.ts';

test('from a source to a demand, each tie is drawn, said in words, and followed from the keyboard', async ({
  page,
}) => {
  await goTo(page, '/dossiers');
  await page.getByRole('table').getByRole('link').first().click();
  await page.getByRole('tab', { name: 'Fils' }).click();
  const source = page.getByRole('region', { name: 'Sources' }).getByRole('listitem').first();
  await expect(source).toContainText('Citée 3 fois');
  await expectAccessible(page);

  await source.getByRole('link').focus();
  // What it proves stays in view, the claims of another source do not.
  const claims = page.getByRole('region', { name: 'Affirmations' }).getByRole('listitem');
  await expect(claims.filter({ hasText: 'S‑2018‑01' }).first()).toHaveAttribute('data-lit', 'true');
  await expect(claims.filter({ hasText: 'Sources : S‑2018‑02' }).first()).not.toHaveAttribute('data-lit');

  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Article de presse');
});

test('what is not said of a data use is seen, and asked from there', async ({ page }) => {
  await goTo(page, '/dossiers');
  await page.getByRole('table').getByRole('link').first().click();
  await page.getByRole('tab', { name: 'Ce qu’on sait' }).click();
  await expect(page.getByRole('rowheader', { name: 'Rien n’est dit sur' }).first()).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Demander ce qui manque' }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Nouvelle demande' })).toBeVisible();
});
