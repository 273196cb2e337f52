// The text of a communiqué, written with the keyboard alone, beside the pages it makes.
import type { Page } from '@playwright/test';
import { calls, expect, expectAccessible, killCore, test, vigie } from './vigie.ts';

test.use({ start: 'empty' });

function prepare(register: string, body = ''): string {
  const call = calls(register);
  const { id: dossierId } = call('dossiers.create', {
    title: 'Hébergement des tests',
    openedOn: '2018-09-14',
  });
  const row = { text: 'Où sont ces réponses ?', receivedOn: '2018-10-05' };
  call('concerns.import', { dossierId, rows: Array.from({ length: 6 }, () => row) });
  const { version } = call('association.get', {});
  const changes = { name: 'Conseil de parents de Valmont', place: 'Valmont', contactPhone: '01 99 00 00 00' };
  call('association.update', { version, changes });
  const title = 'Où vont les réponses des élèves ?';
  return call('communiques.create', { dossierId, title, body, issuedOn: '2018-10-05' }).id;
}

async function open(page: Page, id: string): Promise<void> {
  await page.reload();
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#/communiques/${id}`);
  await expect(text(page)).toBeVisible();
}

const text = (page: Page) => page.getByRole('textbox', { name: 'Texte', exact: true });
const pages = (page: Page) => page.getByRole('region', { name: 'Pages du communiqué' });
const saved = (register: string, id: string): string =>
  JSON.parse(vigie(['call', register, 'communiques.get', JSON.stringify({ id }), '--json'])).body;

test('a text is written with the keyboard only, and its pages follow', async ({ page, register }) => {
  const id = prepare(register);
  await open(page, id);
  const { keyboard } = page;
  await text(page).focus();

  await test.step('headings, lists, quotations and bold come from the keys', async () => {
    await keyboard.type('Les parents demandent le ');
    await keyboard.press('Control+b');
    await keyboard.type('contrat');
    await keyboard.press('Control+b');
    await keyboard.type('.');
    await keyboard.press('Enter');
    await keyboard.type('## Ce que nous savons');
    await keyboard.press('Enter');
    await keyboard.type('- un numéro');
    await keyboard.press('Enter');
    await keyboard.type('aucun nom');
    await keyboard.press('Enter');
    await keyboard.press('Enter');
    await keyboard.type('> Nous voulons savoir.');
    await expect(text(page).locator('strong')).toHaveText('contrat');
    await expect(text(page).getByRole('heading', { name: 'Ce que nous savons' })).toBeVisible();
    await expect(text(page).getByRole('listitem')).toHaveCount(2);
    await expect(text(page).locator('blockquote')).toHaveText('Nous voulons savoir.');
    await expectAccessible(page);
  });

  await test.step('the page beside has the words, to be selected and read aloud', async () => {
    await expect(pages(page)).toContainText('Nous voulons savoir.');
    await expect(pages(page).getByRole('region', { name: 'Page 1 sur 1' })).toBeVisible();
    await pages(page).getByText('Ce que nous savons').dblclick();
    expect(await page.evaluate(() => getSelection()?.toString())).toMatch(/^(Ce|que|nous|savons)\s*$/u);
  });

  await test.step('the Tab key leaves the text, forwards and backwards', async () => {
    await text(page).focus();
    await keyboard.press('Tab');
    await expect(text(page)).not.toBeFocused();
    await keyboard.press('Shift+Tab');
    await expect(text(page)).toBeFocused();
    await keyboard.press('Shift+Tab');
    await expect(text(page)).not.toBeFocused();
    await text(page).focus();
  });

  await test.step('what was done is undone, saved or not', async () => {
    await expect.poll(() => saved(register, id)).toContain('> Nous voulons savoir.');
    await keyboard.press('Control+End');
    await keyboard.type(' Vite.');
    await expect.poll(() => saved(register, id)).toContain('savoir. Vite.');
    await keyboard.press('Control+z');
    await expect(text(page).locator('blockquote')).not.toContainText('Vite');
    await expect.poll(() => saved(register, id)).not.toContain('Vite');
    await keyboard.press('Control+Shift+z');
    await expect(text(page).locator('blockquote')).toContainText('Vite');
  });

  await test.step('a quotation has its author', async () => {
    await keyboard.press('Control+End');
    await keyboard.press('Enter');
    await keyboard.press('Enter');
    await keyboard.press('Control+Shift+y');
    const asked = page.getByRole('dialog', { name: 'Ajouter une citation' });
    await expect(asked.getByLabel('Ce qui a été dit')).toBeFocused();
    await expectAccessible(page);
    await keyboard.type('Qui lit les réponses [de nos enfants] ?');
    await asked.getByRole('button', { name: 'Ajouter la citation' }).click();
    await expect(asked.getByText('À remplir.')).toBeVisible();
    await asked.getByLabel('Qui le dit').fill('Camille Inventée');
    await asked.getByLabel('À quel titre').fill('présidente');
    await keyboard.press('Enter');
    await expect(asked).toBeHidden();
    await expect(text(page).locator('blockquote').last()).toContainText('— Camille Inventée, présidente');
    await expect(text(page)).toBeFocused();
    await expect
      .poll(() => saved(register, id))
      .toMatch(
        /\n> « Qui lit les réponses \[de nos enfants\] \? »\n>\n> — Camille Inventée, présidente\s*$/u,
      );
  });

  expect(await axNames(page)).toContain('Texte');
  expect(saved(register, id)).toMatch(
    /^Les parents demandent le \*\*contrat\*\*\.\n\n## Ce que nous savons\n\n- un numéro\n- aucun nom\n\n> Nous voulons savoir\./u,
  );
});

