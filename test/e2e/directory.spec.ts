// The directory of authorities: a public file narrowed and brought in, then two that are one made one.
import { calls, expect, expectAccessible, goTo, test } from './vigie.ts';

test.use({ start: 'empty' });

const SCHOOLS = [
  'Identifiant_de_l_etablissement;Nom_etablissement;Type_etablissement;Statut_public_prive;Adresse_1;Code_postal;Nom_commune;Telephone;Mail;Libelle_departement',
  '0599991A;Collège Jean-Moulin;Collège;Public;1 rue des Essais;59999;Valmont;0399000001;ce.0599991A@ac.example;Nord',
  '0599992B;École du Lac;Ecole;Public;2 rue des Essais;59999;Valmont;;lac@ac.example;Nord',
  '0579993C;Lycée de l’Étang;Lycée;Public;3 rue des Essais;57999;Étangville;;;Moselle',
  '0599994D;;Ecole;Privé;4 rue des Essais;59999;Valmont;;;Nord',
].join('\n');

test('schools come in from the public directory, and two files of one college become one', async ({
  page,
  register,
}) => {
  const call = calls(register);
  const { id } = call('authorities.create', { name: 'COLLEGE JEAN MOULIN', city: 'VALMONT CEDEX' });
  const dossier = call('dossiers.create', { title: 'Tests', openedOn: '2018-09-14' });
  call('requests.create', { dossierId: dossier.id, authorityId: id, subject: 'Le contrat' });
  await page.reload();

  await test.step('the file is recognised, narrowed, and its lines say what is wrong', async () => {
    await goTo(page, '/organismes');
    await page.getByRole('link', { name: 'Importer…' }).click();
    const empty = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Ouvrir un fichier…' }).click();
    await (await empty).setFiles({ name: 'vide.csv', mimeType: 'text/csv', buffer: Buffer.from('') });
    await expect(page.getByText('Ce fichier est vide')).toBeVisible();
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Ouvrir un fichier…' }).click();
    await (await chooser).setFiles({
      name: 'annuaire.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(SCHOOLS),
    });
    await expect(page.getByRole('region', { name: 'Annuaire de l’éducation' })).toBeVisible();
    await expect(page.getByRole('main').getByText(/^4 lignes sur 4 lignes/)).toBeVisible();
    await expect(page.getByRole('row', { name: /Nom : À remplir/ })).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('combobox', { name: 'Départements' }).click();
    await page.getByRole('option', { name: '59 (3)' }).click();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('main').getByText(/^3 lignes sur 4 lignes/)).toBeVisible();
    await page.getByRole('button', { name: 'Importer 2 organismes' }).click();
    await expect(page.getByText('2 ajoutés.')).toBeVisible();
    await expect(page.getByRole('link', { name: 'École du Lac' })).toBeVisible();
  });

  await test.step('the duplicate is proposed, and made one with its request', async () => {
    await page.getByRole('link', { name: 'Doublons possibles' }).click();
    const pair = page.getByRole('group', { name: /COLLEGE JEAN MOULIN/ });
    await expect(pair).toContainText('Même nom, même lieu');
    await expectAccessible(page);
    await pair.getByRole('button', { name: 'Réunir…' }).click();
    const window = page.getByRole('dialog', { name: 'Réunir deux organismes' });
    await expect(
      window.getByRole('radiogroup', { name: 'Nom' }).getByLabel('Collège Jean-Moulin'),
    ).toBeChecked();
    await expectAccessible(page);
    await window.getByRole('button', { name: 'Réunir' }).click();
    await expect(page.getByText('L’autre est à la corbeille.')).toBeVisible();
    await expect(page.getByText('Aucun doublon : chaque organisme a sa fiche.')).toBeVisible();
    await goTo(page, `/organismes/${id}`);
    await expect(page.getByRole('heading', { level: 1, name: 'Collège Jean-Moulin' })).toBeVisible();
    await expect(page.getByText('0599991A', { exact: true })).toBeVisible();
    await expect(page.getByRole('link', { name: /Le contrat/ })).toBeVisible();
  });
});
