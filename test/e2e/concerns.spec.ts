// Collecting what parents say: by hand, from a table, apart from who said it, and with the rights of who did.
import { readFileSync } from 'node:fs';
import type { Download, Locator, Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { xlsx } from '../fixtures/workbooks.ts';
import { calls, expect, expectAccessible, goTo, test } from './vigie.ts';

const DOSSIER = /où vont les données de nos enfants/;

/** Goes to a control with the keyboard alone; fails where it cannot be reached. */
async function tabTo(page: Page, control: Locator): Promise<void> {
  await expect(control).toBeVisible();
  for (let presses = 0; presses < 60; presses += 1) {
    if (await control.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('the keyboard does not reach this control');
}

async function chooseDossier(page: Page): Promise<void> {
  await page.getByRole('combobox', { name: 'Dossier' }).click();
  await page.getByRole('option', { name: DOSSIER }).click();
}

async function openFile(page: Page, name: string, buffer: Buffer): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Ouvrir un fichier…' }).click();
  await (await chooser).setFiles({ name, mimeType: 'text/csv', buffer });
}

/** 200 lines under headings; line 18 has no such date, 91 no text, 151 no such level, where `wrong`. */
function table(separator: string, wrong: boolean): string {
  const lines = Array.from({ length: 200 }, (_, index) => {
    const date = wrong && index === 16 ? '31/02/2018' : `${(index % 28) + 1}/10/2018`;
    const level = wrong && index === 149 ? 'CM3' : (['CP', '6ème', 'Terminale', ''][index % 4] ?? '');
    const text =
      wrong && index === 89 ? '' : `"Élève n° ${index + 1} : où vont ses réponses ; qui les lit ?"`;
    return [date, index % 2 === 0 ? 'Hébergé où' : 'Cantine', level, 'Saint-Élie', text].join(separator);
  });
  const headings = ['Date', 'Thème', 'Niveau', 'Commune', 'Inquiétude'].join(separator);
  return `${[headings, ...lines].join('\r\n')}\r\n`;
}

async function textOf(download: Download): Promise<string> {
  return readFileSync(await download.path(), 'utf8');
}

test('concerns are entered one after the other with the keyboard alone', async ({ page, register }) => {
  calls(register)('dossiers.create', { title: 'Cantine inventée', openedOn: '2018-09-14' });
  await goTo(page, '/inquietudes');
  await tabTo(page, page.getByRole('link', { name: 'Saisir plusieurs' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Saisir plusieurs inquiétudes' })).toBeFocused();

  const words = page.getByRole('textbox', { name: 'Ce qui a été dit' });
  const dossier = page.getByRole('combobox', { name: 'Dossier' });
  await tabTo(page, words);
  await page.keyboard.type('Personne ne nous a demandé notre avis.');
  await page.keyboard.press('Enter');
  await expect(dossier, 'what is missing takes the focus').toBeFocused();
  await page.keyboard.type('evaluations');
  await expect(page.getByRole('option', { name: DOSSIER })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('combobox', { name: 'Commune' }));
  await page.keyboard.type('Valmont');
  await tabTo(page, words);
  await page.keyboard.press('Enter');
  await expect(page.getByText('1 inquiétude saisie', { exact: true })).toBeVisible();
  await expect(words).toBeFocused();
  await expect(words).toHaveValue('');
  await page.keyboard.type('Qui lit les réponses ?');
  await page.keyboard.press('Enter');

  const entered = page
    .getByRole('main')
    .getByRole('listitem')
    .filter({ has: page.getByRole('button', { name: /corbeille/ }) });
  await expect(entered).toHaveCount(2);
  await expect(entered.first()).toContainText('Qui lit les réponses ?');
  await expect(entered.first()).toContainText('Valmont');
  await expectAccessible(page);

  await page.keyboard.press('Alt+ArrowDown');
  await page.keyboard.press('Alt+ArrowDown');
  await expect(page.getByRole('combobox', { name: 'Niveau' })).toHaveValue('CP');
  await page.keyboard.press('Alt+t');
  await expect(page.getByRole('combobox', { name: 'Thème' })).toBeFocused();
  await page.keyboard.type('Durée inventée');
  await page.keyboard.press('Enter');
  await expect(words).toBeFocused();
  await page.keyboard.type('Ma fille Zélie a peur.');
  await page.keyboard.press('Enter');
  await expect(page.getByText('À relire avant d’enregistrer'), 'once before it is kept').toBeVisible();
  await expect(entered).toHaveCount(2);
  await page.keyboard.press('Alt+r');
  await expect(words).toHaveValue('Ma fille [prénom] a peur.');
  await page.keyboard.press('Enter');
  await expect(entered).toHaveCount(3);
  await expect(entered.first()).toContainText('Durée inventée · CP · Valmont');

  await page.keyboard.press('Alt+z');
  await expect(entered).toHaveCount(2);
  await expect(words).toHaveValue('Ma fille [prénom] a peur.');
  await expect(words).toBeFocused();
  await words.fill('');

  await tabTo(page, page.getByRole('button', { name: /corbeille\s: Qui lit/ }));
  await page.keyboard.press('Enter');
  await expect(entered).toHaveCount(1);
  await expect(words).toBeFocused();
});

test('what should not be written down is pointed at while it is typed, with words to put in its place', async ({
  page,
}) => {
  await goTo(page, '/inquietudes/nouveau');
  const words = page.getByRole('textbox', { name: 'Ce qui a été dit' });
  await words.fill('Ma fille Zélie est dyslexique.');
  const hints = page.getByRole('main').getByRole('status');
  await expect(hints).toContainText(/Zélie.+prénom d’un enfant/);
  await expect(hints).toContainText(/dyslexique.+santé/);
  await expectAccessible(page);
  await page.getByRole('button', { name: /^Mettre \[prénom\] à la place de «\sZélie\s»/ }).click();
  await expect(words).toHaveValue('Ma fille [prénom] est dyslexique.');
  await expect(hints).toContainText('dyslexique');
  await expect(hints).not.toContainText('Zélie');
  await chooseDossier(page);
  await page.getByRole('button', { name: 'Ajouter l’inquiétude' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^Inquiétude du/ })).toBeVisible();
});

test('a concern is linked to a person, who is named on their own page, with each consent apart', async ({
  page,
}) => {
  await goTo(page, '/inquietudes/nouveau');
  await page.getByRole('textbox', { name: 'Ce qui a été dit' }).fill('Je veux savoir qui les lit.');
  await chooseDossier(page);
  await page.getByRole('button', { name: 'Nouvelle…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Nom' }).fill('Camille Inventée');
  await dialog.getByRole('button', { name: 'Ajouter' }).click();
  await expect(page.getByRole('combobox', { name: 'Personne' })).toHaveValue('Camille Inventée');
  await page.getByRole('button', { name: 'Ajouter l’inquiétude' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^Inquiétude du/ })).toBeVisible();
  await expect(page.getByRole('main')).not.toContainText('Camille');

  await page.getByRole('link', { name: 'Voir la fiche de la personne' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Camille Inventée' })).toBeVisible();
  await expect(page.getByText(/Rien ne dit que cette personne accepte/)).toBeVisible();
  const add = page.getByRole('button', { name: 'Noter un accord' });
  for (const kind of ['Garder ses coordonnées', 'La recontacter']) {
    await add.click();
    await expect(dialog.getByRole('combobox', { name: /accepte de/ })).toHaveValue(kind);
    await expect(dialog.getByRole('textbox', { name: 'Ce qu’elle a accepté' })).toHaveValue(/^J’accepte que/);
    await dialog.getByRole('button', { name: 'Noter' }).click();
    await expect(dialog).toBeHidden();
    await expect(add).toBeFocused();
  }
  await expect(page.getByText('Coordonnées gardées avec son accord')).toBeVisible();
  await expect(page.getByText('Peut être recontactée')).toBeVisible();
  await expect(page.getByText('Ne pas publier ses propos')).toBeVisible();
  await expect(page.getByText(/Rien ne dit que cette personne accepte/)).toBeHidden();
  await expect(page.getByRole('link', { name: 'Je veux savoir qui les lit.' })).toBeVisible();
  await expectAccessible(page);
});

test('on the telephone, who said it is noted apart with their consent, and what they said word for word if they agree', async ({
  page,
}) => {
  await goTo(page, '/inquietudes/saisir');
  await page.getByText('Au téléphone').click();
  await chooseDossier(page);
  const words = page.getByRole('textbox', { name: 'Ce qui a été dit' });
  await words.fill('Mon fils Ulysse a peur.');
  await page.getByRole('button', { name: /à la place de «\sUlysse\s»/ }).click();
  await page.getByRole('textbox', { name: 'Nom' }).fill('Camille Inventée');
  await page.getByRole('button', { name: 'Enregistrer et continuer' }).click();
  await expect(page.getByText(/Sans son accord pour être gardée/)).toBeVisible();
  await page.getByRole('checkbox', { name: 'Garder ses coordonnées' }).check();
  await page.getByRole('checkbox', { name: 'Garder aussi le texte avant remplacement' }).check();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Enregistrer et continuer' }).click();
  await expect(page.getByText('1 inquiétude saisie', { exact: true })).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Nom' })).toHaveValue('');
  await goTo(page, '/personnes');
  await expect(page.getByRole('link', { name: 'Camille Inventée' })).toBeVisible();
});

test('a table is imported whole once each of its lines is right, and not at all before', async ({ page }) => {
  await goTo(page, '/inquietudes/importer');
  await chooseDossier(page);
  const source = page.getByRole('textbox', { name: /coller les cellules/ });
  await source.fill(table(';', true));
  await page.getByText('À corriger (3)').click();
  const lines = page.getByRole('region', { name: 'Lignes du fichier' });
  await expect(lines.getByRole('row')).toHaveText([
    /^Ligne/,
    /^Ligne 18.*«\s31\/02\/2018\s» n’est pas une date/,
    /^Ligne 91.*À remplir/,
    /^Ligne 151.*«\sCM3\s» n’est pas un niveau/,
  ]);
  const send = page.getByRole('button', { name: /^Importer \d+ inquiétudes/ });
  await expect(send).toBeDisabled();
  await expectAccessible(page);

  await lines.getByRole('button', { name: 'Ligne 151' }).click();
  await expect(source).toBeFocused();
  await expect(source).toBeInViewport();
  const selected = await source.evaluate((area: HTMLTextAreaElement) =>
    area.value.slice(area.selectionStart, area.selectionEnd),
  );
  expect(selected).toContain('CM3');
  await page.keyboard.insertText(selected.replace('CM3', 'CM2'));
  await expect(page.getByText('À corriger (2)')).toBeVisible();

  await source.fill(table(';', false));
  await send.click();
  await expect(page.getByRole('group', { name: 'Import terminé' })).toContainText('200 inquiétudes ajoutées');
  await page.getByRole('link', { name: 'Voir les inquiétudes' }).click();
  await expect(page.getByText('240 inquiétudes', { exact: true }), '40 of the example and 200').toBeVisible();
});

test('files are read with their accents, in Windows-1252 as in UTF-8, parted by semicolons or tabs', async ({
  page,
}) => {
  await goTo(page, '/inquietudes/importer');
  await chooseDossier(page);
  for (const [name, bytes, encoding] of [
    ['export.csv', Buffer.from(table(';', false), 'latin1'), /Windows-1252, séparé par des points-virgules/],
    ['export.tsv', Buffer.from(table('\t', false)), /UTF-8, séparé par des tabulations/],
  ] as const) {
    await openFile(page, name, bytes);
    await expect(page.getByText(encoding)).toBeVisible();
    await expect(page.getByRole('region', { name: 'Lignes du fichier' })).toContainText('Hébergé où');
  }
});

test('a workbook is imported with columns said by hand, remembered, then taken away as one action', async ({
  page,
}) => {
  const rows = [
    ['Quand', 'Rubrique', 'Dit'],
    [{ serial: 43378 }, 'Cantine inventée', 'Où vont les réponses de nos enfants ?'],
    [{ serial: 43379 }, 'Cantine inventée', 'Mon fils Ulysse en parle souvent, le soir.'],
  ];
  await goTo(page, '/inquietudes/importer');
  await chooseDossier(page);
  await openFile(page, 'export.xlsx', xlsx(rows));
  await expect(page.getByText('Classeur Excel', { exact: true })).toBeVisible();
  await page.getByRole('textbox', { name: 'Ligne des titres' }).fill('1');
  const theme = page.getByRole('combobox', { name: 'Rubrique' });
  await theme.selectOption('Thème');
  const lines = page.getByRole('region', { name: 'Lignes du fichier' });
  await expect(lines).toContainText('5 octobre 2018');
  await expect(lines).toContainText('Ulysse [prénom]');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Importer 2 inquiétudes' }).click();
  const done = page.getByRole('group', { name: 'Import terminé' });
  await expect(done).toContainText('1 prénom d’enfant');
  const report = page.waitForEvent('download');
  await done.getByRole('button', { name: 'Enregistrer le rapport' }).click();
  expect(await textOf(await report)).toContain('2 inquiétudes ajoutées sur 2 lignes');
  await expectAccessible(page);

  await done.getByRole('button', { name: 'Annuler l’import…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Annuler l’import' }).click();
  await expect(page.getByText('2 inquiétudes retirées.')).toBeVisible();
  await expect(page.getByText(/^Annulé le/)).toBeVisible();
  await goTo(page, '/inquietudes');
  await expect(page.getByText('40 inquiétudes', { exact: true })).toBeVisible();

  await goTo(page, '/inquietudes/importer');
  await chooseDossier(page);
  await openFile(page, 'encore.xlsx', xlsx(rows));
  await page.getByRole('textbox', { name: 'Ligne des titres' }).fill('1');
  await expect(page.getByText(/Ces titres sont déjà venus/)).toBeVisible();
  await expect(theme).toHaveValue('theme');
});

test('a file that is no table is told from one, and says what to do', async ({ page }) => {
  await goTo(page, '/inquietudes/importer');
  await openFile(page, 'a.xls', Buffer.from('d0cf11e0a1b11ae1', 'hex'));
  await expect(page.getByText(/classeur d’avant 2007/)).toBeVisible();
  await expect(page.getByRole('region', { name: 'Lignes du fichier' })).toHaveCount(0);
});

test('the list is narrowed by theme and level, keeps it in its address, and says when nothing is left', async ({
  page,
}) => {
  await goTo(page, '/inquietudes');
  await expect(page.getByText('40 inquiétudes', { exact: true })).toBeVisible();
  const theme = page.getByRole('combobox', { name: 'Thème' });
  await theme.fill('heber');
  await expect(page.getByText('40 inquiétudes', { exact: true }), 'half a word is no theme').toBeVisible();
  await page.getByRole('option', { name: 'Hébergement des données' }).click();
  await expect(page.getByText('11 inquiétudes', { exact: true })).toBeVisible();
  await expectAccessible(page);
  await page.reload();
  await expect(theme).toHaveValue('Hébergement des données');
  await expect(page.getByText('11 inquiétudes', { exact: true })).toBeVisible();

  await page.getByRole('combobox', { name: 'Commune' }).fill('Nulle-Part');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Aucune inquiétude ne répond à ces filtres.')).toBeVisible();
});

test('the figures of a dossier hide what could single someone out', async ({ page }) => {
  await goTo(page, '/dossiers');
  await page.getByRole('link', { name: DOSSIER }).click();
  await page.getByRole('tab', { name: /Inquiétudes/ }).click();
  await page.getByText('Chiffres à publier : 40 en tout').click();
  const themes = page.getByRole('table', { name: 'Par thème' });
  await expect(themes.getByRole('row', { name: /^Autres/ })).toBeVisible();
  await expect(themes.getByRole('row', { name: /\s[0-4]$/ })).toHaveCount(0);
  await expectAccessible(page);
});

test('a concern moves to another dossier', async ({ page }) => {
  await goTo(page, '/dossiers/nouveau');
  await page.getByRole('textbox', { name: 'Titre' }).fill('Cantine inventée');
  await page.keyboard.press('Control+s');
  await expect(page.getByRole('heading', { level: 1, name: 'Cantine inventée' })).toBeVisible();
  await goTo(page, '/inquietudes');
  await page.getByRole('link', { name: /visite de contrôle de la CNIL/ }).click();
  await page.getByRole('button', { name: 'Modifier' }).click();
  const dossier = page.getByRole('combobox', { name: 'Dossier' });
  await dossier.fill('Cantine');
  await page.getByRole('option', { name: 'Cantine inventée' }).click();
  await page.keyboard.press('Control+s');
  await page.getByRole('link', { name: 'Cantine inventée' }).click();
  await page.getByRole('tab', { name: /Inquiétudes/ }).click();
  await expect(page.getByRole('link', { name: /visite de contrôle de la CNIL/ })).toBeVisible();
});

test.describe('a person', () => {
  test.beforeEach(async ({ page }) => {
    await goTo(page, '/personnes');
    await page.getByRole('link', { name: 'Bastien Quérolles' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Bastien Quérolles' })).toBeVisible();
  });

  test('withdraws a consent, of which the trace is kept', async ({ page }) => {
    await page.getByRole('button', { name: /^Retirer\s: Garder ses coordonnées/ }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText('effacez ensuite la personne');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Retirer l’accord' }).press('Enter');
    await expect(dialog).toBeHidden();
    await expect(page.getByText('Pas d’accord pour garder ses coordonnées')).toBeVisible();
    await expect(page.getByText(/n’accepte plus que ses coordonnées soient gardées/)).toBeVisible();
    await expect(
      page.getByRole('listitem').filter({ hasText: 'Donné le 27 septembre 2018 · retiré le' }),
    ).toBeVisible();
    await expect(page.getByRole('button', { name: 'Noter un accord' })).toBeFocused();
    await expectAccessible(page);
  });

  test('is given all that is held of them, to read and as structured data', async ({ page }) => {
    const file = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Exporter ses données' }).click();
    const download = await file;
    expect(download.suggestedFilename()).toMatch(/^donnees-personnelles-\d{4}-\d\d-\d\d\.zip$/);
    const files = unzipSync(readFileSync(await download.path()));
    const named = (ending: string) => {
      const found = Object.entries(files).find(([name]) => name.endsWith(ending));
      return strFromU8(found?.[1] ?? new Uint8Array(), ending === '.pdf');
    };
    expect(named('.pdf')).toMatch(/^%PDF-/);
    const data: unknown = JSON.parse(named('.json'));
    expect(data).toMatchObject({ person: { name: 'Bastien Quérolles', phone: '06 39 98 12 35' } });
    expect(data).toHaveProperty('consents.length', 3);
    expect(data).toHaveProperty('concerns.length', 1);
  });

  test('is erased for good; what they said stays, without a name', async ({ page }) => {
    const erase = page.getByRole('button', { name: 'Effacer pour de bon…' });
    const dialog = page.getByRole('dialog');
    // The count comes after the window: it is told there all the same.
    let answer = () => {};
    const answered = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await page.route(/concerns\/list/, async (route) => {
      await answered;
      await route.continue();
    });
    await page.reload();
    await erase.click();
    await expect(dialog).toContainText('choisissez ci-dessous ce que cela devient.');
    answer();
    await expect(dialog).toContainText('ce que cela devient (1 inquiétude)');
    await expect(dialog.getByRole('button', { name: 'Annuler' })).toBeFocused();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(erase).toBeFocused();

    await erase.click();
    await dialog.getByRole('button', { name: 'Effacer pour de bon' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Compte rendu d’effacement' })).toBeVisible();
    const report = page.getByRole('main').getByRole('list').first();
    await expect(report).toContainText('3 accords effacés');
    await expect(report).toContainText('1 inquiétude gardée sans nom');
    await page.getByRole('link', { name: 'Voir les personnes' }).click();
    await expect(page.getByText('3 personnes', { exact: true })).toBeVisible();

    await goTo(page, '/recherche?mots=Quérolles');
    await expect(page.getByRole('heading', { level: 1, name: /Recherche/ })).toBeVisible();
    await expect(page.getByRole('link', { name: /Bastien/ })).toHaveCount(0);
    await goTo(page, '/inquietudes?mots=informatique');
    await page.getByRole('link', { name: /une page claire avant/ }).click();
    await expect(page.getByText(/aucune personne du registre n’y est liée/)).toBeVisible();
  });
});
