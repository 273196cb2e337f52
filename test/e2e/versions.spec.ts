// What publishing freezes, a correction that says what changed, and two versions side by side.
import type { Page } from '@playwright/test';
import { calls, expect, expectAccessible, goTo, test } from './vigie.ts';

test.use({ start: 'empty' });

const note = 'Le montant du marché est précisé.';

/** A communiqué published once, as other screens would have made it. */
function prepare(register: string): { id: string; dossierId: string } {
  const call = calls(register);
  const { id: dossierId } = call('dossiers.create', {
    title: 'Hébergement des tests',
    openedOn: '2018-09-14',
  });
  const { version } = call('association.get', {});
  const changes = { name: 'Conseil de parents de Valmont', place: 'Valmont', contactPhone: '01 99 00 00 00' };
  call('association.update', { version, changes });
  const communique = call('communiques.create', {
    ...{ dossierId, title: 'Où vont les réponses des élèves ?', lead: 'Les parents demandent le contrat.' },
    body: 'Un premier paragraphe.\n\nLe marché coûte 120 000 euros.\n\nUn dernier paragraphe.',
    issuedOn: '2018-10-05',
  });
  call('communiques.publish', { id: communique.id, version: 1 });
  return { id: communique.id, dossierId };
}

const dialog = (page: Page) => page.getByRole('dialog').or(page.getByRole('alertdialog'));

