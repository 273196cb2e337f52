// A register under a passphrase: made so, locked, opened again by the right one, by the recovery key, by nothing else.
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, expectAccessible, goTo, test } from './vigie.ts';

const PASSPHRASE = 'quatre girouettes épatantes';
const OTHER = 'sept parapluies sous la grêle';

test.describe('at the first start', () => {
  test.use({ start: 'nothing' });

  test('a register is made under a passphrase, with its reason, its strength and its recovery key', async ({
    page,
  }) => {
    await page.getByRole('button', { name: 'Commencer avec un registre vide' }).click();
    const window = page.getByRole('dialog', { name: /Protéger ce registre/ });
    await expect(window.getByText(/qui vole ou trouve cet ordinateur/)).toBeVisible();
    await expect(window.getByRole('button', { name: 'Continuer sans phrase de passe' })).toBeEnabled();
    const create = window.getByRole('button', { name: 'Créer le registre protégé' });
    await window.getByLabel('Nouvelle phrase de passe').fill('motdepasse123');
    await expect(window.getByRole('status')).toContainText('Insuffisante');
    await window.getByLabel('La même, encore une fois').fill('motdepasse123');
    await expect(create).toBeDisabled();
    await window.getByLabel('Nouvelle phrase de passe').fill(PASSPHRASE);
    await expect(window.getByRole('status')).toContainText('Très bonne');
    await expect(window.getByText('Les deux ne sont pas les mêmes.')).toBeVisible();
    await window.getByLabel('La même, encore une fois').fill(PASSPHRASE);
    await expectAccessible(page);
    await create.click();
    const key = page.getByRole('dialog', { name: 'La clé de secours' });
    await expect(key.getByRole('list', { name: 'Clé de secours' }).getByRole('listitem')).toHaveCount(13);
    await expectAccessible(page);
    await key.getByRole('button', { name: 'C’est rangé' }).click();
    await expect(page.getByRole('heading', { level: 1, name: /Quatre questions/ })).toBeVisible();
  });
});

test('a register is protected, locked, refused to a wrong passphrase, and opens on the same page', async ({
  page,
  register,
}) => {
  await protect(page);
  expect(readFileSync(register).includes('Cantine')).toBe(false);
  await goTo(page, '/journal');
  await page.keyboard.press('Control+Shift+L');
  await expect(page.getByRole('heading', { level: 1, name: /registre.* est verrouillé/ })).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('Phrase de passe', { exact: true }).fill('pas celle-là du tout');
  await page.getByRole('button', { name: 'Ouvrir', exact: true }).click();
  await expect(page.getByText(/Ce n’est pas ce qui ouvre ce registre/)).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('Phrase de passe', { exact: true }).fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Ouvrir', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Journal' })).toBeVisible();
});

test('the recovery key opens it, a mistyped group is named', async ({ page }) => {
  const groups = await protect(page);
  await page.keyboard.press('Control+Shift+L');
  await page.getByRole('button', { name: /Utiliser la clé de secours/ }).click();
  const field = page.getByLabel('Clé de secours');
  const [first = ''] = groups;
  const wrong = first.slice(0, -1) + (first.endsWith('7') ? '8' : '7');
  await field.fill([wrong, ...groups.slice(1)].join(' '));
  await page.getByRole('button', { name: 'Ouvrir', exact: true }).click();
  await expect(page.getByText(/Le groupe 1 est mal recopié/)).toBeVisible();
  await field.fill(groups.join(' ').toLowerCase());
  await page.getByRole('button', { name: 'Ouvrir', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Réglages' })).toBeVisible();
});

test('the passphrase is changed, then taken away', async ({ page, register }) => {
  await protect(page);
  await page.getByRole('button', { name: 'Changer de phrase de passe…' }).click();
  const change = page.getByRole('dialog', { name: 'Changer de phrase de passe' });
  await change.getByLabel('Phrase de passe actuelle').fill(PASSPHRASE);
  await change.getByLabel('Nouvelle phrase de passe').fill(OTHER);
  await change.getByLabel('La même, encore une fois').fill(OTHER);
  await change.getByRole('button', { name: 'Changer la phrase de passe' }).click();
  await page.getByRole('button', { name: 'C’est rangé' }).click();
  await page.getByRole('button', { name: 'Retirer la protection…' }).click();
  const remove = page.getByRole('dialog', { name: 'Ne plus protéger ce registre' });
  await remove.getByLabel('Phrase de passe', { exact: true }).fill(OTHER);
  await remove.getByRole('button', { name: 'Retirer la protection' }).click();
  await expect(page.getByText(/Ce registre n’est pas chiffré/)).toBeVisible();
  expect(readFileSync(register).toString('latin1', 0, 15)).toBe('SQLite format 3');
});

test('what is typed in a form and not saved is there again after the lock, unseen meanwhile', async ({
  page,
}) => {
  await protect(page);
  await goTo(page, '/dossiers/nouveau');
  await page.getByLabel('Titre').fill('Cantine et menus');
  await page.keyboard.press('Control+Shift+L');
  await expect(page.getByRole('heading', { level: 1, name: /registre.* est verrouillé/ })).toBeVisible();
  await expect(page.getByLabel('Titre')).toBeHidden();
  await page.getByLabel('Phrase de passe', { exact: true }).fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Ouvrir', exact: true }).click();
  await expect(page.getByLabel('Titre')).toHaveValue('Cantine et menus');
});

test('what is typed over a record that is there is kept by the lock too', async ({ page }) => {
  await protect(page);
  await goTo(page, '/sources');
  await page.getByRole('table').getByRole('link').first().click();
  await page.getByRole('button', { name: 'Modifier' }).click();
  await page.getByLabel('Titre').fill('Un titre à moitié écrit');
  await page.keyboard.press('Control+Shift+L');
  await page.getByLabel('Phrase de passe', { exact: true }).fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Ouvrir', exact: true }).click();
  await expect(page.getByLabel('Titre')).toHaveValue('Un titre à moitié écrit');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Un titre à moitié écrit');
});

test('a register left alone locks by itself', async ({ page }) => {
  await protect(page);
  await page.clock.install();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Réglages' })).toBeVisible();
  await page.clock.fastForward('14:00');
  await expect(page.getByRole('heading', { level: 1, name: 'Réglages' })).toBeVisible();
  await page.clock.fastForward('02:00');
  await expect(page.getByRole('heading', { level: 1, name: /registre.* est verrouillé/ })).toBeVisible();
});

/** Protects the open register from its settings; gives the groups of its recovery key. */
async function protect(page: Page): Promise<string[]> {
  await goTo(page, '/reglages?onglet=registre');
  await page.getByRole('button', { name: 'Protéger par une phrase de passe…' }).click();
  const window = page.getByRole('dialog', { name: 'Protéger ce registre' });
  await window.getByLabel('Nouvelle phrase de passe').fill(PASSPHRASE);
  await window.getByLabel('La même, encore une fois').fill(PASSPHRASE);
  await window.getByRole('button', { name: 'Protéger le registre' }).click();
  const key = page.getByRole('dialog', { name: 'La clé de secours' });
  const shown = key.getByRole('list', { name: 'Clé de secours' }).getByRole('listitem');
  await expect(shown).toHaveCount(13);
  const groups = await shown.allInnerTexts();
  await key.getByRole('button', { name: 'C’est rangé' }).click();
  await expect(page.getByRole('button', { name: 'Verrouiller maintenant' })).toBeVisible();
  return groups;
}
