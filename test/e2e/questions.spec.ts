// What was asked, what was answered and where it is read, and the answer stated in a communiqué.
import { calls, expect, expectAccessible, goTo, test } from './vigie.ts';

test.use({ start: 'empty' });

function prepare(register: string) {
  const call = calls(register);
  const { id: dossierId } = call('dossiers.create', {
    title: 'Hébergement des tests',
    openedOn: '2018-09-14',
  });
  const { version } = call('association.get', {});
  const changes = { name: 'Conseil de parents de Valmont', place: 'Valmont', contactPhone: '01 99 00 00 00' };
  call('association.update', { version, changes });
  const { id: authorityId } = call('authorities.create', { name: 'Rectorat de Valmont' });
  const { id: requestId } = call('requests.create', { dossierId, authorityId, subject: 'Le marché' });
  const { id: communiqueId } = call('communiques.create', {
    ...{ dossierId, title: 'Ce que coûte l’hébergement', lead: 'Les parents ont la réponse.' },
    ...{ body: 'Le marché coûte ', issuedOn: '2018-12-05' },
  });
  call('documents.attach', {
    ...{ name: 'marche.pdf', size: 3, content: Buffer.from('abc').toString('base64'), dossierId },
  });
  return { requestId, communiqueId };
}

test('the amount found in an answer is stated by a communiqué, and frozen with it', async ({
  page,
  register,
}) => {
  const { requestId, communiqueId } = prepare(register);
  await page.reload();
  await goTo(page, `/demandes/${requestId}`);
  const section = page.getByRole('region', { name: 'Questions et réponses' });
  const dialog = page.getByRole('dialog');

  await test.step('a question is added from those that are ready', async () => {
    await section.getByRole('button', { name: 'Ajouter une question' }).click();
    await page.getByRole('menuitem', { name: 'Quel est le montant du marché ?' }).click();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Ajouter la question' }).click();
    await expect(section.getByText('sans réponse')).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('an amount that cannot be read is refused with its reason; one that can is kept', async () => {
    await section.getByRole('button', { name: /^Noter une réponse/ }).click();
    const amount = dialog.getByLabel('Montant');
    await amount.fill('cent mille');
    await dialog.getByRole('button', { name: 'Noter la réponse' }).click();
    await expect(dialog.getByText('Ce montant ne se lit pas').first()).toBeVisible();
    await expectAccessible(page);
    await amount.fill('120000,5');
    await dialog.getByRole('combobox', { name: 'Taxe' }).click();
    await page.getByRole('option', { name: 'Hors taxes (HT)' }).click();
    await dialog.getByRole('combobox', { name: 'Ou une pièce du dossier' }).click();
    await page.getByRole('option', { name: 'marche.pdf' }).click();
    await dialog.getByLabel('Page').fill('3');
    await dialog.getByRole('button', { name: 'Noter la réponse' }).click();
    await expect(section.getByText('120 000,50 € HT')).toBeVisible();
    await expect(section.getByText(/marche\.pdf, page 3/)).toBeVisible();
    await expect(section.getByText('répondue')).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('the communiqué states it as a value of the register', async () => {
    await goTo(page, `/communiques/${communiqueId}`);
    const text = page.getByRole('textbox', { name: 'Texte', exact: true });
    await text.focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Control+Shift+d');
    await dialog.getByRole('button', { name: /120 000,50 € HT/ }).click();
    await expect(text.locator('[data-fact]')).toHaveText('120 000,50 € HT');
    await expect(page.getByRole('region', { name: 'Pages du communiqué' })).toContainText('120 000,50');
  });

  await test.step('a second answer contradicts it: publishing is forbidden until one is said to count', async () => {
    await goTo(page, `/demandes/${requestId}`);
    await section.getByRole('button', { name: /^Noter une réponse/ }).click();
    await dialog.getByLabel('Montant').fill('131 000');
    await dialog.getByRole('button', { name: 'Noter la réponse' }).click();
    await expect(section.getByText('réponses contradictoires')).toBeVisible();
    await expectAccessible(page);
    await goTo(page, `/communiques/${communiqueId}?onglet=verifier`);
    await expect(page.getByText('Deux réponses à une même question se contredisent')).toBeVisible();
    await goTo(page, `/demandes/${requestId}`);
    await section.getByRole('button', { name: /^Corriger la réponse : 131 000/ }).click();
    await dialog.getByLabel('Elle remplace les réponses précédentes').check();
    await dialog.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(section.getByText('répondue')).toBeVisible();
  });

  await test.step('published, it keeps the value it had', async () => {
    await goTo(page, `/communiques/${communiqueId}?onglet=verifier`);
    await page.getByRole('button', { name: 'Publier…' }).click();
    const publish = page.getByRole('dialog').or(page.getByRole('alertdialog'));
    await publish.getByRole('button', { name: 'Publier' }).click();
    await expect(page.getByText('Communiqué publié')).toBeVisible();
    await page.getByRole('tab', { name: 'Texte publié' }).click();
    await expect(page.getByText('131 000 €')).toBeVisible();
  });
});
