// An import of a file: whole or not at all, cancelled without a trace, remembered, and taken away as one action.
import { describe, expect, it } from 'vitest';
import type { Id } from '../../../../electron/contract/primitives.ts';
import { columnsOf, defaults, importAll, makeDossier, readFiles } from '../../../fixtures/concernReadings.ts';
import { failureOf } from '../../../fixtures/failures.ts';
import { type Client, freshRegister } from '../../../freshRegister.ts';

const CSV = `Date;Niveau;Inquiétude
05/10/2018;CE1;Où vont les réponses ?
06/10/2018;6e;Ma fille Zélie est suivie.
07/10/2018;6e;Où vont les réponses ?
`;

function csv(text: string) {
  return [{ name: 'export.csv', bytes: Buffer.from(text) }];
}

async function open(client: Client, text: string, dossierId?: Id) {
  return { ...(await readFiles(client, csv(text))), dossierId: dossierId ?? (await makeDossier(client)) };
}

async function texts(client: Client): Promise<string[]> {
  const { items } = await client.concerns.list({ sort: { by: 'receivedOn', direction: 'asc' }, limit: 200 });
  return items.map(({ text }) => text);
}

describe('an import', () => {
  it('adds its lines, redacted as proposed, found by the search, and is one line of the journal', async () => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    const reading = await open(client, CSV);
    const made = await importAll(client, reading);
    expect(made).toMatchObject({
      created: 3,
      persons: 0,
      report: { redacted: { childName: 1 }, leftOutCount: 0 },
    });
    expect(await texts(client)).toEqual([
      'Où vont les réponses ?',
      'Ma fille [prénom] est suivie.',
      'Où vont les réponses ?',
    ]);
    expect((await client.search.query({ words: 'zelie' })).hits).toEqual([]);
    expect((await client.search.query({ words: 'reponses' })).hits).toHaveLength(2);
    const { items } = await client.journal.list();
    expect(items[0]).toMatchObject({
      action: 'import',
      type: 'concern',
      recordId: reading.dossierId,
      fields: ['3'],
    });
    expect(items).toHaveLength(2);
  });

  it('keeps as written the passages that are refused one by one, or all of them', async () => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    const reading = await open(client, CSV);
    await importAll(client, reading, { except: [{ line: 3, passages: [0] }] });
    expect(await texts(client)).toContain('Ma fille Zélie est suivie.');
    const again = await open(client, CSV.replaceAll('2018', '2019'), reading.dossierId);
    await importAll(client, again, { redact: false, except: [{ line: 3, passages: [0] }] });
    expect((await texts(client)).at(-2)).toBe('Ma fille [prénom] est suivie.');
  });

  it('leaves out what the register holds already, redacted or not, unless it is wanted twice', async () => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    const reading = await open(client, CSV);
    await importAll(client, reading);
    const again = await importAll(client, await open(client, CSV, reading.dossierId));
    expect(again).toMatchObject({
      created: 0,
      report: {
        counts: { duplicatesInRegister: 3 },
        leftOut: [{ line: 2, duplicateOf: 0 }, { line: 3 }, { line: 4 }],
      },
    });
    const wanted = await importAll(client, await open(client, CSV, reading.dossierId), {
      duplicates: 'keep',
    });
    expect(wanted.created).toBe(3);
    const elsewhere = await importAll(client, await open(client, CSV));
    expect(elsewhere.created).toBe(3);
  });

  it('with a wrong line adds none and names it, or leaves it out and says so', async () => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    const reading = await open(client, `${CSV}31/02/2018;CM3;Rien.\n`);
    expect(await failureOf(importAll(client, reading))).toMatchObject({
      code: 'BAD_INPUT',
      data: {
        issues: [
          { field: 'lines.5.receivedOn', code: 'NOT_A_DATE', detail: '31/02/2018' },
          { field: 'lines.5.level', code: 'NOT_A_LEVEL', detail: 'CM3' },
        ],
      },
    });
    expect(await texts(client)).toEqual([]);
    expect((await client.concerns.imports()).imports).toEqual([]);
    const made = await importAll(client, reading, { wrong: 'skip' });
    expect(made).toMatchObject({ created: 3, report: { leftOut: [{ line: 5 }], leftOutCount: 1 } });
  });

  it('ended by who listens keeps nothing', async () => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    const lines = Array.from({ length: 3_000 }, (_, index) => `Inquiétude numéro ${index}`);
    const reading = await open(client, `Texte\n${lines.join('\n')}\n`);
    const input: Parameters<Client['concerns']['importFile']>[0] = {
      ...{ readingId: reading.readingId, dossierId: reading.dossierId, defaults },
      ...{ columns: columnsOf(reading.summary), duplicates: 'skip', wrong: 'refuse', redact: true },
    };
    const seen: number[] = [];
    for await (const { done } of await client.concerns.importFile(input)) {
      seen.push(done);
      if (done > 500) break;
    }
    expect(seen.length).toBeGreaterThan(1);
    expect((await client.concerns.list({ withTotal: true })).total).toBe(0);
    expect((await client.concerns.imports()).imports).toEqual([]);
    expect((await client.search.query({ words: 'numero' })).hits).toEqual([]);

    const controller = new AbortController();
    const told = await client.concerns.importFile(input, { signal: controller.signal });
    await told.next();
    controller.abort();
    await told.next().catch(() => undefined);
    expect((await client.concerns.list({ withTotal: true })).total).toBe(0);
    expect((await importAll(client, reading)).created).toBe(3_000);
  });

  it('remembers what columns held for the same headings', async () => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    const text = 'Bidule;Machin;Truc\nUn texte plutôt long ici;Cantine;x\n';
    const reading = await open(client, text);
    expect(reading.summary).toMatchObject({ remembered: false, headingLine: null });
    const summary = await client.concerns.rereadFile({ readingId: reading.readingId, headingLine: 1 });
    expect(summary.columns.map(({ holds }) => holds)).toEqual(['text', 'ignored', 'ignored']);
    await importAll(client, { ...reading, summary }, { columns: ['text', 'theme', 'ignored'] });
    const { readingId } = await open(client, text, reading.dossierId);
    const again = await client.concerns.rereadFile({ readingId, headingLine: 1 });
    expect(again).toMatchObject({ remembered: true, columns: [{}, { holds: 'theme' }, {}] });
  });

  it('keeps a person apart only with their consent, in the words of the form, with what they said word for word', async () => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    const reading = await open(
      client,
      'Nom;Courriel;J’accepte que mes coordonnées soient conservées;Date;Message\n' +
        'Camille Durand;camille@exemple.fr;Oui;5/10/2018;Mon fils Ulysse a peur.\n' +
        'Lou Martin;lou@exemple.fr;Non;5/10/2018;Et le mien, alors ?\n',
    );
    const made = await importAll(client, reading);
    expect(made).toMatchObject({ created: 2, persons: 1, report: { counts: { droppedContacts: 1 } } });
    const { items: persons } = await client.persons.list();
    expect(persons).toMatchObject([{ name: 'Camille Durand', email: 'camille@exemple.fr' }]);
    const { items: consents } = await client.consents.list();
    expect(consents).toMatchObject([
      {
        kind: 'keep',
        givenOn: '2018-10-05',
        wording: 'J’accepte que mes coordonnées soient conservées : Oui',
      },
    ]);
    const { items } = await client.concerns.list({ filter: { personId: persons[0]?.id } });
    expect(items).toMatchObject([{ text: 'Mon fils [prénom] a peur.' }]);
    const [first] = items;
    if (!first) throw new Error('no concern');
    expect(await client.concerns.original({ id: first.id })).toEqual({ text: 'Mon fils Ulysse a peur.' });
    expect(JSON.stringify(first)).not.toContain('Ulysse');
    expect((await client.search.query({ words: 'ulysse' })).hits).toEqual([]);
    expect((await client.search.query({ words: 'martin' })).hits).toEqual([]);
  });
});