test('a published communiqué is corrected, compared and published again', async ({ page, register }) => {
  const { id } = prepare(register);
  await page.reload();
  await goTo(page, `/communiques/${id}?onglet=diffusions`);

  await test.step('its frozen files are listed with their fingerprints', async () => {
    const files = page.getByRole('region', { name: 'Fichiers figés' });
    await expect(files.getByRole('listitem')).toHaveCount(8);
    await expect(files.getByText(/^Figés le /)).toContainText(' par ');
    await expect(files.getByText(/SHA-256\s: [0-9a-f]{64}/)).toHaveCount(8);
    const download = page.waitForEvent('download');
    await files.getByRole('button', { name: /^Télécharger C-\d+-\d+\.pdf/ }).click();
    expect((await download).suggestedFilename()).toMatch(/\.pdf$/);
    await expectAccessible(page);
  });

  await test.step('a correction is prepared, and asked what it changes', async () => {
    await page.getByRole('button', { name: 'Corriger…' }).click();
    await dialog(page).getByRole('button', { name: 'Préparer la correction' }).click();
    const text = page.getByRole('textbox', { name: 'Texte', exact: true });
    await expect(text).toBeVisible();
    await page.getByRole('button', { name: 'Texte en Markdown' }).click();
    await text.fill('Un premier paragraphe.\n\nLe marché coûte 150 000 euros.\n\nUn dernier paragraphe.');
    await expect(page.getByText('Enregistré').first()).toBeVisible();
    await page.getByRole('tab', { name: /Vérifier et publier/ }).click();
    await expect(page.getByText('La correction ne dit pas ce qui change')).toBeVisible();
    await page.getByRole('button', { name: 'Dire ce qui change' }).click();
    await expect(page.getByLabel('Ce qui change')).toBeFocused();
    await page.keyboard.type(note);
    await expect(page.getByRole('region', { name: 'Pages du communiqué' })).toContainText(
      /Version 2, corrige la version du 5 octobre 2018/,
    );
    await expectAccessible(page);
  });

  await test.step('both versions are seen side by side', async () => {
    await page.getByRole('link', { name: 'Comparer avec la version publiée' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Comparer deux versions' })).toBeVisible();
    const text = page.getByRole('region', { name: 'Texte' });
    await expect(text.locator('del')).toContainText('120');
    await expect(text.locator('ins')).toContainText('150');
    await expect(text.getByText('1 paragraphe inchangé')).toHaveCount(2);
    await expect(page.getByText(note)).toBeVisible();
    await expectAccessible(page);
    await page.setViewportSize({ width: 320, height: 640 });
    await expect(text.getByText('Version 1', { exact: true })).toBeVisible();
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
    await expectAccessible(page);
    await page.setViewportSize({ width: 1024, height: 700 });
  });

  await test.step('the correction is published, and says so', async () => {
    await page.goBack();
    await page.getByRole('tab', { name: /Vérifier et publier/ }).click();
    await page.getByRole('button', { name: 'Publier…' }).click();
    await dialog(page).getByRole('button', { name: 'Publier' }).click();
    await expect(page.getByText('Communiqué publié')).toBeVisible();
    await expect(page.getByText(note)).toBeVisible();
    await page.getByRole('tab', { name: 'Diffusions et versions' }).click();
    await expect(page.getByRole('link', { name: 'Comparer avec la version 1' })).toBeVisible();
  });
});

test('a model is rewritten, starts a communiqué, and can be taken back', async ({ page, register }) => {
  prepare(register);
  await page.reload();
  await goTo(page, '/communiques/nouveau');
  const start = page.getByRole('radiogroup', { name: 'Partir de' });
  await expect(start.getByRole('radio', { name: /^Page blanche/ })).toBeChecked();
  await expect(start.getByRole('radio')).toHaveCount(5);
  await expectAccessible(page);

  await test.step('the model says what the association wants it to', async () => {
    await page.getByRole('link', { name: 'Modifier les modèles' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Modèles de communiqué' })).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Réaction' }).click();
    await expect(page.getByText(/^«\s\[La réaction en une ou deux phrases/u)).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Modifier' }).click();
    await page.getByLabel('Nom du modèle').fill('Notre réaction');
    await page.getByLabel('Chapeau').fill('Le [jour], les parents de Valmont réagissent.');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Notre réaction' })).toBeVisible();
  });

  await test.step('arrows choose among the cards, and the draft has its texts', async () => {
    // The cards come from the list read before the model was rewritten, until the new list is there.
    let answer = () => {};
    const answered = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await page.route(/communiqueModels\/list/, async (route) => {
      await answered;
      await route.continue();
    });
    await goTo(page, '/communiques/nouveau');
    await start.getByRole('radio', { name: /^Page blanche/ }).focus();
    for (const _card of ['Annonce', 'Appel à réunion', 'Réaction']) {
      await page.keyboard.press('ArrowDown');
    }
    await expect(start.getByRole('radio', { name: /^Réaction/ })).toBeChecked();
    answer();
    await expect(start.getByRole('radio', { name: /^Notre réaction/ })).toBeChecked();
    await expect(page.getByLabel('Titre')).toHaveValue(/^\[Le sujet\]/);
    await page.getByLabel('Titre').fill('Valmont réagit');
    await page.getByRole('combobox', { name: 'Dossier' }).click();
    await page.getByRole('option', { name: /Hébergement des tests/ }).click();
    await page.getByRole('button', { name: 'Commencer à écrire' }).click();
    await expect(page.getByLabel('Chapeau')).toHaveValue('Le [jour], les parents de Valmont réagissent.');
    await expect(page.getByRole('region', { name: 'Pages du communiqué' })).toContainText(
      'Ce qui a été annoncé',
    );
  });

  await test.step('what is left to fill is told before publishing, and leads to its place', async () => {
    await page.getByRole('tab', { name: /Vérifier et publier/ }).click();
    const place = page.getByRole('listitem').filter({ hasText: 'Un endroit reste à compléter : [jour]' });
    await place.getByRole('button', { name: 'Compléter' }).click();
    await expect(page.getByLabel('Chapeau')).toBeFocused();
  });

  await test.step('the model goes back to what it was', async () => {
    await goTo(page, '/modeles');
    await page.getByRole('link', { name: 'Notre réaction' }).click();
    await page.getByRole('button', { name: 'Autres actions' }).click();
    await page.getByRole('menuitem', { name: 'Revenir au modèle d’origine…' }).click();
    await dialog(page).getByRole('button', { name: 'Revenir à l’origine' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Réaction' })).toBeVisible();
  });

  await test.step('and is copied', async () => {
    await page.getByRole('button', { name: 'Autres actions' }).click();
    await page.getByRole('menuitem', { name: 'Dupliquer' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Réaction (copie)' })).toBeVisible();
  });
});
