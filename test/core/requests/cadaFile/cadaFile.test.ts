// The file sent to the CADA: its pieces, its PDF, its zip, and what is said of what does not fit.

import { readdirSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { unzipSync } from 'fflate';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import type { EventType } from '../../../../electron/contract/law.ts';
import type { Id } from '../../../../electron/contract/primitives.ts';
import { failureOf } from '../../../fixtures/failures.ts';
import { PNG } from '../../../fixtures/publishable.ts';
import {
  attach,
  makeLocked,
  makePdf,
  makeProtected,
  makeReferral,
  turned,
} from '../../../fixtures/referral.ts';
import { type Client, freshRegister } from '../../../freshRegister.ts';

const MAX = 20_000_000;

describe('the pieces of a referral', () => {
  it('come in the order the Commission reads them, a same content once', async () => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    const { originalId: requestId, referralId } = await makeReferral(client);
    await attach(client, 'Mandat.pdf', await makePdf('Mandat'), referralId);
    await attach(client, 'Annexe.pdf', await makePdf('Annexe'), requestId);
    await event(client, requestId, 'answer', '2018-11-10', await makePdf('Partielle'));
    await event(client, requestId, 'refusal', '2018-10-20', await makePdf('Refus'));
    await event(client, requestId, 'received', '2018-09-23', await makePdf('Reçu'));
    const sent = await event(client, requestId, 'sent', '2018-09-21', await makePdf('Envoi'));
    await attach(client, 'Bordereau.pdf', await makePdf('Bordereau'), sent);
    await attach(client, 'Le refus encore.pdf', await makePdf('Refus'), requestId);
    const { pieces } = await client.requests.cadaPieces({ id: referralId });
    expect(pieces.map(({ title, on }) => [title, on])).toEqual([
      ['Demande D-2018-01', '2018-09-20'],
      ['Preuve de l’envoi', '2018-09-21'],
      ['Preuve de la réception', '2018-09-23'],
      ['Refus', '2018-10-20'],
      ['Réponse', '2018-11-10'],
      ['Annexe', null],
      ['Bordereau', '2018-09-21'],
      ['Mandat', null],
    ]);
    expect(pieces.every(({ mergeable, pages }) => mergeable && pages === 1)).toBe(true);
  });

  it('are asked of a letter that continues a request only', async () => {
    await using fresh = await freshRegister();
    const { originalId: id } = await makeReferral(fresh.client);
    const data = { issues: [{ field: 'id', code: 'NOT_A_REFERRAL', detail: '' }] };
    expect(await failureOf(fresh.client.requests.cadaPieces({ id }))).toEqual({ code: 'BAD_INPUT', data });
    expect(await failureOf(fresh.client.requests.cadaFile({ id, maxBytes: MAX }))).toEqual({
      ...{ code: 'BAD_INPUT', data },
    });
  });
});

