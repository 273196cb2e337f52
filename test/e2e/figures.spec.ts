// Understanding what parents said: filters with counts, themes given to several, what is alike, charts on screen and published.
import type { Page } from '@playwright/test';
import { calls, expect, expectAccessible, goTo, test } from './vigie.ts';

const row = (page: Page, name: RegExp) => page.getByRole('row', { name }).first();

test('filters say how many concerns each value has beside the others, and narrow by consent and period', async ({
  page,
}) => {
  await goTo(page, '/inquietudes');
  await expect(page.getByText('40 inquiétudes', { exact: true })).toBeVisible();
  await page.getByRole('combobox', { name: 'Niveau' }).click();
  await page.getByRole('option', { name: /^CP 16$/ }).click();
  await expect(page.getByText('16 inquiétudes', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Plus de filtres' }).click();
  await page.getByRole('combobox', { name: 'Accord de la personne' }).click();
  await expect(page.getByRole('option', { name: /^Publier sans le nom \d+$/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('textbox', { name: 'Reçue à partir du' }).fill('1/10/2018');
  await page.keyboard.press('Tab');
  await expect(page.getByText('16 inquiétudes', { exact: true })).toBeHidden();
  await expect(page).toHaveURL(/level=CP.*from=2018-10-01|from=2018-10-01.*level=CP/);
  await expectAccessible(page);
});

test('several concerns get a theme with the keyboard alone', async ({ page }) => {
  await goTo(page, '/inquietudes');
  const links = page.getByRole('table', { name: 'Inquiétudes' }).getByRole('link');
  await links.first().focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  const chosen = page.getByRole('region', { name: 'Inquiétudes choisies' });
  await expect(chosen.getByText('2 inquiétudes choisies')).toBeVisible();
  await expectAccessible(page);
  await chosen.getByRole('combobox', { name: 'Leur donner le thème' }).focus();
  await page.keyboard.type('Serveurs à l’étranger');
  await page.keyboard.press('Enter');
  await expect(page.getByText('2 inquiétudes changées')).toBeVisible();
  await expect(chosen).toBeHidden();
  await goTo(page, '/inquietudes/themes');
  await expect(row(page, /^Serveurs à l’étranger 2/)).toBeVisible();

  await test.step('a theme given the name of another becomes one with it', async () => {
    await page.getByRole('button', { name: 'Renommer : Serveurs à l’étranger' }).press('Enter');
    const name = page.getByRole('textbox', { name: 'Nouveau nom' });
    await name.fill('hebergement des donnees');
    await expect(page.getByRole('dialog')).toContainText('n’en feront plus qu’un');
    await expectAccessible(page);
    await name.press('Enter');
    await expect(page.getByText('Thèmes réunis')).toBeVisible();
    await expect(row(page, /^Serveurs/)).toBeHidden();
  });
});

test('concerns that say the same are gathered and themed at once', async ({ page }) => {
  await goTo(page, '/inquietudes/importer');
  const letter = 'Je refuse que les résultats de mon enfant soient confiés à une entreprise sans mon accord';
  const lines = [
    'Date;Inquiétude',
    ...[1, 2, 3].map((day) => `0${day}/10/2018;${letter}${' !'.repeat(day)}`),
  ];
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({
      name: 'lettres.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(lines.join('\n')),
    });
  await page.getByRole('combobox', { name: 'Dossier' }).click();
  await page.getByRole('option').first().click();
  await page.getByRole('button', { name: 'Importer 3 inquiétudes' }).click();
  await expect(page.getByRole('group', { name: 'Import terminé' })).toBeVisible();
  await goTo(page, '/inquietudes/semblables');
  const group = page.getByRole('form', { name: /^3 inquiétudes/ });
  await group.getByRole('combobox', { name: 'Thème de toutes' }).fill('Lettre type');
  await page.keyboard.press('Enter');
  await expect(group).toContainText('3 inquiétudes · Lettre type');
  await expectAccessible(page);
});

test('figures are exact for the association; what is published is taken out as a table and pictures', async ({
  page,
}) => {
  await goTo(page, '/inquietudes/chiffres?par=week');
  await expect(page.getByRole('table', { name: 'Inquiétudes par semaine' })).toBeVisible();
  await expect(page.getByText('pour l’association seulement')).toBeVisible();
  await expectAccessible(page);
  await page.getByText('À publier', { exact: true }).click();
  await page.getByRole('combobox', { name: 'Dossier' }).click();
  await page.getByRole('option').first().click();
  const table = page.getByRole('table', { name: 'Inquiétudes par thème' });
  await expect(table.getByRole('row', { name: /^Autres/ })).toBeVisible();
  await expect(table.getByRole('row', { name: /\s[1-4]$/ })).toHaveCount(0);
  await expectAccessible(page);
  for (const [item, name] of [
    ['Image (PNG)', 'inquietudes-par-theme.png'],
    ['Dessin (SVG)', 'inquietudes-par-theme.svg'],
    ['Tableau (CSV)', 'inquietudes-par-theme.csv'],
  ] as const) {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Exporter' }).click();
    await page.getByRole('menuitem', { name: item }).click();
    expect((await download).suggestedFilename()).toBe(name);
  }
});

test('a chart is put in a communiqué, and is on its pages', async ({ page, register }) => {
  const { items } = calls(register)('communiques.list', {});
  const draft = items.find(({ status }: { status: string }) => status === 'draft');
  await goTo(page, `/communiques/${draft.id}`);
  const text = page.getByRole('textbox', { name: 'Texte', exact: true });
  await text.focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Control+Shift+d');
  const charts = page.getByRole('dialog');
  await charts.getByText('Graphiques (6)').click();
  await expectAccessible(page);
  await charts.getByRole('button', { name: 'Inquiétudes par thème', exact: true }).press('Enter');
  await expect(text.getByRole('img', { name: 'Inquiétudes par thème' })).toBeVisible();
  const pages = page.getByRole('region', { name: 'Pages du communiqué' });
  await expect(pages).toContainText('chiffres arrêtés au');
  await expect(pages).toContainText('Hébergement des données');
});
