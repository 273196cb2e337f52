// One letter to many authorities: written, followed on a grid, exported, and the others informed.
import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { calls, expect, expectAccessible, goTo, test } from './vigie.ts';

test.use({ start: 'empty' });

test('a letter to six schools is written at once, followed, exported, and the rule of five is told', async ({
  page,
  register,
}) => {
  const call = calls(register);
  const dossier = call('dossiers.create', { title: 'Hébergement des tests', openedOn: '2026-01-05' });
  for (let number = 1; number <= 6; number += 1) {
    call('authorities.create', {
      ...{ name: `Collège inventé ${number}`, kind: 'school', city: `Ville ${number}`, postalCode: '99000' },
    });
  }
  await goTo(page, '/demandes');
  await page.getByRole('link', { name: 'Écrire à plusieurs organismes' }).click();
  await page
    .getByRole('button', { name: /marché|contrat/i })
    .first()
    .click();
  await page.getByRole('combobox', { name: 'Dossier' }).click();
  await page.getByRole('option', { name: /Hébergement des tests/ }).click();
  await page.getByRole('textbox', { name: 'Objet' }).fill('Marché : [organisme]');
  await page.getByRole('textbox', { name: 'Code postal' }).fill('99');
  await page.getByRole('button', { name: 'Tout choisir parmi les 6 trouvés' }).click();
  await expect(page.getByText('6 organismes choisis ; 6 trouvés')).toBeVisible();
  await page.getByLabel('Chercher un organisme').fill('inventé 3');
  await expect(page.getByText('6 organismes choisis ; 1 trouvé')).toBeVisible();
  await page.getByLabel('Voir seulement ceux qui sont choisis').check({ force: true });
  await expect(page.getByRole('list', { name: 'Organismes choisis' }).getByRole('listitem')).toHaveCount(6);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Écrire les 6 lettres' }).click();
  await expect(page.getByText('À envoyer')).toHaveCount(6);

  await test.step('an event is noted on all', async () => {
    await page.getByRole('checkbox', { name: 'Choisir toutes les demandes affichées' }).check();
    await page.getByRole('button', { name: 'Noter un événement…' }).click();
    await page.getByRole('dialog').getByLabel('Note').fill('Déposées au bureau de poste.');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Noter «/ })
      .click();
    await expect(page.getByText('Réception à prouver')).toHaveCount(6);
    await expectAccessible(page);
  });

  await test.step('the rule of five is told on the series', async () => {
    await expect(page.getByText('La même demande est faite à 6 organismes')).toBeVisible();
    expect(call('events.list', {}).items.map(({ note }: { note: string }) => note)).toContain(
      'Déposées au bureau de poste.',
    );
  });

  await test.step('letters that are stopped are no fault', async () => {
    await page.route('**/rpc/series/exportLetters', () => undefined);
    await page.getByRole('button', { name: 'Exporter les 6 lettres' }).click();
    await page.getByRole('menuitem', { name: /zip/ }).click();
    const making = page.getByRole('dialog', { name: 'Les lettres se font' });
    await expectAccessible(page);
    await making.getByRole('button', { name: 'Arrêter' }).click();
    await expect(page.getByText('Export arrêté')).toBeVisible();
    await expect(making).toBeHidden();
    await expect(page.getByText(/ne répond pas|défaut de Vigie/)).toHaveCount(0);
    await page.unroute('**/rpc/series/exportLetters');
  });

  await test.step('the letters come in a zip', async () => {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Exporter les 6 lettres' }).click();
    await page.getByRole('menuitem', { name: /zip/ }).click();
    const files = unzipSync(readFileSync(await (await download).path()));
    expect(Object.keys(files)).toHaveLength(6);
  });

  await test.step('requests whose letter left stay out of the bin, all of them', async () => {
    await page.getByRole('checkbox', { name: /Collège inventé 1/ }).check();
    await page.getByRole('button', { name: 'Mettre à la corbeille…' }).click();
    await page
      .getByRole('dialog')
      .or(page.getByRole('alertdialog'))
      .getByRole('button', { name: 'Mettre à la corbeille' })
      .click();
    await expect(page.getByText(/a été exportée/)).toBeVisible();
    await expect(page.getByText('Réception à prouver')).toHaveCount(6);
  });

  await test.step('once one refusal is before the CADA, a second is told to be one too many', async () => {
    const { items } = call('requests.list', { filter: { dossierId: dossier.id }, limit: 50 });
    const of = (name: string) => items.find(({ subject }: { subject: string }) => subject.includes(name)).id;
    const { on } = call('events.list', {}).items[0];
    for (const type of ['received', 'refusal', 'cadaReferred'])
      call('requests.addEvent', { requestId: of('inventé 2'), type, on });
    await page.reload();
    await expect(page.getByText('n’en prendra pas un second')).toBeVisible();
    await expectAccessible(page);
    await goTo(page, `/demandes/${of('inventé 4')}`);
    await expect(page.getByText('Déjà soumis')).toBeVisible();
    await expect(page.getByRole('button', { name: /écrire aux autres/ })).toHaveCount(0);
    await page.goBack();
  });

  await test.step('the others are written to', async () => {
    await page.getByRole('link', { name: 'Collège inventé 2', exact: true }).click();
    await expect(page.getByText('La même demande est faite à 6 organismes')).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: /écrire aux autres/ }).click();
    await expect(page.getByText('À envoyer')).toHaveCount(5);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Information des autres organismes');
    expect(call('requests.list', { filter: { dossierId: dossier.id } }).items).toHaveLength(11);
  });
});
