// What persons agree to and ask: quotations that follow consent, withdrawals that tell where, erasures that are reported.
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { calls, expect, expectAccessible, goTo, test } from './vigie.ts';

test.use({ start: 'empty' });

const WORDS = 'Personne ne nous a demandé notre avis avant de les envoyer à une entreprise.';

/** A person who said something, and a draft that quotes it. */
function prepare(register: string) {
  const call = calls(register);
  const { version } = call('association.get', {});
  const changes = { name: 'Parents de Valmont', place: 'Valmont', contactPhone: '01 99 00 00 00' };
  call('association.update', { version, changes });
  const { id: dossierId } = call('dossiers.create', { title: 'Hébergement', openedOn: '2018-09-14' });
  const person = call('persons.create', { name: 'Zébuline Quirinal', email: 'z@courriel.example' });
  call('concerns.create', { dossierId, personId: person.id, text: WORDS, receivedOn: '2018-10-05' });
  const communique = call('communiques.create', {
    ...{ dossierId, title: 'Où vont les données ?', lead: 'Des parents parlent.', issuedOn: '2018-11-14' },
    body: `Un parent écrit : « ${WORDS} »`,
  });
  return { call, dossierId, person, communique };
}

async function open(page: Page, path: string): Promise<void> {
  await page.reload();
  await goTo(page, path);
}

async function noteConsent(page: Page, kind: string): Promise<void> {
  await page.getByRole('button', { name: 'Noter un accord' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: /accepte de/ }).click();
  await page.getByRole('option', { name: kind, exact: true }).click();
  await expect(dialog.getByRole('status')).toContainText('version 1');
  await dialog.getByRole('button', { name: 'Noter' }).click();
  await expect(dialog).toBeHidden();
}

