// Public directories as files: each is recognised, previewed, and brought in as one action.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isFunctionalMailbox } from '../../../electron/core/authorities/files/dpoBodies.ts';
import { openReading } from '../../../electron/core/authorities/files/reading.ts';
import { failureOf } from '../../fixtures/failures.ts';
import { freshRegister } from '../../freshRegister.ts';
import { ADMINISTRATIONS, DPO_BODIES, SCHOOLS, sendFile } from './directoryFiles.ts';

describe('the directory of schools', () => {
  it('is recognised, sorted out by département, type and sector, and its lines say what is wrong', async () => {
    await using fresh = await freshRegister();
    const { readingId, summary } = await sendFile(fresh.client, SCHOOLS);
    expect(summary).toMatchObject({ format: 'schools', lines: 5, unreadableCount: 0 });
    expect(summary.departments).toEqual([
      { value: '57', count: 1 },
      { value: '59', count: 4 },
    ]);
    const { lines } = await fresh.client.authorities.previewFile({ readingId });
    expect(lines[0]?.row).toEqual({
      ...{ name: 'Collège Jean-Moulin', kind: 'school', postalAddress: '1 rue des Essais' },
      ...{ postalCode: '59999', city: 'Valmont', email: 'ce.0599991A@ac.example', dpoEmail: '' },
      ...{
        phone: '03 99 00 00 01',
        website: '',
        zone: 'FR',
        identifier: '0599991A',
        note: 'Collège, public',
      },
    });
    expect(lines[1]).toMatchObject({ issues: [], leftOut: [{ field: 'email', reason: 'invalid' }] });
    expect(lines[2]?.row.zone).toBe('FR-57');
    expect(
      lines.map(({ line, issues }) => [line, issues.map(({ field, code }) => `${field} ${code}`)]),
    ).toEqual([
      ...[
        [2, []],
        [3, []],
        [4, []],
      ],
      [5, ['name REQUIRED']],
      [6, ['identifier REPEATED_LINE']],
    ]);
    const etang = await fresh.client.authorities.previewFile({ readingId, filter: { words: 'lycee etang' } });
    expect(etang.lines.map(({ line }) => line)).toEqual([4]);
    const privateOnes = await fresh.client.authorities.previewFile({
      ...{ readingId, filter: { departments: ['59'], sector: 'Privé' } },
    });
    expect(privateOnes.matching).toBe(1);
  });

  it.each([
    ['UTF-16', (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])],
    ['Windows-1252', (text: string) => Buffer.from(text.replace('’', '\x92'), 'latin1')],
    ['UTF-8 with Windows line ends', (text: string) => Buffer.from(text.replaceAll('\n', '\r\n'))],
    ['commas', (text: string) => Buffer.from(text.replaceAll(';', ','))],
    ['tabs', (text: string) => Buffer.from(text.replaceAll(';', '\t'))],
  ])('reads the same in %s, in pieces of any size', async (_name, encode) => {
    for (const piece of [1, 7, 64, 10_000]) {
      const reading = openReading({});
      const bytes = encode(SCHOOLS);
      for (let start = 0; start < bytes.length; start += piece) {
        await reading.write(bytes.subarray(start, start + piece));
      }
      await reading.end();
      expect(reading.entries.map(({ line, row }) => `${line} ${row.name} ${row.city}`)).toEqual([
        '2 Collège Jean-Moulin Valmont',
        '3 Ecole "Les Tilleuls" Valmont',
        '4 Lycée de l’Étang Étangville',
        '5  Valmont',
        '6 Collège Jean-Moulin Valmont',
      ]);
    }
  });
});

it('a directory of administrations gives services at their postal address, and nobody’s name', async () => {
  await using fresh = await freshRegister();
  const { readingId, summary } = await sendFile(fresh.client, ADMINISTRATIONS);
  expect(summary).toMatchObject({ format: 'administrations', lines: 2 });
  expect(summary.unreadable).toEqual([{ line: 3, code: 'NOT_AN_ENTRY' }]);
  const { lines } = await fresh.client.authorities.previewFile({ readingId });
  expect(lines[0]?.row).toMatchObject({
    ...{ kind: 'dsden', postalAddress: 'BP 1', postalCode: '59999', city: 'Valmont Cedex' },
    ...{ email: 'dsden@ac.example', website: 'https://dsden.example', identifier: 'a1b2' },
  });
  expect(lines[1]?.row.kind).toBe('court');
  expect(JSON.stringify(lines)).not.toContain('Dominique');
});

