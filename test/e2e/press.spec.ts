// The press: contacts from a spreadsheet, a communiqué prepared for them, the sending noted, the article that followed.
import { readFileSync } from 'node:fs';
import { calls, expect, expectAccessible, goTo, test } from './vigie.ts';

test.use({ start: 'empty' });

const TABLE = [
  'Média;Nom;Courriel;Rubrique;Listes;Ne pas contacter depuis;Motif',
  'Le Courrier de Valmont;;redaction@courrier.example;Vie locale;Presse locale;;',
  'Radio Valmont;Camille Inventée;camille@radio.example;;"Presse locale; Radios";;',
  'Le Mur;;mur@mur.example;;Presse locale;01/09/2018;n’écrit plus sur l’école',
  'Sans adresse correcte;;adresse incomplète;;;;',
].join('\n');

/** A communiqué published, and a contact known already, as other screens would have made them. */
function prepare(register: string): string {
  const call = calls(register);
  const { id: dossierId } = call('dossiers.create', {
    title: 'Hébergement des tests',
    openedOn: '2018-09-14',
  });
  const { version } = call('association.get', {});
  const changes = { name: 'Conseil de parents de Valmont', place: 'Valmont', contactPhone: '01 99 00 00 00' };
  call('association.update', { version, changes });
  const { id } = call('communiques.create', {
    ...{ dossierId, title: 'Où vont les réponses des élèves ?', lead: 'Les parents demandent le contrat.' },
    ...{ body: 'Un premier paragraphe.', issuedOn: '2018-10-05' },
  });
  call('communiques.publish', { id, version: 1 });
  call('pressContacts.create', { media: 'Le Courrier', email: 'redaction@courrier.example' });
  return id;
}

test('a published communiqué goes to a list of the press, and its coverage comes back', async ({
  page,
  register,
}) => {
  const id = prepare(register);
  await page.reload();

  await test.step('a table is understood before it is imported, and what is wrong is named', async () => {
    await goTo(page, '/presse');
    await page.getByRole('button', { name: 'Fichiers' }).click();
    await page.getByRole('menuitem', { name: 'Importer des contacts…' }).click();
    await page.getByLabel('Ou coller les cellules d’un tableau').fill(TABLE);
    await expect(page.getByText('4 contacts, 1 ligne à corriger.')).toBeVisible();
    const lines = page.getByRole('region', { name: 'Lignes du fichier' });
    await expect(lines.getByRole('row').nth(1)).toContainText(
      'Cette adresse électronique n’est pas complète',
    );
    await expect(lines.getByRole('row', { name: /Le Courrier de Valmont/ })).toContainText('déjà là');
    await expect(page.getByLabel('Rubrique')).toHaveValue('beat');
    const add = page.getByRole('button', { name: 'Importer 3 contacts' });
    await expect(add).toBeDisabled();
    await expectAccessible(page);
    await page.getByLabel('Laisser de côté 1 ligne à corriger').check();
    await page.getByLabel(/^Les compléter avec le fichier/).check();
    await add.click();
    await expect(page.getByText('2 ajoutés, 1 complété ; 2 listes créées.')).toBeVisible();
    await expect(page.getByRole('heading', { level: 1, name: 'Presse' })).toBeVisible();
  });

  await test.step('the list narrows to one of the lists, and its file comes out', async () => {
    await expect(page.getByRole('main').getByText('3 contacts', { exact: true })).toBeVisible();
    await page.getByRole('combobox', { name: 'Liste' }).click();
    await page.getByRole('option', { name: 'Radios' }).click();
    await expect(page.getByRole('main').getByText('1 contact', { exact: true })).toBeVisible();
    await expectAccessible(page);
    await goTo(page, '/listes-presse');
    await page.getByRole('link', { name: 'Presse locale' }).click();
    await expect(page.getByText('2 sur 3')).toBeVisible();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Fichiers' }).click();
    await page.getByRole('menuitem', { name: /vCard/ }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe('contacts-presse-presse-locale.vcf');
    expect(readFileSync(await file.path(), 'utf8').match(/BEGIN:VCARD/gu)).toHaveLength(3);
    await expectAccessible(page);
  });

  await test.step('the message is prepared for whom it may go to, each hidden from the others', async () => {
    await goTo(page, `/communiques/${id}?onglet=diffusions`);
    await page.getByRole('button', { name: 'Préparer l’envoi à la presse…' }).click();
    const window = page.getByRole('dialog', { name: 'Préparer l’envoi à la presse' });
    const make = window.getByRole('button', { name: 'Préparer le message' });
    await expect(make).toBeDisabled();
    await window.getByLabel('Presse locale : 2 joignables sur 3').check();
    await expect(window.getByText(/^2 destinataires, en copie cachée/)).toBeVisible();
    await expect(
      window.getByText('Le Mur : a demandé à ne plus être contacté : n’écrit plus sur l’école'),
    ).toBeVisible();
    await expectAccessible(page);
    const download = page.waitForEvent('download');
    await make.click();
    const message = await download;
    expect(message.suggestedFilename()).toMatch(/^C-\d+-01\.eml$/);
    expect(readFileSync(await message.path(), 'utf8')).toContain(
      'Bcc: redaction@courrier.example, camille@radio.example',
    );
    await window.getByRole('button', { name: 'Noter l’envoi à 2 contacts' }).click();
    await expect(page.getByText('Envoi noté')).toBeVisible();
  });

  await test.step('the sending says whom it went to, and each of them what it was sent', async () => {
    await page.getByRole('link', { name: /^Courriel : C-/ }).click();
    await expect(page.getByText('2 contacts de presse :')).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Radio Valmont · Camille Inventée' }).click();
    await expect(page.getByRole('region', { name: 'Ce qui lui a été envoyé' })).toContainText('Courriel');
    await expectAccessible(page);
  });

  await test.step('the article that followed is a source of the dossier', async () => {
    await goTo(page, `/communiques/${id}?onglet=diffusions`);
    const coverage = page.getByRole('region', { name: 'Retombées dans la presse' });
    await coverage.getByRole('link', { name: 'Ajouter une retombée' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Nouvelle retombée' })).toBeVisible();
    await page.getByLabel('Titre').fill('Article sur les questions des parents');
    await page.getByRole('button', { name: 'Ajouter la retombée' }).click();
    await expect(
      page.getByRole('heading', { level: 1, name: 'Article sur les questions des parents' }),
    ).toBeVisible();
    await expect(page.getByText('Retombée du communiqué')).toBeVisible();
    await goTo(page, `/communiques/${id}?onglet=diffusions`);
    await expect(coverage.getByRole('link', { name: /Article sur les questions/ })).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('a contact is erased for good, and the sending keeps the media', async () => {
    await goTo(page, '/presse');
    await page.getByRole('link', { name: 'Radio Valmont · Camille Inventée' }).click();
    await page.getByRole('button', { name: 'Autres actions' }).click();
    await page.getByRole('menuitem', { name: 'Effacer pour de bon…' }).click();
    await page
      .getByRole('dialog')
      .or(page.getByRole('alertdialog'))
      .getByRole('button', { name: 'Effacer pour de bon' })
      .click();
    await expect(page.getByText('1 envoi garde le nom du média.')).toBeVisible();
  });
});
