// The letters of a series on the disk: beside what is there, with their bookmarks, and nothing at all where they are not kept.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, type PDFObject } from '@cantoo/pdf-lib';
import { describe, expect, it, vi } from 'vitest';
import type { Id } from '../../../electron/contract/primitives.ts';
import { type ContractClient, doors } from '../../fixtures/doors.ts';
import { failureOf } from '../../fixtures/failures.ts';
import { type Fresh, freshRegister } from '../../freshRegister.ts';

async function written(fresh: Fresh, count: number, names = (index: number) => `Collège ${index}`) {
  const { client } = fresh;
  const { id: dossierId } = await client.dossiers.create({ title: 'Tests', openedOn: '2018-09-14' });
  const authorityIds: Id[] = [];
  for (let index = 1; index <= count; index += 1)
    authorityIds.push((await client.authorities.create({ name: names(index) })).id);
  const letter = { dossierId, subject: 'Le marché', body: 'Pour [organisme].' };
  return { client, letter, authorityIds, ...(await client.series.write({ letter, authorityIds })) };
}

type Exporting = { series: Pick<ContractClient['series'], 'exportLetters'> };
type Input = Parameters<ContractClient['series']['exportLetters']>[0];

async function made(client: Exporting, input: Input) {
  let last = null;
  for await (const told of await client.series.exportLetters(input)) last = told.made;
  return last;
}

describe('one file to print', () => {
  it('has a bookmark for each letter, that leads to its first page', async () => {
    await using fresh = await freshRegister();
    const { client, series } = await written(fresh, 3);
    const to = join(fresh.folder, 'sortie');
    const file = await made(client, { id: series.id, as: 'one', to });
    const pdf = await PDFDocument.load(readFileSync(file?.path ?? ''));
    expect(bookmarks(pdf)).toEqual([
      ['D-2018-01 · Collège 1', 0],
      ['D-2018-02 · Collège 2', 1],
      ['D-2018-03 · Collège 3', 2],
    ]);
    expect(pdf.getTitle()).toBe('S-2018-01 - Le marché');
  });

  it('goes beside one of the same name, whose bytes stay', async () => {
    await using fresh = await freshRegister();
    const { client, series } = await written(fresh, 1);
    const to = join(fresh.folder, 'sortie');
    mkdirSync(to);
    writeFileSync(join(to, 'S-2018-01 - lettres.pdf'), 'celui d’hier');
    const file = await made(client, { id: series.id, as: 'one', to });
    expect(file?.name).toBe('S-2018-01 - lettres (2).pdf');
    expect(readFileSync(join(to, 'S-2018-01 - lettres.pdf'), 'utf8')).toBe('celui d’hier');
    expect(readdirSync(to)).toHaveLength(2);
  });
});

describe.each(['files', 'one', 'zip'] as const)('letters as « %s »', (as) => {
  it('that cannot be noted leave nothing, not even the folder made for them', async () => {
    await using fresh = await freshRegister();
    const { client, series } = await written(fresh, 2);
    fresh.register.sqlite.exec(
      "CREATE TRIGGER full BEFORE INSERT ON publication WHEN NEW.fileName <> '' AND (SELECT count(*) FROM publication) = 1 BEGIN SELECT RAISE(ABORT, 'full'); END",
    );
    const to = join(fresh.folder, 'un', 'deux');
    await expect(made(client, { id: series.id, as, to })).rejects.toThrow();
    expect(fresh.names()).not.toContain('un');
    expect((await client.publications.list()).items).toEqual([]);
  });

  it('of two at the same time each have a name of their own', async () => {
    await using fresh = await freshRegister();
    const { client, series } = await written(fresh, 2);
    const to = join(fresh.folder, 'sortie');
    const first = await made(client, { id: series.id, as, to });
    const second = await made(client, { id: series.id, as, to });
    expect(first?.path).not.toBe(second?.path);
    expect(readdirSync(to).filter((name) => name.startsWith('.'))).toEqual([]);
    expect(readdirSync(to)).toHaveLength(2);
  });
});

