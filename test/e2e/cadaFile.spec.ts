// The file for the CADA: its pieces chosen on the page of the referral, and the PDF made of them.
import { readFileSync } from 'node:fs';
import { readPdf } from '../core/documents/rendering/readPdf.ts';
import { calls, expect, expectAccessible, goTo, test } from './vigie.ts';

test.use({ start: 'empty' });

test('a referral lists its pieces, and its PDF has them stamped in the order chosen', async ({
  page,
  register,
}) => {
  const call = calls(register);
  const { id: dossierId } = call('dossiers.create', { title: 'Tests', openedOn: '2018-09-14' });
  const { id: authorityId } = call('authorities.create', { name: 'Rectorat de Valmont' });
  const letter = { dossierId, authorityId, body: 'Je vous demande le marché.', writtenOn: '2018-09-20' };
  const { id: followsId } = call('requests.create', { ...letter, subject: 'Le marché' });
  const { id } = call('requests.create', {
    ...{ ...letter, subject: 'Saisine', model: 'cada-referral', followsId },
  });
  for (const [name, text] of [
    ['Refus.txt', 'Nous refusons.'],
    ['Vidéo.mp4', 'abc'],
  ] as const) {
    const content = Buffer.from(text).toString('base64');
    call('documents.attach', { name, size: text.length, content, ownerId: followsId });
  }
  await page.reload();
  await goTo(page, `/demandes/${id}`);
  const section = page.getByRole('region', { name: 'Dossier pour la CADA' });
  const boxes = section.getByRole('checkbox');
  await expect(boxes).toHaveCount(3);
  await expect(section.getByText('Hors du PDF, et fournies dans le zip')).toBeVisible();
  await expectAccessible(page);

  await section.getByRole('button', { name: /^Monter.*Refus/ }).click();
  await expect(boxes.first()).toHaveAccessibleName('Refus');
  await section.getByRole('checkbox', { name: 'Vidéo' }).uncheck();
  await expect(section.getByText('Hors du PDF, et fournies dans le zip')).toHaveCount(0);

  const download = page.waitForEvent('download');
  await section.getByRole('button', { name: 'Faire le PDF' }).click();
  const pdf = readFileSync(await (await download).path());
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  const { text, pages } = await readPdf(pdf);
  expect(pages).toBe(4);
  expect(text).toMatch(/Nous refusons\..*Pièce n° 1.*Je vous demande le marché\..*Pièce n° 2/);
});