describe('the bodies with a data protection officer', () => {
  it('give their functional mailbox to the authority of that number or name; a nominative one is left out', async () => {
    await using fresh = await freshRegister();
    const known = await fresh.client.authorities.create({ name: 'Commune de Valmont', city: 'Valmont' });
    const { readingId, summary } = await sendFile(fresh.client, DPO_BODIES);
    expect(summary.format).toBe('dpoBodies');
    const { lines } = await fresh.client.authorities.previewFile({ readingId, known: 'complete' });
    expect(lines[0]?.known).toMatchObject({ id: known.id, by: 'name' });
    expect(lines[1]).toMatchObject({ leftOut: [{ field: 'dpoEmail', reason: 'nominative' }], known: null });
    expect(JSON.stringify(lines)).not.toContain('dominique');
    const counts = await fresh.client.authorities.importFile({ readingId, lines: [2], known: 'complete' });
    expect(counts).toEqual({ created: 0, updated: 1, left: 0 });
    const after = await fresh.client.authorities.get({ id: known.id });
    expect(after).toMatchObject({ dpoEmail: 'dpo@valmont.example', identifier: '999000001', version: 2 });
  });

  it.each([
    ['dpd@ac.example', true],
    ['dpo-mairie@ville.example', true],
    ['protection.donnees@ville.example', true],
    ['dpo.valmont@ville-valmont.example', true],
    ['rgpd59@cdg59.example', true],
    ['camille.invente@ville.example', false],
    ['camille.dpo@ville.example', false],
    ['contact@ville.example', false],
    ['dpo', false],
  ])('%s is one of a function: %s', (email, functional) => {
    expect(isFunctionalMailbox(email)).toBe(functional);
  });
});

describe('an import', () => {
  it('takes all the lines chosen or none of them', async () => {
    await using fresh = await freshRegister();
    const { readingId } = await sendFile(fresh.client, SCHOOLS);
    const { authorities } = fresh.client;
    const refused = await failureOf(authorities.importFile({ readingId, lines: [2, 3, 5], known: 'leave' }));
    expect(refused).toMatchObject({
      code: 'BAD_INPUT',
      data: { issues: [{ field: 'lines.2.name', code: 'REQUIRED' }] },
    });
    expect((await authorities.list({ withTotal: true })).total).toBe(0);
    expect(await authorities.importFile({ readingId, lines: [2, 3, 4], known: 'leave' })).toEqual({
      ...{ created: 3, updated: 0, left: 0 },
    });
    expect(await authorities.importFile({ readingId, lines: [2, 3, 4], known: 'replace' })).toEqual({
      ...{ created: 0, updated: 0, left: 3 },
    });
    const { items } = await authorities.list({ words: '0599991A' });
    expect(items.map(({ name }) => name)).toEqual(['Collège Jean-Moulin']);
  });

  it('leaves, completes or replaces what is known, the address as a whole and never the user’s note', async () => {
    await using fresh = await freshRegister();
    const { authorities } = fresh.client;
    const school = await authorities.create({
      ...{ name: 'COLLEGE JEAN MOULIN', kind: 'school', postalCode: '59999', city: 'Valmont' },
      ...{ email: 'ancienne@ac.example', note: 'Une note à nous' },
    });
    const { readingId } = await sendFile(fresh.client, SCHOOLS);
    const bring = (known: 'leave' | 'complete' | 'replace') =>
      authorities.importFile({ readingId, lines: [2], known });
    expect(await bring('leave')).toEqual({ created: 0, updated: 0, left: 1 });
    await bring('complete');
    expect(await authorities.get({ id: school.id })).toMatchObject({
      ...{ name: 'COLLEGE JEAN MOULIN', email: 'ancienne@ac.example', identifier: '0599991A' },
      ...{ postalAddress: '1 rue des Essais', note: 'Une note à nous' },
    });
    await bring('replace');
    expect(await authorities.get({ id: school.id })).toMatchObject({
      ...{ name: 'Collège Jean-Moulin', email: 'ce.0599991A@ac.example', note: 'Une note à nous' },
    });
  });

  it('needs the file that was read last', async () => {
    await using fresh = await freshRegister();
    const { readingId } = await sendFile(fresh.client, SCHOOLS);
    await sendFile(fresh.client, DPO_BODIES);
    const late = await failureOf(fresh.client.authorities.previewFile({ readingId }));
    expect(late.data).toMatchObject({ issues: [{ field: 'readingId', code: 'UNKNOWN_READING' }] });
  });
});

it('a table of one’s own is understood by its headings, or by the columns chosen', async () => {
  await using fresh = await freshRegister();
  const table =
    'Établissement,Rue,Code postal,Ville,Mél\nÉcole du Puits,5 rue du Puits,67999,Puitsbourg,puits@ac.example';
  const found = await sendFile(fresh.client, table);
  expect(found.summary.columns.map(({ holds }) => holds)).toEqual([
    ...['name', 'postalAddress', 'postalCode', 'city', 'email'],
  ]);
  const { lines } = await fresh.client.authorities.previewFile({ readingId: found.readingId });
  expect(lines[0]?.row).toMatchObject({ name: 'École du Puits', zone: 'FR-67', email: 'puits@ac.example' });
  const chosen = await sendFile(fresh.client, table, {
    columns: ['note', 'name', 'ignored', 'ignored', 'ignored'],
    headings: false,
  });
  const again = await fresh.client.authorities.previewFile({ readingId: chosen.readingId });
  expect(again.lines.map(({ row }) => row.name)).toEqual(['Rue', '5 rue du Puits']);
});