describe('an import that is undone', () => {
  it('takes away exactly its rows, and the persons it brought', async () => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    const dossierId = await makeDossier(client);
    await client.concerns.create({ dossierId, text: 'Saisie à la main', receivedOn: '2018-10-01' });
    const first = await importAll(client, await open(client, CSV, dossierId));
    const second = await importAll(
      client,
      await open(
        client,
        'Nom;Consentement;Texte\nCamille Durand;oui;Autre chose, de quelqu’un.\n',
        dossierId,
      ),
    );
    expect(second.persons).toBe(1);
    expect(await client.concerns.undoImport({ importId: second.importId })).toEqual({
      ...{ removed: 1, changedCount: 0, changed: [] },
    });
    expect((await client.persons.list()).items).toEqual([]);
    expect((await client.consents.list()).items).toEqual([]);
    expect(await client.concerns.undoImport({ importId: first.importId })).toMatchObject({ removed: 3 });
    expect(await texts(client)).toEqual(['Saisie à la main']);
    expect((await client.search.query({ words: 'reponses' })).hits).toEqual([]);
    const { imports } = await client.concerns.imports({ dossierId });
    expect(imports.map(({ created, undoneAt }) => [created, undoneAt === null])).toEqual([
      [1, false],
      [3, false],
    ]);
    expect(await failureOf(client.concerns.undoImport({ importId: first.importId }))).toMatchObject({
      data: { issues: [{ field: 'importId', code: 'ALREADY_UNDONE' }] },
    });
    expect(await client.register.check()).toEqual({ ok: true, findings: [] });
  });

  it('names what was changed since and takes nothing, unless the changed may stay', async () => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    const { importId } = await importAll(client, await open(client, CSV));
    const [changed] = (await client.concerns.list()).items;
    if (!changed) throw new Error('no concern');
    await client.concerns.update({ id: changed.id, version: 1, changes: { theme: 'Durée' } });
    expect(await client.concerns.undoImport({ importId })).toEqual({
      ...{ removed: 0, changedCount: 1, changed: [{ id: changed.id, type: 'concern' }] },
    });
    expect(await texts(client)).toHaveLength(3);
    expect(await client.concerns.undoImport({ importId, leaveChanged: true })).toMatchObject({ removed: 2 });
    expect((await client.concerns.list()).items).toMatchObject([{ id: changed.id, theme: 'Durée' }]);
  });
});
