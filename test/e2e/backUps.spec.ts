// Back-ups as a user meets them: made, looked into, gone back to, undone; the exercise that proves the last one.
import { readFileSync, writeFileSync } from 'node:fs';
import { calls, expect, expectAccessible, goTo, test } from './vigie.ts';

test('a back-up is made, looked into, gone back to, and that is undone in one click', async ({
  page,
  register,
}) => {
  await goTo(page, '/sauvegardes');
  await page.getByRole('button', { name: 'Sauvegarder maintenant' }).click();
  const look = page.getByRole('button', { name: /Regarder la sauvegarde du .*, à votre demande/ });
  await expect(look).toHaveCount(1);

  const call = calls(register);
  call('authorities.create', { name: 'Mairie de Valmont-sur-Orge' });
  await look.click();
  const window = page.getByRole('dialog', { name: /Sauvegarde du/ });
  await expect(window.getByText(/^40 inquiétudes$/)).toBeVisible();
  await expect(window.getByText(/ajout \(/).first()).toBeVisible();
  await expectAccessible(page);
  await window.getByRole('button', { name: 'Revenir à cette sauvegarde' }).click();
  await expect(page.getByText(/Ce registre vient de la sauvegarde du/)).toBeVisible();
  const named = () =>
    call('authorities.list', { words: 'Valmont-sur-Orge' }).items.map(({ name }: { name: string }) => name);
  expect(named()).toEqual([]);
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Revenir à l’état d’avant' }).click();
  await expect(page.getByText(/Ce registre vient de la sauvegarde du/)).toHaveCount(0);
  expect(named()).toEqual(['Mairie de Valmont-sur-Orge']);
});

test('the exercise proves the last back-up, and says so', async ({ page }) => {
  await goTo(page, '/sauvegardes');
  await page.getByRole('button', { name: 'Sauvegarder maintenant' }).click();
  await expect(page.getByRole('button', { name: /Regarder la sauvegarde/ })).toHaveCount(1);
  await page.getByRole('button', { name: 'Faire l’exercice' }).click();
  await expect(page.getByText(/la sauvegarde est bonne/)).toBeVisible();
  await expectAccessible(page);
});

test('a damaged register is refused with a way out: what is readable goes into a new one', async ({
  page,
  register,
}) => {
  await goTo(page, '/reglages?onglet=registre');
  await page.getByRole('button', { name: 'Changer de registre' }).click();
  await expect(page.getByRole('heading', { name: 'Bienvenue dans Vigie' })).toBeVisible();
  const bytes = readFileSync(register);
  // Its list of tables, and what comes after.
  bytes.fill(0xa5, 2000, 9000);
  writeFileSync(register, bytes);
  await page.getByRole('button', { name: /^registre/ }).click();
  await expect(page.getByText('Ce registre est abîmé')).toBeVisible();
  await page.getByRole('button', { name: 'Récupérer ce qui est lisible' }).click();
  await expect(page.getByText('Ce qui était lisible est récupéré')).toBeVisible();
  await expectAccessible(page);
  expect(readFileSync(register).equals(bytes)).toBe(true);
  await page.getByRole('button', { name: 'Ouvrir le registre récupéré' }).click();
  await expect(page.getByRole('navigation').first()).toBeVisible();
  await goTo(page, '/inquietudes');
  await expect(page.getByRole('heading', { level: 1, name: /Inquiétudes/ })).toBeVisible();
  await expect(page.getByText('40', { exact: false }).first()).toBeVisible();
});

test('the whole register is exported, and made again from its export', async ({ page }) => {
  await goTo(page, '/sauvegardes');
  await page.getByRole('button', { name: 'Tout exporter…' }).click();
  await page.getByRole('button', { name: 'Exporter', exact: true }).click();
  await expect(page.getByText('Tout le registre est exporté')).toBeVisible();
  await expectAccessible(page);
  await goTo(page, '/reglages?onglet=registre');
  await page.getByRole('button', { name: 'Changer de registre' }).click();
  await page.getByRole('button', { name: /Importer l’export de registre/ }).click();
  await expect(page.getByRole('navigation').first()).toBeVisible();
  await goTo(page, '/sauvegardes');
  await expect(page.getByText('Aucune sauvegarde encore', { exact: false })).toBeVisible();
  await goTo(page, '/dossiers');
  await expect(page.getByRole('heading', { level: 1, name: /Dossiers/ })).toBeVisible();
});
