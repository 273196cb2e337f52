// The two jobs of ten minutes, with the keyboard alone and as a screen reader is told: a request sent, a communiqué published.
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { hands } from './keyboard.ts';
import { calls, expect, test } from './vigie.ts';

test.use({ start: 'empty' });

const said = (page: Page) => page.locator('#announcements');
const heading = (page: Page, name: RegExp | string) => page.getByRole('heading', { level: 1, name });

test('from an empty register to a request sent, with the keyboard alone', async ({ page }) => {
  test.setTimeout(120_000);
  const { press, type, tabTo, choose, presses } = hands(page);
  await expect(heading(page, 'Accueil')).toBeVisible();

  await test.step('a dossier is opened', async () => {
    await choose('ouvrir dossier', /Créer un dossier/);
    await expect(heading(page, 'Nouveau dossier')).toBeFocused();
    await tabTo(page.getByLabel('Titre'));
    await type('Hébergement des évaluations');
    await expect(page.getByRole('main')).toMatchAriaSnapshot(`
      - main:
        - heading "Nouveau dossier" [level=1]
        - group:
          - textbox "Titre": Hébergement des évaluations
    `);
    await tabTo(page.getByLabel('Ouvert le'));
    await type('05/10/2018');
    await press('Control+s');
    await expect(heading(page, 'Hébergement des évaluations')).toBeFocused();
  });

  await test.step('a letter is begun from a model', async () => {
    await choose('écrire demande', /Écrire une demande/);
    await expect(heading(page, 'Nouvelle demande')).toBeVisible();
    await tabTo(page.getByRole('button', { name: /Demander le marché/ }));
    await press('Enter');
    await expect(page.getByRole('textbox', { name: 'Texte de la lettre' })).toBeVisible();
  });

  await test.step('its authority and its dossier are found by typing', async () => {
    await tabTo(page.getByRole('combobox', { name: 'Organisme' }));
    await type('Ministère');
    await expect(page.getByRole('option', { name: /^Ministère/ }).first()).toBeVisible();
    await press('ArrowDown');
    await press('Enter');
    await expect(page.getByRole('combobox', { name: 'Organisme' })).toHaveValue(/^Ministère/);
    const dossier = page.getByRole('combobox', { name: 'Dossier' });
    await tabTo(dossier);
    if ((await dossier.inputValue()) === '') {
      await type('Hébergement');
      await expect(page.getByRole('option', { name: /Hébergement/ })).toBeVisible();
      await press('ArrowDown');
      await press('Enter');
    }
    await expect(dossier).toHaveValue(/Hébergement/);
  });

  await test.step('its places are filled one after the other', async () => {
    await tabTo(page.getByRole('textbox', { name: 'Objet' }));
    await press('Control+a');
    await type('Marché de la plateforme des évaluations');
    const text = page.getByRole('textbox', { name: 'Texte de la lettre' });
    await tabTo(text);
    await press('F8');
    await expect(said(page)).toHaveText(/^Endroit 1 sur \d/);
    for (
      let places = 0;
      places < 10 && !/Il ne reste/.test((await said(page).textContent()) ?? '');
      places += 1
    ) {
      await type('la plateforme');
      await press('F8');
    }
    await expect(said(page)).toHaveText('Il ne reste rien à compléter');
    await expect(text).not.toHaveValue(/\[/);
    await press('Tab');
    await expect(text).not.toBeFocused();
    await press('Control+s');
    await expect(heading(page, /Marché de la plateforme/)).toBeFocused();
  });

  await test.step('the letter comes out as a PDF', async () => {
    const download = page.waitForEvent('download');
    await choose('exporter pdf', /^Exporter.*\s: PDF$/);
    const file = readFileSync(await (await download).path());
    expect(file.subarray(0, 5).toString()).toBe('%PDF-');
  });

  await test.step('its sending is noted', async () => {
    await choose('noter envoi', /^Noter l’envoi$/);
    const window = page.getByRole('dialog', { name: 'Noter un événement' });
    await expect(window.getByRole('combobox', { name: 'Ce qui s’est passé' })).toBeFocused();
    await expect(window).toMatchAriaSnapshot(`
      - dialog "Noter un événement":
        - group:
          - combobox "Ce qui s’est passé"
    `);
    await press('Control+s');
    await expect(window).toBeHidden();
    await expect(page.getByText('Réception à prouver').first()).toBeVisible();
  });

  await expect(page.getByRole('navigation', { name: 'Navigation principale' })).toMatchAriaSnapshot(`
    - navigation "Navigation principale":
      - region "Agir":
        - link "Accueil"
  `);
  expect(presses(), 'key presses, letters aside').toBeLessThanOrEqual(90);
});

test('from a model to a published communiqué, with the keyboard alone', async ({ page, register }) => {
  test.setTimeout(120_000);
  const call = calls(register);
  call('dossiers.create', { title: 'Hébergement des tests', openedOn: '2018-09-14' });
  const { version } = call('association.get', {});
  const changes = {
    ...{ name: 'Conseil de parents de Valmont', place: 'Valmont', contactName: 'Camille Exemple' },
    ...{ contactPhone: '01 99 00 00 00', postalCode: '00000', city: 'Valmont' },
  };
  call('association.update', { version, changes });
  await page.reload();
  await expect(heading(page, 'Accueil')).toBeVisible();
  const { press, type, tabTo, choose, presses } = hands(page);
  const text = page.getByRole('textbox', { name: 'Texte', exact: true });

  await test.step('it is begun from a model', async () => {
    await choose('rédiger', /Rédiger un communiqué/);
    await tabTo(page.getByRole('radio', { name: /Page blanche/ }));
    await press('ArrowDown');
    await expect(page.getByRole('radio', { checked: true })).not.toHaveAccessibleName(/Page blanche/);
    await tabTo(page.getByRole('combobox', { name: 'Dossier' }));
    await type('Hébergement');
    await expect(page.getByRole('option', { name: /Hébergement/ })).toBeVisible();
    await press('ArrowDown');
    await press('Enter');
    await tabTo(page.getByLabel('Titre'));
    await press('Control+a');
    await type('Où vont les réponses des élèves ?');
    await press('Control+s');
    await expect(heading(page, /Où vont les réponses/)).toBeFocused();
  });

  await test.step('its lead and its places are filled', async () => {
    const lead = page.getByLabel('Chapeau');
    await tabTo(lead);
    await press('Control+a');
    await type('Les parents demandent le contrat.');
    await tabTo(text);
    await press('F8');
    await expect(said(page)).toHaveText(/^Endroit 1 sur \d+/);
    for (
      let places = 0;
      places < 40 && !/Il ne reste/.test((await said(page).textContent()) ?? '');
      places += 1
    ) {
      await type('Le contrat n’est pas publié.');
      await press('F8');
    }
    await expect(said(page)).toHaveText('Il ne reste rien à compléter');
    await expect(text).not.toContainText('[');
  });

  await test.step('a sentence becomes a claim with its source', async () => {
    await press('Control+End');
    await press('Enter');
    await type('Un hébergeur privé garde les réponses.');
    await press('Control+Shift+e');
    const window = page.getByRole('dialog', { name: 'Affirmation et ses sources' });
    await expect(window.getByRole('textbox', { name: /^Affirmation/ })).toBeFocused();
    await tabTo(window.getByRole('combobox', { name: 'Ce qu’on en sait' }));
    await press('ArrowDown');
    await expect(page.getByRole('option', { name: /^Établie/ })).toBeVisible();
    const reached = page.locator('[role="option"][data-combobox-selected]');
    for (
      let downs = 0;
      downs < 6 && !/^Établie/.test((await reached.allTextContents()).join(''));
      downs += 1
    ) {
      await press('ArrowDown');
    }
    await press('Enter');
    await expect(window.getByRole('combobox', { name: 'Ce qu’on en sait' })).toHaveValue(/^Établie/);
    await tabTo(window.getByRole('button', { name: 'Nouvelle…' }));
    await press('Enter');
    const source = page.getByRole('dialog', { name: 'Nouvelle source' });
    await tabTo(source.getByLabel('Titre'));
    await type('Décret sur les évaluations');
    await press('Control+s');
    await expect(source).toBeHidden();
    await expect(window.getByText('Décret sur les évaluations')).toBeVisible();
    await tabTo(window.getByRole('button', { name: 'Relever l’affirmation' }));
    await press('Enter');
    await expect(window).toBeHidden();
    await expect(text).toBeFocused();
    await expect(text.locator('sup')).toHaveCount(1);
  });

  await test.step('the text is left with Tab, both ways', async () => {
    await press('Tab');
    await expect(text).not.toBeFocused();
    await press('Shift+Tab');
    await expect(text).toBeFocused();
  });

  await test.step('it is checked and published', async () => {
    await choose('vérifier publier', /Vérifier et publier/);
    await expect(page.getByRole('tab', { name: /Vérifier et publier/ })).toHaveAttribute(
      'aria-selected',
      'true',
    );
    const publish = page.getByRole('button', { name: 'Publier…' });
    await publish.waitFor();
    for (const box of await page.getByRole('checkbox', { name: /J’ai lu/ }).all()) {
      await tabTo(box);
      await press('Space');
    }
    await tabTo(publish);
    await press('Enter');
    const question = page.getByRole('dialog').or(page.getByRole('alertdialog'));
    await expect(question).toBeVisible();
    await tabTo(question.getByRole('button', { name: 'Publier' }));
    await press('Enter');
    await expect(page.getByText('Communiqué publié')).toBeVisible();
  });

  await test.step('it comes out as a PDF', async () => {
    const download = page.waitForEvent('download');
    await choose('exporter pdf', /^Exporter.*\s: PDF$/);
    expect((await download).suggestedFilename()).toMatch(/^C-\d{4}-01\.pdf$/);
  });
  expect(presses(), 'key presses, letters aside').toBeLessThanOrEqual(150);
});