describe.each(Object.entries(doors))('an export asked for %s', (name, openDoor) => {
  it('stops when who asked goes, leaves nothing, and notes nothing', async () => {
    await using fresh = await freshRegister();
    const { client, series } = await written(fresh, 12);
    const to = join(fresh.folder, 'sortie');
    mkdirSync(to);
    const inFolder = name === 'over HTTP' ? { as: 'zip' as const } : { as: 'files' as const, to };
    const stop = new AbortController();
    let seen = 0;
    {
      await using door = await openDoor(fresh.core);
      const told = await door.client.series.exportLetters(
        { id: series.id, ...inFolder },
        { signal: stop.signal },
      );
      try {
        for await (const { done } of told) {
          seen = done;
          if (done === 2) stop.abort();
        }
      } catch {
        // Some doors end a stream that is stopped with an error, others without.
      }
    }
    expect(seen).toBeLessThan(12);
    await vi.waitFor(() => expect(readdirSync(to)).toEqual([]));
    expect((await client.publications.list()).items).toEqual([]);
  });

  it('stops too when the line is cut', async () => {
    await using fresh = await freshRegister();
    const { client, series } = await written(fresh, 12);
    const door = await openDoor(fresh.core);
    const told = await door.client.series.exportLetters({ id: series.id, as: 'zip' });
    await told.next();
    await told.next();
    // Called directly there is no line: who listens goes.
    if (name === 'called directly') await told.return(undefined);
    await door[Symbol.asyncDispose]();
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect((await client.publications.list()).items).toEqual([]);
  });

  it('says what keeps a letter from being made, by its request', async () => {
    await using fresh = await freshRegister();
    const { client, series, requestIds } = await written(fresh, 2);
    const changes = { body: '![](image.png)' };
    await client.requests.update({ id: requestIds[1] as Id, version: 1, changes });
    await using door = await openDoor(fresh.core);
    const failed = await failureOf(made(door.client, { id: series.id, as: 'zip' }));
    expect(failed).toMatchObject({
      ...{ code: 'RENDER_FAILED', data: { detail: expect.stringContaining('D-2018-02') } },
    });
  });
});

describe('several requests', () => {
  it('go to the bin together, or none of them', async () => {
    await using fresh = await freshRegister();
    const { client, series, requestIds } = await written(fresh, 3);
    await made(client, { id: series.id, as: 'zip', requestIds: requestIds.slice(2) });
    const all = { id: series.id, requestIds };
    expect(await failureOf(client.series.binRequests(all))).toMatchObject({
      data: { issues: [{ field: 'requestIds.2', code: 'IN_USE', detail: 'D-2018-03' }] },
    });
    expect((await client.series.grid({ id: series.id })).lines).toHaveLength(3);
    const two = { id: series.id, requestIds: requestIds.slice(0, 2) };
    expect(await client.series.binRequests(two)).toEqual({ requests: 2 });
    expect((await client.series.grid({ id: series.id })).lines).toHaveLength(1);
    expect((await client.requests.list({ binned: true })).items).toHaveLength(2);
  });

  it('named twice are refused', async () => {
    await using fresh = await freshRegister();
    const { client, series, requestIds } = await written(fresh, 1);
    const twice = { id: series.id, requestIds: [...requestIds, ...requestIds] };
    expect(
      await failureOf(client.series.noteEvent({ ...twice, type: 'sent', on: '2018-11-14' })),
    ).toMatchObject({
      data: { issues: [{ field: 'requestIds.1', code: 'REPEATED' }] },
    });
    expect((await client.events.list()).items).toEqual([]);
  });
});

describe('a text that a name makes too long', () => {
  const long = () => 'É'.repeat(290);

  it('is refused, and nothing is written', async () => {
    await using fresh = await freshRegister();
    const { client, letter, authorityIds, series } = await written(fresh, 1, long);
    const tooLong = { ...letter, subject: 'Le marché de [organisme]' };
    expect(await failureOf(client.series.write({ letter: tooLong, authorityIds }))).toMatchObject({
      data: { issues: [{ field: 'letter.subject', code: 'TOO_LONG', detail: '300' }] },
    });
    expect((await client.series.list()).items).toHaveLength(1);
    const { id, version, body } = series;
    const rewrite = { id, version, body, subject: tooLong.subject };
    expect(await failureOf(client.series.rewrite(rewrite))).toMatchObject({
      data: { issues: [{ field: 'subject', code: 'TOO_LONG' }] },
    });
    expect((await client.series.get({ id })).version).toBe(1);
  });
});

/** The titles of the first level, each with the number of the page it leads to. */
function bookmarks(pdf: PDFDocument): [string, number][] {
  const pages: PDFObject[] = pdf.getPages().map(({ ref }) => ref);
  const found: [string, number][] = [];
  const outline = pdf.catalog.lookup(PDFName.of('Outlines'), PDFDict);
  let item = outline.lookupMaybe(PDFName.of('First'), PDFDict);
  while (item) {
    const target = item.lookup(PDFName.of('Dest'), PDFArray).get(0);
    const title = item.lookup(PDFName.of('Title'), PDFHexString).decodeText();
    found.push([title, pages.indexOf(target)]);
    item = item.lookupMaybe(PDFName.of('Next'), PDFDict);
  }
  return found;
}