test('a parent asks to be erased: it is due in a month, done from its page, and reported', async ({
  page,
  register,
}) => {
  const { person, call } = prepare(register);
  call('register.backUp', {});
  await open(page, `/personnes/${person.id}`);
  await page.getByRole('link', { name: 'Noter une demande' }).click();
  await expect(
    page.getByRole('heading', { level: 1, name: 'Nouvelle demande d’une personne' }),
  ).toBeVisible();
  await page.getByRole('combobox', { name: 'Ce qui est demandé' }).click();
  await page.getByRole('option', { name: 'Effacement' }).click();
  await page.getByRole('button', { name: 'Noter la demande' }).click();
  await expect(
    page.getByRole('heading', { level: 1, name: /^Demande d’effacement, reçue le/ }),
  ).toBeVisible();
  await expect(page.getByText(/Un mois après la réception/)).toBeVisible();
  await expectAccessible(page);

  await goTo(page, '/');
  const due = page.getByRole('listitem').filter({ hasText: 'Effacer une personne qui le demande' });
  await expect(due).toBeVisible();
  await expect(due).not.toContainText('Quirinal');
  await due.getByRole('link', { name: /Demande reçue le/ }).click();

  await page.getByRole('button', { name: 'Effacer pour de bon…' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('1 inquiétude', { exact: false })).toBeVisible();
  await dialog.getByRole('radio', { name: 'L’effacer aussi' }).check();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Effacer pour de bon' }).click();

  await expect(page.getByRole('heading', { level: 1, name: 'Compte rendu d’effacement' })).toBeVisible();
  const main = page.getByRole('main');
  await expect(main).toContainText('1 inquiétude effacée');
  await expect(main).toContainText('1 demande d’effacement close');
  await expect(main).toContainText(/Sauvegarde du .+ disparaît au plus tard le/);
  await expect(main).not.toContainText('Quirinal');
  await expectAccessible(page);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Garder le compte rendu' }).click();
  const text = readFileSync(await (await download).path(), 'utf8');
  expect(text).toContain('1 inquiétude effacée');
  expect(text).not.toContain('Quirinal');

  await goTo(page, '/droits');
  await expect(page.getByRole('main')).toContainText('Acceptée');
  await goTo(page, '/');
  await expect(page.getByText('Effacer une personne qui le demande')).toBeHidden();
});

test('a quotation is refused without consent and allowed with it; withdrawing it tells where it was', async ({
  page,
  register,
}) => {
  const { person, communique } = prepare(register);
  const quoted = page.getByText(/Ces mots sont ceux d’un parent/);
  const verify = async () => {
    await goTo(page, `/communiques/${communique.id}`);
    await page.getByRole('tab', { name: /Vérifier et publier/ }).click();
  };
  await page.reload();
  await verify();
  await expect(quoted).toBeVisible();

  await goTo(page, `/personnes/${person.id}`);
  await noteConsent(page, 'Publier ses propos sans son nom');
  await expect(page.getByText('Propos publiables sans son nom')).toBeVisible();
  await verify();
  await expect(page.getByRole('button', { name: /^Publier/ })).toBeVisible();
  await expect(quoted).toBeHidden();
  calls(register)('communiques.publish', { id: communique.id, version: communique.version });

  await open(page, `/personnes/${person.id}`);
  await expect(page.getByRole('link', { name: /^C-\d{4}-01 · Où vont les données/ })).toBeVisible();
  await page.getByRole('button', { name: /^Retirer : Publier ses propos sans/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Retirer l’accord' }).click();
  await expect(dialog.getByRole('heading', { name: 'Accord retiré' })).toBeVisible();
  await expect(dialog).toContainText('à corriger');
  await expect(dialog).toContainText(WORDS.slice(0, -1));
  await expectAccessible(page);
  await dialog.getByRole('button', { name: /^Corriger le communiqué C-/ }).click();
  await expect(page).toHaveURL(/#\/communiques\//);
  await page.getByRole('tab', { name: /Vérifier et publier/ }).click();
  await expect(quoted, 'the correction still quotes them').toBeVisible();
});

test('a wording is rewritten as a new version, and consents keep the words they were given to', async ({
  page,
  register,
}) => {
  const { person } = prepare(register);
  await open(page, `/personnes/${person.id}`);
  await noteConsent(page, 'La recontacter');
  await expect(page.getByText(/formulation, version 1/)).toBeVisible();
  await page.getByRole('link', { name: 'Formulations' }).click();
  await page.getByRole('button', { name: 'Réécrire : La recontacter' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Enregistrer la version 2' }).click();
  await expect(dialog).toContainText('C’est déjà ce que dit la dernière version');
  await dialog.getByRole('textbox', { name: 'Nouvelle formulation' }).fill('[association] peut m’écrire.');
  await dialog.getByRole('button', { name: 'Enregistrer la version 2' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText('Parents de Valmont peut m’écrire.')).toBeVisible();
  await page.getByRole('button', { name: 'Voir 1 version plus ancienne' }).click();
  await expect(page.getByText('Version 1, depuis le', { exact: false }).last()).toBeVisible();
  await expectAccessible(page);
  await goTo(page, `/personnes/${person.id}`);
  await expect(page.getByText(/Parents de Valmont me recontacte/)).toBeVisible();
});

test('a person is given all that is held about them in one file; concerns leave under pseudonyms', async ({
  page,
  register,
}) => {
  const { person, dossierId } = prepare(register);
  await open(page, `/personnes/${person.id}`);
  const data = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Exporter ses données' }).click();
  expect((await data).suggestedFilename()).toMatch(/^donnees-personnelles-\d{4}-\d{2}-\d{2}\.zip$/);

  await goTo(page, `/dossiers/${dossierId}?onglet=inquietudes`);
  await page.getByRole('button', { name: 'Exporter', exact: true }).click();
  const table = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: /CSV/ }).first().click();
  const text = readFileSync(await (await table).path(), 'utf8');
  expect(text).toContain('P-0001');
  expect(text).not.toMatch(/Quirinal|courriel\.example/);
});
