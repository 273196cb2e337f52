// Series: one letter to many authorities, all or none; their grid; their letters as files; the rule of five.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Id } from '../../../electron/contract/primitives.ts';
import { commonSubject } from '../../../electron/core/requests/sameObject.ts';
import { mergedText } from '../../../electron/core/series/merge.ts';
import { failureOf } from '../../fixtures/failures.ts';
import { type Client, type Fresh, freshRegister } from '../../freshRegister.ts';

const BODY =
  'À l’attention de [organisme], à [ville].\n\nJe demande :\n\n1. le marché ;\n2. [autre document].';

async function prepare(fresh: Fresh, count: number) {
  const { client } = fresh;
  const dossier = await client.dossiers.create({ title: 'Tests', openedOn: '2018-09-14' });
  const authorityIds: Id[] = [];
  for (let index = 1; index <= count; index += 1) {
    const { id } = await client.authorities.create({
      name: `Collège ${index}`,
      city: `Ville ${index}`,
      postalCode: '99000',
    });
    authorityIds.push(id);
  }
  const letter = {
    dossierId: dossier.id,
    subject: 'Marché : [organisme]',
    body: BODY,
    writtenOn: '2018-11-14',
  };
  return { client, letter, authorityIds };
}

async function written(fresh: Fresh, count: number) {
  const { client, letter, authorityIds } = await prepare(fresh, count);
  return { client, authorityIds, letter, ...(await client.series.write({ letter, authorityIds })) };
}

/** What an export tells, from the first word to the last. */
async function told(client: Client, input: Parameters<Client['series']['exportLetters']>[0]) {
  const all = [];
  for await (const one of await client.series.exportLetters(input)) all.push(one);
  return all;
}

describe('writing a series', () => {
  it('gives each authority its letter, and leaves the other places to be filled', async () => {
    await using fresh = await freshRegister();
    const { client, series, requestIds, authorityIds } = await written(fresh, 3);
    expect(series).toMatchObject({ reference: 'S-2018-01', requests: 3, subject: 'Marché : [organisme]' });
    const request = await client.requests.get({ id: requestIds[1] as Id });
    expect(request).toMatchObject({
      ...{ subject: 'Marché : Collège 2', authorityId: authorityIds[1], seriesId: series.id },
      body: BODY.replace('[organisme]', 'Collège 2').replace('[ville]', 'Ville 2'),
    });
  });

  it('writes five hundred at once, the core going on meanwhile, or none', async () => {
    await using fresh = await freshRegister();
    const { client, letter, authorityIds } = await prepare(fresh, 500);
    const twice = [...authorityIds.slice(0, 499), authorityIds[0] as Id];
    expect(await failureOf(client.series.write({ letter, authorityIds: twice }))).toEqual({
      ...{ code: 'BAD_INPUT' },
      data: { issues: [{ field: 'authorityIds.499', code: 'DUPLICATE_AUTHORITY', detail: '' }] },
    });
    expect((await client.requests.list()).items).toEqual([]);
    expect((await client.series.list()).items).toEqual([]);
    let turns = 0;
    const timer = setInterval(() => {
      turns += 1;
    });
    const { requestIds } = await client.series.write({ letter, authorityIds });
    clearInterval(timer);
    expect(requestIds).toHaveLength(500);
    expect(turns).toBeGreaterThan(5);
  });

  it('refuses an authority of the bin, by its place', async () => {
    await using fresh = await freshRegister();
    const { client, letter, authorityIds } = await prepare(fresh, 2);
    await client.authorities.bin({ id: authorityIds[1] as Id, version: 1 });
    expect(await failureOf(client.series.write({ letter, authorityIds }))).toMatchObject({
      data: { issues: [{ field: 'authorityIds.1', code: 'UNKNOWN_RECORD' }] },
    });
    expect((await client.series.list()).items).toEqual([]);
  });

  it('is extended, and written again but for what is sent or changed by hand', async () => {
    await using fresh = await freshRegister();
    const { client, series, requestIds } = await written(fresh, 3);
    const more = await client.authorities.create({ name: 'Lycée ajouté' });
    expect((await client.series.extend({ id: series.id, authorityIds: [more.id] })).requestIds).toHaveLength(
      1,
    );
    expect(await failureOf(client.series.extend({ id: series.id, authorityIds: [more.id] }))).toMatchObject({
      data: { issues: [{ code: 'DUPLICATE_AUTHORITY' }] },
    });
    const [sent, byHand] = requestIds as [Id, Id];
    await client.requests.addEvent({ requestId: sent, type: 'sent', on: '2018-11-14' });
    await client.requests.update({ id: byHand, version: 1, changes: { body: 'À la main.' } });
    const rewrite = {
      id: series.id,
      version: series.version,
      subject: 'Autre',
      body: 'Nouveau pour [organisme].',
    };
    expect(await client.series.rewrite(rewrite)).toMatchObject({ rewritten: 2, sent: 1, changed: 1 });
    expect((await client.requests.get({ id: more ? (requestIds[2] as Id) : sent })).body).toBe(
      'Nouveau pour Collège 3.',
    );
    expect((await client.requests.get({ id: byHand })).body).toBe('À la main.');
    expect(await failureOf(client.series.rewrite(rewrite))).toMatchObject({ code: 'CONFLICT' });
    const again = { ...rewrite, version: series.version + 1, changedToo: true };
    expect(await client.series.rewrite(again)).toMatchObject({ rewritten: 3, sent: 1, changed: 0 });
  });

  it('leaves no place it can fill, whatever the text', () => {
    const words = fc.constantFrom('[organisme]', '[ville]', '[code postal]', '[autre]', 'mot', '\n\n', '1. ');
    const own = { name: 'Collège', city: 'Ville', postalCode: '99000' };
    fc.assert(
      fc.property(
        fc.array(words).map((parts) => parts.join(' ')),
        (text) => {
          expect(mergedText(text, own)).not.toMatch(/\[(organisme|ville|code postal)\]/);
          expect(mergedText(text, own).match(/\[autre\]/g)?.length).toBe(text.match(/\[autre\]/g)?.length);
        },
      ),
    );
  });
});