it.each([
  ['a workbook', Buffer.from([0x50, 0x4b, 0x03, 0x04, 1, 2]), 'WORKBOOK'],
  ['an archive', Buffer.from('BZh91AY'), 'ARCHIVE'],
  ['a picture', Buffer.from([1, 2, 3, 0, 5]), 'NOT_TEXT'],
])('%s is refused by its name', async (_name, bytes, code) => {
  await using fresh = await freshRegister();
  const { data } = await failureOf(sendFile(fresh.client, bytes));
  expect(data).toMatchObject({ issues: [{ field: 'content', code }] });
});

it.each([
  ['a table whose quotation mark never closes', `nom;ville\n"Mairie;${'x'.repeat(1_100_000)}`, 'NOT_A_TABLE'],
  ['JSON cut off', ADMINISTRATIONS.slice(0, -20), 'CUT_OFF'],
])('%s says where', async (_name, text, code) => {
  await using fresh = await freshRegister();
  const { summary } = await sendFile(fresh.client, text);
  expect(summary.unreadable.map((one) => one.code)).toContain(code);
  expect(summary.unreadable.every(({ line }) => line >= 1)).toBe(true);
});

it('whatever a file holds, it gives lines, or says what is wrong and where', async () => {
  const spoilt = fc
    .tuple(
      fc.constantFrom(SCHOOLS, ADMINISTRATIONS, DPO_BODIES, 'nom;ville\nMairie;Valmont'),
      fc.nat(),
      fc.string(),
    )
    .map(([text, at, piece]) => text.slice(0, at % text.length) + piece + text.slice(at % text.length));
  const bytes = fc.oneof(
    spoilt.map((text) => Buffer.from(text)),
    fc.uint8Array({ maxLength: 400 }).map((array) => Buffer.from(array)),
    fc.json().map((text) => Buffer.from(text)),
  );
  await fc.assert(
    fc.asyncProperty(bytes, fc.integer({ min: 1, max: 200 }), async (content, piece) => {
      const reading = openReading({});
      try {
        for (let start = 0; start < content.length; start += piece) {
          await reading.write(content.subarray(start, start + piece));
        }
        const summary = await reading.end();
        expect(summary.lines).toBe(reading.entries.length);
        for (const { line } of [...reading.entries, ...summary.unreadable]) expect(line).toBeGreaterThan(0);
      } catch (error) {
        expect(error).toMatchObject({ code: 'BAD_INPUT' });
      }
    }),
    { numRuns: 400 },
  );
});

it('two bodies of one name in two towns are two, where the table has no postcode', async () => {
  await using fresh = await freshRegister();
  const { client } = fresh;
  await client.authorities.create({ name: 'Mairie', city: 'Valmont', postalCode: '59999' });
  await client.authorities.create({ name: 'Mairie', city: 'Guichetville' });
  const { readingId } = await sendFile(
    client,
    'Nom;Ville\nMairie;Valmont\nMairie;Étangville\nMAIRIE;Valmont Cedex',
  );
  const { lines } = await client.authorities.previewFile({ readingId });
  expect(lines.map(({ known, issues }) => [known?.by, ...issues.map(({ code }) => code)])).toEqual([
    ['name'],
    [undefined],
    ['name', 'REPEATED_LINE'],
  ]);
});

it('a quotation mark too many is told where it begins, and never swallows a line without a word', async () => {
  await using fresh = await freshRegister();
  const heading = SCHOOLS.split('\n')[0] ?? '';
  const line = (number: number, address: string) =>
    `059${number}A;École "La ${number}";Ecole;Public;${address};;;59999;Valmont;;;Nord;Lille`;
  const lines = [1000, 1001, 1002, 1003].map((number) => line(number, '1 rue'));
  const closed = await sendFile(fresh.client, [heading, ...lines, line(1004, '"2 rue'), ...lines].join('\n'));
  expect(closed.summary).toMatchObject({ lines: 7, unreadable: [{ line: 6, code: 'TOO_WIDE' }] });
  const plain = lines.map((each) => each.replaceAll('"', ''));
  const opened = '0591004A;École;Ecole;Public;"2 rue;;;59999;Valmont;;;Nord;Lille';
  const open = await sendFile(fresh.client, [heading, ...plain, opened, ...plain].join('\n'));
  expect(open.summary).toMatchObject({ lines: 4, unreadable: [{ line: 6, code: 'NOT_A_TABLE' }] });
});

it('signs that nobody sees do not keep a line out', async () => {
  await using fresh = await freshRegister();
  const { readingId } = await sendFile(fresh.client, 'Nom;Ville\nÉco\u0007le\u202E Zoé;Val\u200Bmont');
  const { lines } = await fresh.client.authorities.previewFile({ readingId });
  expect(lines).toMatchObject([{ row: { name: 'École Zoé', city: 'Valmont' }, issues: [] }]);
});
