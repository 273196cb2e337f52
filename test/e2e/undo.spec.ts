// Any action on a record is taken back with Ctrl+Z and done again with Ctrl+Maj+Z; a text being written keeps its own undo.
import { expect, goTo, test } from './vigie.ts';

test('a source that is changed, then binned, comes back step by step from the keyboard', async ({ page }) => {
  await goTo(page, '/sources');
  await page.getByRole('table').getByRole('link').first().click();
  await expect(page.getByRole('button', { name: 'Modifier' })).toBeVisible();
  const title = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';

  await page.getByRole('button', { name: 'Modifier' }).click();
  await page.getByLabel('Titre').fill('Un autre titre');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Un autre titre');

  await page.getByRole('button', { name: 'Autres actions' }).click();
  await page.getByRole('menuitem', { name: 'Mettre à la corbeille' }).click();
  await expect(page.getByText('Cette fiche est dans la corbeille')).toBeVisible();

  await page.keyboard.press('Control+z');
  await expect(page.getByText('Cette fiche est dans la corbeille')).toBeHidden();
  await expect(page.getByText(/^Annulé.: mise à la corbeille de la source/u).first()).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  await page.keyboard.press('Control+Shift+z');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Un autre titre');
});

test('in a field, Ctrl+Z takes back what was typed there and no record', async ({ page }) => {
  await goTo(page, '/dossiers/nouveau');
  await page.getByLabel('Titre').fill('Cantine et données');
  await page.getByRole('button', { name: /Créer|Ouvrir|Enregistrer/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Cantine et données');
  await page.getByRole('button', { name: 'Modifier' }).click();
  await page.getByLabel('Titre').pressSequentially(' !');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Escape');
  await expect(page.getByText('Cette fiche est dans la corbeille')).toBeHidden();
});