describe('the grid of a series', () => {
  it('says where each request stands; one event is noted on all, or on none', async () => {
    await using fresh = await freshRegister();
    const { client, series, requestIds } = await written(fresh, 3);
    const note = { id: series.id, requestIds, on: '2018-11-14' };
    await client.series.noteEvent({ ...note, type: 'sent', proofNumbers: ['1A 1', '1A 2', '1A 3'] });
    expect((await client.events.list()).items.map(({ proofNumber }) => proofNumber).sort()).toEqual([
      ...['1A 1', '1A 2', '1A 3'],
    ]);
    await client.requests.addEvent({ requestId: requestIds[0] as Id, type: 'received', on: '2018-11-15' });
    const { lines } = await client.series.grid({ id: series.id });
    expect(lines.map(({ step, sentOn, receivedOn }) => [step, sentOn, receivedOn])).toEqual([
      ['answerAwaited', '2018-11-14', '2018-11-15'],
      ['receiptAwaited', '2018-11-14', null],
      ['receiptAwaited', '2018-11-14', null],
    ]);
    const early = { ...note, type: 'received' as const, on: '2018-11-01' };
    expect(await failureOf(client.series.noteEvent(early))).toMatchObject({
      data: { issues: [{ field: 'requestIds.0', code: 'BEFORE_EVENT' }] },
    });
    expect((await client.events.list({ filter: { type: 'received' } })).items).toHaveLength(1);
    const few = { ...note, type: 'reminder' as const, proofNumbers: ['1'] };
    expect(await failureOf(client.series.noteEvent(few))).toMatchObject({
      data: { issues: [{ field: 'proofNumbers', code: 'AS_MANY', detail: '3' }] },
    });
  });
});

