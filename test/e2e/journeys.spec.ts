// The main jobs, as a volunteer does them.
import { readFileSync } from 'node:fs';
import { expect, expectAccessible, goTo, test } from './vigie.ts';

test.describe('at the first start', () => {
  test.use({ start: 'nothing' });

  test('an empty register is begun without a passphrase, which is offered, and a dossier is opened in it', async ({
    page,
  }) => {
    await expect(page.getByRole('heading', { name: 'Bienvenue dans Vigie' })).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Commencer avec un registre vide' }).click();
    await page.getByRole('button', { name: 'Continuer sans phrase de passe' }).click();
    await expect(page.getByRole('heading', { level: 1, name: /Quatre questions/ })).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Répondre plus tard' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Accueil' })).toBeVisible();

    await goTo(page, '/dossiers/nouveau');
    await page.getByLabel('Titre').fill('Cantine : qui lit les menus de nos enfants ?');
    await page.getByLabel('Ouvert le').fill('05/10/2018');
    await page.keyboard.press('Control+s');
    await expect(page.getByRole('heading', { level: 1, name: /Cantine/ })).toBeVisible();

    await page.reload();
    await expect(page.getByRole('heading', { level: 1, name: /Cantine/ })).toBeVisible();
  });

  test('what is said of the association at the start is on the next communiqué', async ({ page }) => {
    await page.getByRole('button', { name: 'Commencer avec un registre vide' }).click();
    await page.getByRole('button', { name: 'Continuer sans phrase de passe' }).click();
    await page.getByLabel('Nom de l’association').fill('Parents de Valmont');
    await page.getByLabel('Lieu').fill('Valmont');
    await page.getByLabel('Courriel').fill('pas une adresse');
    await page.getByRole('button', { name: 'Enregistrer et commencer' }).click();
    await expect(
      page.getByText('Ce n’est pas une adresse').or(page.getByRole('alert')).first(),
    ).toBeVisible();
    await page.getByLabel('Courriel').fill('presse@valmont.invalid');
    await page.getByRole('button', { name: 'Enregistrer et commencer' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Accueil' })).toBeVisible();
    await expect(page.getByText('Parents de Valmont')).toBeVisible();
    await goTo(page, '/reglages');
    await expect(page.getByLabel('Lieu des lettres et communiqués')).toHaveValue('Valmont');
  });

  test('the example is one click away, with its dossier and what is to be done', async ({ page }) => {
    await page.getByRole('button', { name: 'Découvrir avec un exemple' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Accueil' })).toBeVisible();
    await expect(page.getByRole('link', { name: /^D-2018-01/ })).toBeVisible();
  });
});

test('what is to be done goes to a calendar, a day for each date', async ({ page }) => {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Exporter vers l’agenda' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('vigie-a-faire.ics');
  const text = readFileSync(await file.path(), 'utf8');
  const due = await page.getByRole('region', { name: 'À faire' }).getByRole('listitem').count();
  expect(due).toBeGreaterThan(0);
  expect(text.match(/BEGIN:VEVENT/gu)).toHaveLength(due);
  expect(text).toMatch(/DTSTART;VALUE=DATE:\d{8}/u);
});

test('a request shows its clock, with the reason of each date, and its letter comes out as PDF', async ({
  page,
}) => {
  await goTo(page, '/demandes');
  await page.getByRole('link', { name: /marché relatif à la plateforme/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: /marché relatif/ })).toBeVisible();
  await expect(page.getByText(/Pourquoi cette date/).first()).toBeVisible();
  await expectAccessible(page);

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: /Exporter/ }).click();
  await page.getByRole('menuitem', { name: 'PDF', exact: true }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('D-2018-01.pdf');
  expect(
    readFileSync(await file.path())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');
});

test('a published communiqué is read only, and comes out as PDF', async ({ page }) => {
  await goTo(page, '/communiques');
  await page.getByRole('link', { name: /où vont les réponses des élèves/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: /où vont les réponses/ })).toBeVisible();
  await expectAccessible(page);

  const download = page.waitForEvent('download');
  await page
    .getByRole('button', { name: /Exporter/ })
    .first()
    .click();
  await page.getByRole('menuitem', { name: 'PDF', exact: true }).click();
  expect((await download).suggestedFilename()).toBe('C-2018-01.pdf');
});

test('the search finds a word without its accents, by its beginning, and marks it', async ({ page }) => {
  await goTo(page, '/recherche?mots=heberg');
  await expect(page.locator('mark').first()).toContainText(/héberg/i);
});

test('the dossier tells its story in order, and holds its records under tabs', async ({ page }) => {
  await goTo(page, '/dossiers');
  await page.getByRole('link', { name: /où vont les données de nos enfants/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: /Évaluations nationales/ })).toBeVisible();
  const times = page.locator('main ol time');
  await expect(times.nth(5)).toBeVisible();
  const dates = await times.evaluateAll((times) => times.map((time) => time.getAttribute('datetime') ?? ''));
  expect(dates).toEqual([...dates].sort());
  for (const tab of ['Usages de données', 'Sources', 'Inquiétudes', 'Demandes', 'Communiqués']) {
    await page.getByRole('tab', { name: new RegExp(tab) }).click();
    await expect(page.getByRole('tabpanel')).toBeVisible();
  }
  await expectAccessible(page);
});
