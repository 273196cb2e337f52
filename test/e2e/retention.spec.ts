// How long things are kept: a rule is set, a « ménage » proposes what is past it, does what is chosen, and says it.
import { readFileSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { calls, expect, expectAccessible, goTo, test } from './vigie.ts';

test.use({ start: 'empty' });

test('a rule of its own for a dossier, then a « ménage » line by line, and its report', async ({
  page,
  register,
}) => {
  const call = calls(register);
  const dossier = call('dossiers.create', { title: 'Les évaluations', openedOn: '2018-09-01' });
  const person = call('persons.create', { name: 'Zébuline Quirinal' });
  const said = { dossierId: dossier.id, receivedOn: '2018-10-01' };
  call('concerns.create', {
    ...said,
    text: 'Où vont les réponses ?',
    personId: person.id,
    commune: 'Valmont',
  });
  call('concerns.create', { ...said, text: 'Ma fille Zébuline a tout raconté.' });
  call('concerns.create', { ...said, text: 'Personne ne répond.' });
  await page.reload();

  await goTo(page, '/conservation');
  await page.getByRole('button', { name: /Changer la règle de « Les évaluations »/ }).click();
  const months = page.getByRole('textbox', { name: 'Garder, en mois' }).last();
  await months.fill('12');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Enregistrer la règle' }).click();
  await expect(page.getByText('12 mois après la réception, puis rendues anonymes')).toBeVisible();

  await goTo(page, '/menage');
  await expect(page.getByText('3 inquiétudes, date de fin passée')).toBeVisible();
  await page.getByRole('button', { name: 'Choisir ligne par ligne' }).first().click();
  await page.getByRole('checkbox', { name: 'Où vont les réponses ?' }).check();
  await page.getByRole('checkbox', { name: 'Ma fille Zébuline a tout raconté.' }).check();
  await expect(page.getByText(/Nomme quelqu’un/)).toHaveCount(1);
  await expectAccessible(page);
  await page.getByRole('button', { name: /Faire le ménage… \(2\)/ }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('2 inquiétudes');
  await dialog.getByRole('button', { name: 'Faire le ménage' }).click();

  const report = page.getByRole('main').getByRole('status');
  await expect(report).toContainText('1 inquiétude rendue anonyme (date de fin passée)');
  await expect(report).toContainText('1 inquiétude rendue anonyme, texte effacé');
  await expect(page.getByText('1 inquiétude, date de fin passée')).toBeVisible();
  await expect(page.getByRole('main').getByRole('listitem').last()).toContainText('rendue anonyme');
  await expectAccessible(page);
  const kept = call('concerns.list', { words: 'réponses' }).items;
  expect(kept).toMatchObject([{ personId: null, commune: '', text: 'Où vont les réponses ?' }]);
  // The person is there still; the child's name is nowhere.
  const bytes = readFileSync(register);
  expect(bytes.includes(Buffer.from('raconté'))).toBe(false);
});

test('the « ménage » of the year comes in « À faire » when it is due', async ({ page, register }) => {
  const call = calls(register);
  const dossier = call('dossiers.create', { title: 'Les évaluations', openedOn: '2018-09-01' });
  call('concerns.create', { dossierId: dossier.id, receivedOn: '2018-10-01', text: 'Où ?' });
  // A register made long ago.
  const file = new Sqlite(register);
  file.exec(`UPDATE registerFact SET value = '2018-09-01T12:00:00.000Z' WHERE name = 'createdAt'`);
  file.close();
  await page.reload();
  await expect(page.getByText('Faire le ménage de l’année')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Voir ce qui est proposé' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Ménage' })).toBeVisible();
  await page.getByRole('button', { name: 'Tout garder cette fois' }).click();
  await expect(page.getByRole('main').getByRole('status')).toContainText('Rien n’a été effacé.');
  await goTo(page, '/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText('Faire le ménage de l’année')).toBeHidden();
});