describe('the letters of a series', () => {
  it('go to a folder of their own, each kept as a publication', async () => {
    await using fresh = await freshRegister();
    const { client, series, requestIds } = await written(fresh, 3);
    const to = join(fresh.folder, 'sortie');
    const steps = await told(client, { id: series.id, as: 'files', to });
    expect(steps.map(({ done, total }) => `${done}/${total}`)).toEqual(['0/3', '1/3', '2/3', '3/3', '3/3']);
    const made = steps.at(-1)?.made;
    expect(made?.path).toBe(join(to, 'S-2018-01 - lettres'));
    expect(readdirSync(made?.path ?? '')).toEqual(['D-2018-01.pdf', 'D-2018-02.pdf', 'D-2018-03.pdf']);
    expect(readFileSync(join(made?.path ?? '', 'D-2018-02.pdf')).toString('latin1', 0, 5)).toBe('%PDF-');
    const { items } = await client.publications.list({ filter: { requestId: requestIds[0] as Id } });
    expect(items).toMatchObject([{ fileName: 'D-2018-01.pdf', format: 'pdf', channel: 'export' }]);
    // A second time goes beside, and leaves the first as it is.
    const again = await told(client, { id: series.id, as: 'files', to, requestIds: requestIds.slice(0, 1) });
    expect(again.at(-1)?.made?.path).toBe(join(to, 'S-2018-01 - lettres (2)'));
    expect(readdirSync(to).sort()).toEqual(['S-2018-01 - lettres', 'S-2018-01 - lettres (2)']);
  });

  it('make one file to print, or a zip', async () => {
    await using fresh = await freshRegister();
    const { client, series } = await written(fresh, 3);
    const one = (await told(client, { id: series.id, as: 'one' })).at(-1)?.made;
    const { PDFDocument } = await import('@cantoo/pdf-lib');
    const merged = await PDFDocument.load(Buffer.from(one?.content ?? '', 'base64'));
    expect(merged.getPageCount()).toBe(3);
    const zip = (await told(client, { id: series.id, as: 'zip' })).at(-1)?.made;
    const files = unzipSync(Buffer.from(zip?.content ?? '', 'base64'));
    expect(Object.keys(files)).toEqual(['D-2018-01.pdf', 'D-2018-02.pdf', 'D-2018-03.pdf']);
    expect(zip?.name).toBe('S-2018-01 - lettres.zip');
  });

  it('stopped midway leave nothing: no file, no publication', async () => {
    await using fresh = await freshRegister();
    const { client, series } = await written(fresh, 5);
    const to = join(fresh.folder, 'sortie');
    mkdirSync(to);
    const stop = new AbortController();
    const run = await client.series.exportLetters(
      { id: series.id, as: 'files', to },
      { signal: stop.signal },
    );
    await expect(
      (async () => {
        for await (const { done } of run) if (done === 2) stop.abort();
      })(),
    ).resolves.toBeUndefined();
    expect(readdirSync(to)).toEqual([]);
    expect((await client.publications.list()).items).toEqual([]);
    // Left by who listens, without a signal.
    for await (const { done } of await client.series.exportLetters({ id: series.id, as: 'files', to })) {
      if (done === 3) break;
    }
    expect(readdirSync(to)).toEqual([]);
  });

  it('that cannot be made are named, and nothing is written', async () => {
    await using fresh = await freshRegister();
    const { client, series, requestIds } = await written(fresh, 3);
    const to = join(fresh.folder, 'sortie');
    await client.requests.update({
      id: requestIds[1] as Id,
      version: 1,
      changes: { body: '![](image.png)' },
    });
    const failed = await failureOf(told(client, { id: series.id, as: 'files', to }));
    expect(failed.code).toBe('RENDER_FAILED');
    expect(JSON.stringify(failed.data)).toContain('D-2018-02');
    expect(existsSync(to)).toBe(false);
    writeFileSync(to, 'un fichier');
    expect(
      await failureOf(told(client, { id: series.id, as: 'zip', to, requestIds: [requestIds[0] as Id] })),
    ).toMatchObject({
      code: 'FILE_NOT_WRITABLE',
    });
    expect((await client.publications.list()).items).toEqual([]);
  });

  it('in a folder are not for a browser', async () => {
    await using fresh = await freshRegister();
    const { series } = await written(fresh, 1);
    const browser = fresh.core.client('browser');
    expect(await failureOf(told(browser, { id: series.id, as: 'files', to: '/tmp' }))).toMatchObject({
      data: { issues: [{ field: 'to', code: 'NOT_IN_BROWSER' }] },
    });
  });
});

