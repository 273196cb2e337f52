// Writing a communiqué, from its title to the frozen version and its files.
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { calls, expect, expectAccessible, test } from './vigie.ts';

test.use({ start: 'empty' });

const sentence = 'Le ministère a confié les réponses à un hébergeur privé';

/** A dossier to write in, and the association that signs. */
function prepare(register: string): void {
  const call = calls(register);
  const { id: dossierId } = call('dossiers.create', {
    title: 'Hébergement des tests',
    openedOn: '2018-09-14',
  });
  const row = { text: 'Où sont ces réponses ?', receivedOn: '2018-10-05' };
  call('concerns.import', { dossierId, rows: Array.from({ length: 6 }, () => row) });
  const { version } = call('association.get', {});
  const changes = {
    ...{ name: 'Conseil de parents de Valmont', place: 'Valmont', contactName: 'Camille Exemple' },
    ...{ contactPhone: '01 99 00 00 00', postalCode: '00000', city: 'Valmont' },
  };
  call('association.update', { version, changes });
}

async function startCommunique(page: Page): Promise<void> {
  await page.evaluate(() => {
    location.hash = '#/communiques/nouveau';
  });
  await page.getByRole('combobox', { name: 'Dossier' }).click();
  await page.getByRole('option', { name: /Hébergement des tests/ }).click();
  await page.getByLabel('Titre').fill('Où vont les réponses des élèves ?');
  await page.getByRole('button', { name: 'Commencer à écrire' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /Où vont les réponses/ })).toBeVisible();
}

const text = (page: Page) => page.getByRole('textbox', { name: 'Texte', exact: true });
const isSaved = (page: Page) => expect(page.getByText('Enregistré', { exact: false }).first()).toBeVisible();

test('a communiqué is written, checked, published, and comes out as files that never change', async ({
  page,
  register,
}) => {
  prepare(register);
  await page.reload();
  await startCommunique(page);

  await text(page).click();
  await page.keyboard.type(`${sentence}.`);
  for (const line of ['## Ce que nous savons', 'Le contrat n’a pas été publié.']) {
    await page.keyboard.press('Enter');
    await page.keyboard.type(line);
  }
  await expect(text(page).getByRole('heading', { name: 'Ce que nous savons' })).toBeVisible();
  await test.step('a note leads to a source made on the way', async () => {
    await text(page).press('End');
    await page.getByRole('button', { name: 'Note vers une source' }).click();
    const window = page.getByRole('dialog');
    await expect(window.getByRole('combobox', { name: 'Source' })).toBeFocused();
    await window.getByRole('button', { name: 'Nouvelle source…' }).click();
    await window.getByLabel('Titre').fill('Décret sur les évaluations');
    await window.getByRole('button', { name: 'Ajouter la source et la citer' }).click();
    await expect(text(page)).toContainText(/S-\d{4}-01/);
  });
  await test.step('a sentence is kept as a claim with its source, and calls it', async () => {
    await text(page).getByText('Le contrat n’a pas été publié').click();
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Control+Shift+e');
    const window = page.getByRole('dialog');
    await expect(window.getByRole('textbox', { name: /^Affirmation/ })).toHaveValue(
      /^Le contrat n’a pas été publié/,
    );
    await expectAccessible(page);
    await window.getByRole('combobox', { name: 'Sources' }).click();
    await page.getByRole('option', { name: /Décret sur les évaluations/ }).click();
    await window.getByRole('combobox', { name: 'Ce qu’on en sait' }).click();
    await page.getByRole('option', { name: /^Établie/ }).click();
    await window.getByRole('button', { name: 'Relever l’affirmation' }).click();
    await expect(window).toHaveCount(0);
    await expect(text(page).locator('sup')).toHaveCount(2);
    await page.getByRole('tab', { name: /Affirmations/ }).click();
    await expect(page.getByRole('link', { name: /Le contrat n’a pas été publié/ })).toBeVisible();
    await page.getByRole('tab', { name: /Texte|Écrire|Rédaction/ }).click();
  });
  await test.step('a figure of the register is stated, and follows it', async () => {
    await text(page).press('Control+End');
    await page.keyboard.type(' Parents entendus : ');
    await page.keyboard.press('Control+Shift+d');
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('dialog').getByRole('button', { name: /^6/ }).click();
    await expect(text(page)).toContainText('entendus : 6');
    await expect(page.getByRole('region', { name: 'Pages du communiqué' })).toContainText('entendus : 6');
  });
  await isSaved(page);

  await test.step('what is missing is said, each with the way to its spot', async () => {
    await page.getByRole('tab', { name: /Vérifier et publier/ }).click();
    await expect(page.getByText('Le chapeau manque')).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Écrire le chapeau' }).click();
    await expect(page.getByLabel('Chapeau')).toBeFocused();
    await page.keyboard.type('Les parents demandent le contrat.');
  });

  await test.step('a demand names its addressee', async () => {
    await page.getByRole('tab', { name: /Revendications/ }).click();
    await page.getByRole('button', { name: 'Ajouter une revendication' }).click();
    const window = page.getByRole('dialog');
    await window.getByLabel('Revendication').fill('La publication du contrat');
    await window.getByRole('combobox', { name: 'À qui' }).fill('Ministère');
    await page
      .getByRole('option', { name: /^Ministère/ })
      .first()
      .click();
    await window.getByRole('button', { name: 'Ajouter' }).click();
    await expect(page.getByRole('link', { name: 'La publication du contrat' })).toBeVisible();
  });

  await test.step('the version is frozen after a question', async () => {
    await page.getByRole('tab', { name: /Vérifier et publier/ }).click();
    await expect(page.getByText('Tout est prêt.')).toBeVisible();
    await page.getByRole('button', { name: 'Publier…' }).click();
    await page
      .getByRole('dialog')
      .or(page.getByRole('alertdialog'))
      .getByRole('button', { name: 'Publier' })
      .click();
    await expect(page.getByText('Communiqué publié')).toBeVisible();
    await expect(text(page)).toHaveCount(0);
  });

  const markdown = await exported(page, 'Markdown');
  expect(markdown).toContain(`${sentence}`);
  expect(markdown).toContain('La publication du contrat');
  expect(markdown).toMatch(/entendus : 6$/m);
  expect(await exported(page, 'Markdown')).toBe(markdown);
  for (const [format, beginning] of [
    ['PDF', '%PDF-'],
    ['PDF d’archive, avec son texte Markdown', '%PDF-'],
    ['Word (.docx)', 'PK'],
    ['LibreOffice (.odt)', 'PK'],
    ['Message prêt à envoyer (.eml)', 'X-Unsent: 1'],
  ] as const) {
    expect((await exported(page, format)).startsWith(beginning), format).toBe(true);
  }
});

test('what is typed is there again after the page was closed at once', async ({ page, register }) => {
  prepare(register);
  await page.reload();
  await startCommunique(page);
  await text(page).fill('Un texte que personne ne veut perdre.');
  await page.evaluate(() => {
    location.hash = '#/';
  });
  await expect(page.getByRole('heading', { level: 1, name: 'Accueil' })).toBeVisible();
  await page.goBack();
  await expect(text(page)).toHaveText('Un texte que personne ne veut perdre.');
});

async function exported(page: Page, format: string): Promise<string> {
  const download = page.waitForEvent('download');
  await page
    .getByRole('button', { name: /Exporter/ })
    .first()
    .click();
  await page.getByRole('menuitem', { name: format, exact: true }).click();
  return readFileSync(await (await download).path(), 'utf8');
}
