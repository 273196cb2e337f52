// Asking for documents: from a model of letter to the letter, its events and its dates.
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { readPdf } from '../core/documents/rendering/readPdf.ts';
import { expect, expectAccessible, goTo, test, vigie } from './vigie.ts';

test.use({ start: 'empty' });

async function note(page: Page, event: string, on: string, proof?: string): Promise<void> {
  await page.getByRole('button', { name: 'Noter un événement' }).click();
  await page.getByRole('menuitem', { name: event, exact: true }).click();
  const window = page.getByRole('dialog');
  await window.getByLabel(/^Date/).fill(on);
  if (proof !== undefined) await window.getByLabel(/Numéro/).fill(proof);
  await window.getByRole('button', { name: 'Noter', exact: true }).click();
  await expect(window).toHaveCount(0);
}

test('a request goes from its model to its letter, its events and the dates the law sets', async ({
  page,
  register,
}) => {
  vigie(['call', register, 'dossiers.create', '{"title":"Hébergement des tests","openedOn":"2026-01-05"}']);
  await goTo(page, '/demandes/nouveau');
  await expect(page.getByRole('heading', { level: 1, name: 'Nouvelle demande' })).toBeVisible();
  await expectAccessible(page);
  await page
    .getByRole('button', { name: /marché|contrat/i })
    .first()
    .click();
  await page.getByRole('combobox', { name: 'Organisme' }).fill('Ministère');
  await page
    .getByRole('option', { name: /^Ministère/ })
    .first()
    .click();
  await page.getByRole('combobox', { name: 'Dossier' }).click();
  await page.getByRole('option', { name: /Hébergement des tests/ }).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Enregistrer la demande' }).click();
  await expect(page.getByText('À envoyer').first()).toBeVisible();

  await note(page, 'Lettre envoyée', '12/03/2026', '1A 000 000 0000 0');
  await expect(page.getByText('Réception à prouver').first()).toBeVisible();
  await note(page, 'Demande reçue par l’organisme', '15/03/2026', 'AR 1');
  await expect(page.getByText('Réponse à vérifier').first()).toBeVisible();

  await test.step('a silence is asserted once somebody looked', async () => {
    await page.getByRole('button', { name: /Rien reçu/ }).click();
    const window = page.getByRole('dialog');
    const confirm = window.getByRole('button', { name: 'Confirmer : rien n’est arrivé' });
    await expect(confirm).toBeDisabled();
    for (const box of await window.getByRole('checkbox').all()) await box.check();
    await window.getByLabel('Date de la vérification').fill('20/04/2026');
    await confirm.click();
  });

  for (const day of ['2026-06-12', '2026-06-15']) {
    await expect(page.locator(`time[datetime="${day}"]`).first()).toBeVisible();
  }
  await page.getByText('Pourquoi cette date').first().click();
  await expect(page.getByText('n° AR 1').first()).toBeVisible();
  await expectAccessible(page);

  await test.step('correcting an event moves the dates', async () => {
    await page.getByRole('button', { name: /Corriger : Demande reçue/ }).click();
    const window = page.getByRole('dialog');
    await window.getByLabel(/^Date/).fill('12/03/2026');
    await window.getByRole('button', { name: 'Enregistrer', exact: true }).click();
    await expect(page.locator('time[datetime="2026-06-11"]').first()).toBeVisible();
  });

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Exporter la lettre' }).click();
  await page.getByRole('menuitem', { name: 'PDF', exact: true }).click();
  const pdf = readFileSync(await (await download).path());
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');

  await test.step('the silence is referred to the CADA, with its file', async () => {
    await page.getByRole('link', { name: 'Écrire à la CADA' }).click();
    await expect(page.getByRole('textbox', { name: 'Texte de la lettre' })).toHaveValue(
      /vaut refus depuis le 12 avril 2026/,
    );
    await page.getByRole('button', { name: 'Enregistrer la demande' }).click();
    const section = page.getByRole('region', { name: 'Dossier pour la CADA' });
    const file = page.waitForEvent('download');
    await section.getByRole('button', { name: 'Faire le PDF' }).click();
    const made = readFileSync(await (await file).path());
    expect((await readPdf(made)).text).toContain('Pièce n° 1');
  });
});

test('where there is no dossier yet, one is made from the letter that needs it, and is there for what comes next', async ({
  page,
}) => {
  await goTo(page, '/demandes/nouveau');
  await page.getByRole('button', { name: 'Lettre vierge' }).first().click();
  const dossier = page.getByRole('combobox', { name: 'Dossier', exact: true });
  await dossier.click();
  await expect(page.getByText('Aucun dossier pour l’instant')).toBeVisible();
  await page.getByRole('button', { name: 'Nouveau… (dossier)' }).click();
  const window = page.getByRole('dialog', { name: 'Nouveau dossier' });
  await window.getByLabel('Titre').fill('Hébergement des tests');
  await window.getByRole('button', { name: 'Ajouter', exact: true }).click();
  await expect(dossier).toHaveValue('Hébergement des tests');

  await goTo(page, '/sources/nouveau');
  await page.getByRole('button', { name: 'Quitter sans enregistrer' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Nouvelle source' })).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Dossier', exact: true })).toHaveValue(
    'Hébergement des tests',
  );
});
