// The file for the CADA of 40 pieces through the core, against pdf-lib alone copying the pages of the same 40 files. What is more
// is the letters and the list, typeset each time, the stamps and the bookmarks.
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { attach, makePdf, makeReferral } from '../fixtures/referral.ts';
import { withCore } from './benchCore.ts';
import { alternate, compare, median, type Row } from './rows.ts';

const PIECES = 40;
const PAGES = 5;
const ROUNDS = 9;

export async function cadaFileRows(): Promise<Row[]> {
  return withCore(async ({ client, folder }) => {
    await client.register.create({ path: join(folder, 'cada.vigie') });
    const { originalId, referralId: id } = await makeReferral(client);
    const pdfs: Uint8Array[] = [];
    for (let number = 1; number <= PIECES; number += 1) {
      const bytes = await makePdf(`Pièce ${number}, page`, PAGES);
      pdfs.push(bytes);
      await attach(client, `Pièce ${number}.pdf`, bytes, originalId);
    }
    const times = await alternate(
      () => client.requests.cadaFile({ id, maxBytes: 100_000_000, documents: ['pdf'], to: folder }),
      () => mergeBare(pdfs),
      ROUNDS,
    );
    return [compare(`CADA file of ${PIECES} pieces`, times, median, 3)];
  });
}

async function mergeBare(pdfs: readonly Uint8Array[]): Promise<Uint8Array> {
  const merged = await PDFDocument.create();
  for (const bytes of pdfs) {
    const pdf = await PDFDocument.load(bytes);
    for (const page of await merged.copyPages(pdf, pdf.getPageIndices())) merged.addPage(page);
  }
  return merged.save();
}