test('a chip shows the present value of the register, and its Markdown stays readable', async ({
  page,
  register,
}) => {
  const id = prepare(register, 'Parents entendus : [2](vigie:inquietudes).');
  await open(page, id);
  const chip = text(page).locator('[data-fact]');
  await expect(chip).toHaveText('6');
  await expect(pages(page)).toContainText('entendus : 6');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Texte en Markdown' }).click();
  await expect(text(page)).toHaveValue(/\[\d\]\(vigie:inquietudes\)/u);
  await expectAccessible(page);
});

test('a text that the editor would write otherwise is shown as it was typed', async ({ page, register }) => {
  const body = '* une puce d’ailleurs\n* une autre\n\nUn titre\n========';
  const id = prepare(register, body);
  await open(page, id);
  await expect(text(page)).toHaveValue(body);
  await expect(page.getByText('pour que rien n’y change sans vous')).toBeVisible();
  await expectAccessible(page);
  expect(saved(register, id)).toBe(body);
});

test('what stops takes the last second of typing at most', async ({ page, register }) => {
  const id = prepare(register);
  await open(page, id);
  await text(page).focus();
  await page.keyboard.type(`Les parents demandent ${'le contrat, '.repeat(12)}`, { delay: 20 });
  await page.waitForTimeout(1_000);
  await page.keyboard.type('perdu');
  await killCore(page);
  expect(saved(register, id)).toMatch(/^Les parents demandent (le contrat, ){11}le contrat,/u);
});

test('the page in view is the one the caret is in', async ({ page, register }) => {
  const paragraphs = Array.from(
    { length: 60 },
    (_, index) => `Paragraphe ${index + 1}. ${'mot '.repeat(60)}`,
  );
  const id = prepare(register, paragraphs.map((one) => one.trim()).join('\n\n'));
  await open(page, id);
  const [first, last] = [pages(page).getByText('Paragraphe 1.'), pages(page).getByText('Paragraphe 60.')];
  await expect(first).toBeInViewport();
  await text(page).focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' Fin.');
  await expect(last).toBeInViewport();
  await expect(pages(page)).toContainText('Fin.');
  await page.keyboard.press('Control+Home');
  await expect(first).toBeInViewport();
});

/** The names of what can be written in, as a screen reader has them. */
async function axNames(page: Page): Promise<string[]> {
  return page.getByRole('textbox').evaluateAll((boxes) =>
    boxes.map((box) => {
      const by = box.getAttribute('aria-labelledby');
      return (by === null ? null : document.getElementById(by)?.textContent) ?? '';
    }),
  );
}