describe('the file', () => {
  it('holds the letter, the list and each piece stamped at the top right of what is seen, with bookmarks', async () => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    const { originalId, referralId } = await makeReferral(client);
    await attach(client, 'Tourné.pdf', await makePdf('Tourné', 2, turned), originalId);
    await attach(client, 'Photo.png', Buffer.from(PNG, 'base64'), originalId);
    await attach(client, 'Note.txt', Buffer.from('Rien n’est arrivé.\n  Vérifié deux fois.'), originalId);
    const { files, notMerged } = await client.requests.cadaFile({ id: referralId, maxBytes: MAX });
    expect(notMerged).toEqual([]);
    expect(files.map(({ name }) => name)).toEqual([
      'D-2018-02-dossier-cada.pdf',
      'D-2018-02-dossier-cada.zip',
    ]);
    const read = await readMerged(files[0]?.content);
    expect(read.title).toBe('Dossier pour la CADA – D-2018-02');
    expect(read.language).toBe('fr-FR');
    expect(read.pages.map(({ text }) => /Pièce n° \d+/.exec(text)?.[0])).toEqual([
      ...[undefined, undefined],
      ...['Pièce n° 1', 'Pièce n° 2', 'Pièce n° 2', 'Pièce n° 3', 'Pièce n° 4'],
    ]);
    expect(read.pages[1]?.text).toContain('Liste des pièces');
    expect(read.pages[6]?.text).toContain('Rien n’est arrivé.');
    for (const { stamp, width, height } of read.pages.slice(2)) {
      expect(stamp?.x).toBeGreaterThan(width * 0.75);
      expect(stamp?.x).toBeLessThan(width);
      expect(stamp?.y).toBeLessThan(height * 0.1);
      expect(stamp?.y).toBeGreaterThan(0);
    }
    expect(read.outline).toEqual([
      ['Saisine D-2018-02', 0, []],
      ['Liste des pièces', 1, []],
      ['Pièce n°\u00A01 – Demande D-2018-01', 2, []],
      ['Pièce n°\u00A02 – Tourné', 3, ['Page 1', 'Page 2']],
      ['Pièce n°\u00A03 – Photo', 5, []],
      ['Pièce n°\u00A04 – Note', 6, []],
    ]);
    const { items } = await client.publications.list({ filter: { requestId: referralId } });
    expect(items.map(({ format }) => format).sort()).toEqual(['pdf', 'zip']);
  });

  it('names what cannot be merged, in the answer and on its list, and keeps it in the zip', async () => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    const { originalId, referralId } = await makeReferral(client);
    const whole = await makePdf('Coupé', 3);
    const given: [string, Buffer, string][] = [
      ['Secret.pdf', await makeLocked(), 'encrypted'],
      ['Coupé.pdf', whole.subarray(0, whole.length / 2), 'damaged'],
      ['Vide.pdf', await makePdf('Vide', 0), 'empty'],
      ['Réponse.docx', Buffer.from('PK\u0003\u0004 un document'), 'kind'],
    ];
    for (const [name, bytes] of given) await attach(client, name, bytes, originalId);
    const { pieces } = await client.requests.cadaPieces({ id: referralId });
    expect(pieces.slice(1).map(({ name, mergeable, reason }) => [name, mergeable, reason])).toEqual(
      given.map(([name, , reason]) => [name, false, reason]),
    );
    const { files, notMerged } = await client.requests.cadaFile({ id: referralId, maxBytes: MAX });
    expect(notMerged.map(({ name, reason }) => [name, reason])).toEqual(
      given.map(([name, , reason]) => [name, reason]),
    );
    const read = await readMerged(files[0]?.content);
    expect(read.pages).toHaveLength(3);
    expect(read.pages[1]?.text.match(/fournie\s+à\s+part\s+dans\s+le\s+zip/g)).toHaveLength(4);
    const zip = unzipSync(Buffer.from(files[1]?.content ?? '', 'base64'));
    expect(Object.keys(zip)).toEqual([
      ...['00 - Saisine D-2018-02.pdf', '00 - Liste des pièces.pdf', '01 - Demande D-2018-01.pdf'],
      ...['02 - Secret.pdf', '03 - Coupé.pdf', '04 - Vide.pdf', '05 - Réponse.docx'],
    ]);
    expect(Buffer.from(zip['03 - Coupé.pdf'] ?? [])).toEqual(given[1]?.[1]);
  });

  it('takes a PDF that opens without its password, and leaves aside one that does not', async () => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    const { originalId, referralId: id } = await makeReferral(client);
    await attach(client, 'Marché.pdf', await makeProtected(), originalId);
    await attach(client, 'Secret.pdf', await makeLocked(), originalId);
    const { files, notMerged } = await client.requests.cadaFile({ id, maxBytes: MAX, documents: ['pdf'] });
    expect(notMerged.map(({ name, reason }) => [name, reason])).toEqual([['Secret.pdf', 'encrypted']]);
    const { pages } = await readMerged(files[0]?.content);
    expect(pages.at(-1)?.text).toMatch(/Lisible 1.*Pièce n° 2/s);
  });

  it('is the same bytes each time, and follows the pieces and the order given', async () => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    const { originalId, referralId: id } = await makeReferral(client);
    const one = await attach(client, 'Un.pdf', await makePdf('Un'), originalId);
    const two = await attach(client, 'Deux.pdf', await makePdf('Deux'), originalId);
    const first = await client.requests.cadaFile({ id, maxBytes: MAX, pieces: [two, one] });
    fresh.setToday('2019-02-03');
    const second = await client.requests.cadaFile({ id, maxBytes: MAX, pieces: [two, one] });
    expect(second.files.map(({ sha256 }) => sha256)).toEqual(first.files.map(({ sha256 }) => sha256));
    const { pages } = await readMerged(first.files[0]?.content);
    expect(pages.slice(2).map(({ text }) => text.trim())).toEqual([
      expect.stringMatching(/Deux 1.*Pièce n° 1/s),
      expect.stringMatching(/Un 1.*Pièce n° 2/s),
    ]);
    const wrong = [
      [[one, one], { field: 'pieces.1', code: 'TWICE', detail: '' }],
      [[id], { field: 'pieces.0', code: 'UNKNOWN_RECORD', detail: 'piece' }],
    ] as const;
    for (const [pieces, issue] of wrong) {
      expect(
        await failureOf(client.requests.cadaFile({ id, maxBytes: MAX, pieces: [...pieces] })),
      ).toMatchObject({ code: 'BAD_INPUT', data: { issues: [issue] } });
    }
  });

  it('over the size set is refused with its biggest pieces, and nothing is written', async () => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    const { originalId, referralId: id } = await makeReferral(client);
    const big = await makePdf('Gros', 400);
    await attach(client, 'Gros.pdf', big, originalId);
    await attach(client, 'Petit.pdf', await makePdf('Petit'), originalId);
    for (const document of ['pdf', 'zip'] as const) {
      const call = client.requests.cadaFile({
        id,
        maxBytes: 30_000,
        documents: [document],
        to: fresh.folder,
      });
      const { code, data } = await failureOf(call);
      expect(code).toBe('TOO_LARGE');
      expect(data).toMatchObject({ document, limit: 30_000 });
      expect(JSON.stringify(data)).toContain(`"name":"Gros.pdf","size":${big.length}`);
    }
    expect(readdirSync(fresh.folder).filter((name) => /pdf|zip|partial/.test(name))).toEqual([]);
    expect((await client.publications.list({ filter: { requestId: id } })).items).toEqual([]);
  });

  it('of forty pieces leaves the core free to answer between them', async () => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    const { originalId, referralId: id } = await makeReferral(client);
    for (let number = 1; number <= 40; number += 1) {
      await attach(client, `Pièce ${number}.pdf`, await makePdf(`Texte ${number} de`, 5), originalId);
    }
    await client.requests.cadaFile({ id, maxBytes: MAX });
    const delay = monitorEventLoopDelay({ resolution: 5 });
    delay.enable();
    const start = performance.now();
    await client.requests.cadaFile({ id, maxBytes: MAX });
    const whole = performance.now() - start;
    delay.disable();
    expect(delay.max / 1e6).toBeLessThan(Math.max(150, whole / 3));
  });
});