describe('the rule of five', () => {
  it('holds from five authorities on, in a series or with the same subject in a dossier', async () => {
    await using fresh = await freshRegister();
    const { client, requestIds, authorityIds, letter } = await written(fresh, 4);
    const requestId = requestIds[0] as Id;
    expect(await client.series.sameObject({ requestId })).toMatchObject({ rule: false });
    const fifth = await client.authorities.create({ name: 'Rectorat', city: 'Lille' });
    const { dossierId } = letter;
    await client.requests.create({ dossierId, authorityId: fifth.id, subject: '  MARCHÉ – Rectorat' });
    const same = await client.series.sameObject({ requestId });
    expect(same.rule).toBe(true);
    expect(same.requests).toHaveLength(5);
    // The same authority asked twice is one authority.
    const other = { dossierId, authorityId: authorityIds[0] as Id, subject: 'Autre objet' };
    expect(
      await client.series.sameObject({ requestId: (await client.requests.create(other)).id }),
    ).toMatchObject({
      rule: false,
    });
  });

  it('has the others written to, each about its own request, without asserting a referral that was not made', async () => {
    await using fresh = await freshRegister();
    const { client, requestIds } = await written(fresh, 6);
    const requestId = requestIds[2] as Id;
    await client.requests.addEvent({ requestId, type: 'sent', on: '2018-10-01' });
    const before = await client.series.informOthers({ requestId });
    expect((await client.requests.get({ id: before.requestIds[0] as Id })).body).toContain(
      '[date de la saisine]',
    );
    await client.requests.addEvent({ requestId, type: 'cadaReferred', on: '2018-11-12' });
    expect(await failureOf(client.series.informOthers({ requestId }))).toMatchObject({
      data: { issues: [{ field: 'requestId', code: 'ALREADY_INFORMED' }] },
    });
    await client.series.binRequests({ id: before.series.id, requestIds: before.requestIds });
    const { series, requestIds: letters } = await client.series.informOthers({ requestId });
    expect(series.requests).toBe(5);
    const [first] = letters;
    const letter = await client.requests.get({ id: first as Id });
    expect(letter).toMatchObject({
      followsId: requestIds[0],
      model: 'series-information',
      legalClock: false,
    });
    expect(letter.body).toContain(
      'saisie, le 12 novembre 2018, du refus opposé par l’organisme suivant : Collège 3.',
    );
    expect(letter.body).toContain('1. Collège 1 (D-2018-01) ;');
    expect(letter.body).toContain('6. Collège 6 (D-2018-06).');
    expect(letter.body).toContain('adressée à 6 organismes');
    const referral = await client.requests.startLetter({ model: 'cada-referral', followsId: requestId });
    expect(referral.fields.body).toContain('décret n° 2022-1335');
    expect(referral.fields.body).toContain('6. Collège 6 (D-2018-06).');
    // These letters ask for nothing: they are no part of the series the rule counts.
    expect((await client.series.sameObject({ requestId })).requests).toHaveLength(6);
    expect(await failureOf(client.series.informOthers({ requestId: first as Id }))).toMatchObject({
      data: { issues: [{ field: 'requestId', code: 'NOT_A_SERIES' }] },
    });
  });

  it.each([
    ['Marché : Collège Jean-Moulin, à Lille', 'marche a'],
    ['MARCHE – collège  jean moulin A LILLE !', 'marche a'],
    ['Autre', 'autre'],
  ])('« %s » is about « %s »', (subject, common) => {
    expect(commonSubject(subject, 'Collège Jean-Moulin', 'Lille')).toBe(common);
  });
});
