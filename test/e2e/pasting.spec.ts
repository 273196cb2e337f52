// What is pasted into a communiqué: the words and their order, without what another program draws around them.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { root } from './serve.ts';
import { calls, expect, test } from './vigie.ts';

test.use({ start: 'empty' });

const corpus = join(root, 'test', 'fixtures', 'pasting');
const fragments = readdirSync(corpus).flatMap((file) =>
  file.endsWith('.clipboard') ? [file.slice(0, -'.clipboard'.length)] : [],
);
const fixture = (file: string) => readFileSync(join(corpus, file), 'utf8');
const text = (page: Page) => page.getByRole('textbox', { name: 'Texte', exact: true });

test('texts of Word, LibreOffice, mails and web pages are pasted without rubbish', async ({
  page,
  register,
}) => {
  expect(fragments.length).toBeGreaterThanOrEqual(8);
  await openDraft(page, register);
  for (const fragment of fragments) {
    await test.step(fragment, async () => {
      await text(page).focus();
      await page.keyboard.press('Control+a');
      await page.keyboard.press('Delete');
      await paste(page, fixture(`${fragment}.clipboard`));
      await expectMarkdown(page, fixture(`${fragment}.expected`).trimEnd());
    });
  }
});

test('what is copied within the text keeps its figures and its notes', async ({ page, register }) => {
  const body = 'Entendus : [0](vigie:inquietudes), dit le décret[^S-2018-01].';
  await openDraft(page, register, body);
  await text(page).focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+c');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+v');
  await expectMarkdown(page, `${body}\n\n${body}`);
});

async function openDraft(page: Page, register: string, body = ''): Promise<void> {
  const call = calls(register);
  const { id: dossierId } = call('dossiers.create', { title: 'Essai', openedOn: '2018-09-14' });
  const { id } = call('communiques.create', { dossierId, title: 'Essai', body, issuedOn: '2018-10-05' });
  await page.reload();
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#/communiques/${id}`);
  await expect(text(page)).toBeVisible();
}

/** As the browser hands over the clipboard of another program. */
async function paste(page: Page, html: string): Promise<void> {
  await text(page).evaluate((editor, markup) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', markup);
    clipboardData.setData('text/plain', 'le texte seul');
    editor.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, html);
}

/** Looks at the text in its own mode and goes back to the editor, which must be able to show it. */
async function expectMarkdown(page: Page, wanted: string): Promise<void> {
  await page.getByRole('button', { name: 'Texte en Markdown' }).click();
  expect.soft((await text(page).inputValue()).trimEnd()).toBe(wanted);
  await page.getByRole('button', { name: 'Texte en Markdown' }).click();
  await expect(page.locator('[contenteditable="true"]')).toBeVisible();
}