/** Notes an event proved by that file; gives its id. */
async function event(client: Client, requestId: Id, type: EventType, on: string, bytes: Buffer): Promise<Id> {
  const documentId = await attach(client, `${type}.pdf`, bytes);
  return (await client.requests.addEvent({ requestId, type, on, documentId })).id;
}

/** What another program reads in the merged PDF; places are from the top left of what is seen. */
async function readMerged(content: string | null | undefined) {
  const task = getDocument({ data: new Uint8Array(Buffer.from(content ?? '', 'base64')), verbosity: 0 });
  const pdf = await task.promise;
  const pages: { text: string; width: number; height: number; stamp: { x: number; y: number } | null }[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const viewport = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    const texts = items.flatMap((item) => ('str' in item ? [item] : []));
    const stamp = texts.findLast(({ str }) => /^Pièce n° \d+$/.test(str));
    const [x, y] = stamp ? viewport.convertToViewportPoint(stamp.transform[4], stamp.transform[5]) : [0, 0];
    pages.push({
      text: texts.map(({ str, hasEOL }) => str + (hasEOL ? '\n' : '')).join(''),
      ...{ width: viewport.width, height: viewport.height },
      stamp: stamp ? { x: Number(x), y: Number(y) } : null,
    });
  }
  const outline: [string, number, string[]][] = [];
  for (const { title, dest, items } of (await pdf.getOutline()) ?? []) {
    const place = Array.isArray(dest) ? await pdf.getPageIndex(dest[0]) : -1;
    outline.push([title, place, items.map((item: { title: string }) => item.title)]);
  }
  const { info } = await pdf.getMetadata();
  const field = (name: string) => String(Reflect.get(info, name));
  const read = { pages, outline, title: field('Title'), language: field('Language') };
  await task.destroy();
  return read;
}
