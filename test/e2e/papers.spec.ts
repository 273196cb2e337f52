// Papers: what is missing is said, pages are looked at, and a notice is issued, kept and given again.
import { readFileSync } from 'node:fs';
import { calls, expect, expectAccessible, goTo, test } from './vigie.ts';

test.use({ start: 'empty' });

test('papers say what the identity lacks, then a notice is issued and kept', async ({ page, register }) => {
  await goTo(page, '/papiers');
  await expect(page.getByText('Il manque des éléments à la fiche de l’association')).toBeVisible();
  await expect(page.getByRole('button', { name: /Établir la version 1/ })).toBeDisabled();
  await expectAccessible(page);

  const { version } = calls(register)('association.get', {});
  const identity = { name: 'Parents du Val', postalAddress: '3 rue des Écoles', postalCode: '89000' };
  calls(register)('association.update', {
    ...{ version, changes: { ...identity, city: 'Valmont', email: 'contact@parents.example' } },
  });
  await page.reload();
  await page.getByRole('button', { name: 'Aperçu : Formulaire de recueil' }).click();
  const pages = page.getByRole('region', { name: 'Page 1 sur 1' });
  await expect(pages.getByText('Vos inquiétudes, vos questions')).toBeAttached();
  await page.getByRole('button', { name: /Établir la version 1/ }).click();
  await expect(page.getByRole('table', { name: 'Versions établies' }).getByRole('row')).toHaveCount(2);
  await expect(page.getByText('à jour', { exact: true })).toBeVisible();
  await expectAccessible(page);

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'PDF de la version 1' }).click();
  const bytes = readFileSync(await (await download).path());
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');

  // A rule that changes asks for another version.
  const { version: rules } = calls(register)('retention.settings', {});
  calls(register)('retention.update', { version: rules, changes: { cleaningMonths: 6 } });
  await page.reload();
  await expect(page.getByRole('button', { name: /Établir la version 2/ })).toBeEnabled();
});
