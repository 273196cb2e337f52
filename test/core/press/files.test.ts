// Contacts read from and written to the files of other programs.
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PressColumn, ReadRow } from '../../../electron/contract/press.ts';
import { readCards, writeCards } from '../../../electron/core/press/cards.ts';
import { columnsOf } from '../../../electron/core/press/columns.ts';
import { joinLists, splitLists } from '../../../electron/core/press/listNames.ts';
import { readContactTable, writeContactTable } from '../../../electron/core/press/table.ts';
import { failureOf } from '../../fixtures/failures.ts';
import { freshRegister } from '../../freshRegister.ts';

const EMPTY: ReadRow = {
  ...{ media: '', name: '', email: '', phone: '', beat: '', note: '', lists: [] },
  ...{ doNotContactOn: null, doNotContactReason: '' },
};

const HOSTILE = [
  '=1+1',
  '+33 1 99 00 00 00',
  '-2',
  '@SUM(A1)',
  "'=x",
  ' = y',
  '"',
  ';',
  ',',
  '\t',
  '\\',
  '＝1',
];
const word = fc.constantFrom('Le', 'Courrier', 'école', 'l’été', 'Œuvre', '«', '12', ...HOSTILE);
const oneLine = fc.array(word, { maxLength: 5 }).map((words) => words.join(' ').replace(/\t/gu, '').trim());
const row: fc.Arbitrary<ReadRow> = fc.record({
  ...{ media: oneLine, beat: oneLine, phone: oneLine, doNotContactReason: oneLine },
  name: oneLine,
  email: fc.constantFrom('', 'a@b.example', 'redaction+ecole@courrier.example'),
  note: fc.array(oneLine, { maxLength: 3 }).map((lines) => lines.join('\n').trim()),
  lists: fc.uniqueArray(
    oneLine.filter((name) => name !== ''),
    { maxLength: 3 },
  ),
  doNotContactOn: fc.constantFrom(null, '2018-10-05'),
});

describe('a table of contacts', () => {
  it('comes back as it was written, whatever its cells hold', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), (rows) => {
        const kept = rows.filter((one) => Object.values(one).some((value) => value?.length));
        const reading = readContactTable(writeContactTable(kept), undefined, undefined);
        expect(reading.rows.map((line) => line.row)).toEqual(kept);
      }),
      { numRuns: 300 },
    );
  });

  it('holds no cell that a spreadsheet takes for a formula', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 4 }), (rows) => {
        const table: unknown[][] = parse(writeContactTable(rows), { bom: true, delimiter: ';' });
        for (const cell of table.flat()) expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠\t\r]/u);
      }),
      { numRuns: 300 },
    );
  });

  it.each<[string, readonly PressColumn[]]>([
    ['Média;Nom;Courriel;Téléphone', ['media', 'name', 'email', 'phone']],
    ['Prénom,Nom,Adresse e-mail,Organisation', ['givenName', 'name', 'email', 'media']],
    [
      'First Name,Last Name,Organization Name,E-mail 1 - Value,Labels',
      ['givenName', 'name', 'media', 'email', 'lists'],
    ],
    ['RÉDACTION\tMAIL\tRUBRIQUE\tRemarques', ['media', 'email', 'beat', 'note']],
    ['Prénom;Mél;Groupe', ['name', 'email', 'lists']],
    ['Média;Journaliste;Courriel', ['media', 'name', 'email']],
    ['Nom;Prénom;Nom du média;Mail', ['name', 'givenName', 'media', 'email']],
    ['Titre;Prénom;Nom;Société;Adresse de messagerie', ['ignored', 'givenName', 'name', 'media', 'email']],
    ['Première adresse électronique;Adresse électronique secondaire', ['email', 'ignored']],
    ['Phonetic First Name,Name,E-mail 1 - Label,E-mail 1 - Value', ['ignored', 'name', 'ignored', 'email']],
  ])('has its columns found from « %s »', (heading, columns) => {
    expect(columnsOf(heading.split(/[;,\t]/u))).toEqual(columns);
  });

  it('without headings is guessed from its addresses', () => {
    const { rows, headings } = readContactTable(
      'Le Courrier;redaction@courrier.example;01 99 00 00 00\nRadio A;a@radio.example;\n',
      ...([undefined, undefined] as const),
    );
    expect(headings).toBe(false);
    expect(rows).toEqual([
      {
        line: 1,
        row: { ...EMPTY, media: 'Le Courrier', email: 'redaction@courrier.example', phone: '01 99 00 00 00' },
      },
      { line: 2, row: { ...EMPTY, media: 'Radio A', email: 'a@radio.example' } },
    ]);
  });

  it('takes first and family names together, dates as they are written, and the line of each record', () => {
    const text =
      'Prénom;Nom;Courriel;Note;Ne pas contacter depuis\nCamille;Inventée;c@x.example;"deux\nlignes";5/10/2018\n;Autre;;;\n';
    const { rows } = readContactTable(text, undefined, undefined);
    expect(rows).toEqual([
      {
        line: 2,
        row: {
          ...{ ...EMPTY, name: 'Camille Inventée', email: 'c@x.example', note: 'deux\nlignes' },
          doNotContactOn: '2018-10-05',
        },
      },
      { line: 4, row: { ...EMPTY, name: 'Autre' } },
    ]);
  });

  it('that breaks off is named by its line, and nothing of it is taken', () => {
    const { rows, unreadable } = readContactTable('Nom;Courriel\nA;"b@c.example\n', undefined, undefined);
    expect(rows).toEqual([]);
    expect(unreadable).toMatchObject([{ code: 'NOT_A_TABLE' }]);
  });
});

describe('an address book', () => {
  it('comes back as it was written', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), (rows) => {
        // A card must have a name: an empty one has none to come back with.
        const kept = rows.filter(({ media, name, email, phone }) => media || name || email || phone);
        const reading = readCards(writeCards(kept));
        expect(reading.unreadable).toEqual([]);
        expect(reading.rows.map((line) => line.row)).toEqual(kept.map(unnamed));
      }),
      { numRuns: 300 },
    );
  });

  it('is read as other programs write it', () => {
    const text = [
      ...[
        'BEGIN:VCARD',
        'VERSION:3.0',
        'N:Inventée;Camille;;;',
        'FN:Camille Inventée',
        'ORG:Radio A;Rédaction',
      ],
      ...['item1.EMAIL;TYPE=INTERNET;TYPE=pref:c@radio.example', 'TEL;TYPE=CELL:01 99 00 00 00'],
      ...['CATEGORIES:Presse,Radios', 'NOTE:une\\ndeux', 'END:VCARD'],
      ...[
        'BEGIN:VCARD',
        'VERSION:4.0',
        'FN:Le Courrier',
        'ORG:Le Courrier',
        'TEL;VALUE=uri:tel:+33199000000',
        'END:VCARD',
      ],
    ].join('\r\n');
    expect(readCards(text).rows).toEqual([
      {
        line: 1,
        row: {
          ...{ ...EMPTY, media: 'Radio A, Rédaction', name: 'Camille Inventée', email: 'c@radio.example' },
          ...{ phone: '01 99 00 00 00', lists: ['Presse', 'Radios'], note: 'une\ndeux' },
        },
      },
      { line: 11, row: { ...EMPTY, media: 'Le Courrier', phone: '+33199000000' } },
    ]);
  });

  it('names the cards it cannot read by their line, and keeps the others', () => {
    const text = [
      ...['BEGIN:VCARD', 'VERSION:2.1', 'N:X', 'END:VCARD'],
      ...['BEGIN:VCARD', 'VERSION:3.0', 'rien', 'END:VCARD'],
      ...['BEGIN:VCARD', 'VERSION:3.0', 'FN:Bonne', 'END:VCARD', 'perdu', 'BEGIN:VCARD', 'FN:Ouverte'],
    ].join('\n');
    const { rows, unreadable } = readCards(text);
    expect(rows.map(({ row: { name } }) => name)).toEqual(['Bonne']);
    expect(unreadable).toEqual([
      { line: 1, code: 'OLD_CARD' },
      { line: 5, code: 'NOT_A_CARD' },
      { line: 13, code: 'NOT_A_CARD' },
      { line: 14, code: 'NOT_A_CARD' },
    ]);
  });
});

describe('names of lists in a cell', () => {
  it('come back as they were', () => {
    const names = fc.uniqueArray(
      fc
        .string({ minLength: 1 })
        .map((text) => text.trim())
        .filter((text) => text !== '' && !/[\n\r]/u.test(text)),
    );
    fc.assert(
      fc.property(names, (given) => {
        expect(splitLists(joinLists(given))).toEqual(given);
      }),
    );
  });
});

describe('reading a file', () => {
  it('tells what is wrong by its field, whom the register knows, and writes nothing', async () => {
    await using fresh = await freshRegister();
    const { pressContacts } = fresh.client;
    const known = await pressContacts.create({ media: 'Le Courrier', email: 'redaction@courrier.example' });
    const { rows, kind } = await pressContacts.readFile({
      text: 'Média;Courriel;Ne pas contacter depuis;Motif\nLe Courrier;REDACTION@courrier.example;;\nRadio;pas une adresse;;\nRadio;a@radio.example;31/02/2018;\nRadio;a@radio.example;;las\n;;;rien\n',
    });
    expect(kind).toBe('csv');
    expect(rows.map(({ line, known: id, issues }) => [line, id, issues])).toEqual([
      [2, known.id, []],
      [3, null, [{ field: 'email', code: 'INVALID_FORMAT', detail: expect.any(String) }]],
      [4, null, [{ field: 'doNotContactOn', code: 'INVALID_FORMAT', detail: 'date' }]],
      [
        ...[5, null],
        [
          { field: 'doNotContactOn', code: 'REQUIRED', detail: '' },
          { field: 'email', code: 'DUPLICATE_LINE', detail: '4' },
        ],
      ],
      [
        ...[6, null],
        [
          { field: 'media', code: 'MEDIA_OR_CONTACT_REQUIRED', detail: '' },
          { field: 'doNotContactOn', code: 'REQUIRED', detail: '' },
        ],
      ],
    ]);
    expect((await pressContacts.list({ withTotal: true })).total).toBe(1);
  });
});

describe('importing contacts', () => {
  it('adds them with their lists, made where they are missing, and exports the same', async () => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    await client.pressLists.create({ name: 'Radios' });
    const rows = [
      { media: 'Le Courrier', email: 'redaction@courrier.example', lists: ['Presse locale'] },
      {
        media: 'Radio A',
        name: 'Camille Inventée',
        phone: '+33 1 99 00 00 00',
        lists: ['radios', 'Presse locale'],
      },
    ];
    expect(await client.pressContacts.import({ rows, known: 'skip' })).toEqual({
      ...{ created: 2, updated: 0, skipped: 0, lists: 1 },
    });
    for (const kind of ['csv', 'vcard'] as const) {
      const file = await client.pressContacts.exportFile({ kind });
      const back = await client.pressContacts.readFile({ text: file.text });
      expect(back.rows.map((line) => line.row)).toEqual([
        { ...EMPTY, ...rows[0] },
        { ...EMPTY, ...rows[1], lists: ['Radios', 'Presse locale'] },
      ]);
    }
  });

  it('leaves those it knows, or completes them without ever taking a wish away', async () => {
    await using fresh = await freshRegister();
    const { pressContacts } = fresh.client;
    const wall = await pressContacts.create({
      ...{ media: 'Le Mur', email: 'mur@mur.example', beat: 'Écoles', doNotContactOn: '2018-09-01' },
    });
    const rows = [
      {
        ...{ media: 'Le Grand Mur', email: 'MUR@mur.example', phone: '01 99 00 00 00', beat: '' },
        ...{ doNotContactOn: null, doNotContactReason: '', lists: ['Nouvelle'] },
      },
    ];
    expect(await pressContacts.import({ rows, known: 'skip' })).toMatchObject({ skipped: 1, lists: 0 });
    expect(await pressContacts.get({ id: wall.id })).toEqual(wall);
    expect(await pressContacts.import({ rows, known: 'update' })).toMatchObject({ updated: 1, lists: 1 });
    const after = await pressContacts.get({ id: wall.id });
    expect(after).toMatchObject({
      ...{ media: 'Le Grand Mur', phone: '01 99 00 00 00', beat: 'Écoles', doNotContactOn: '2018-09-01' },
    });
    expect(after.listIds).toHaveLength(1);
    const same = [{ ...rows[0], email: 'MUR@mur.example', media: 'Le Grand Mur' }];
    expect(await pressContacts.import({ rows: same, known: 'update' })).toMatchObject({
      updated: 0,
      skipped: 1,
    });
  });

  it('of many lets the core go on meanwhile', async () => {
    await using fresh = await freshRegister();
    const rows = Array.from({ length: 300 }, (_, index) => ({ media: `Média ${index}` }));
    let turns = 0;
    const timer = setInterval(() => {
      turns += 1;
    }, 0);
    await fresh.client.pressContacts.import({ rows, known: 'skip' });
    clearInterval(timer);
    expect(turns).toBeGreaterThan(3);
  });

  it('never brings back, as if nothing was said, who asked not to be written to', async () => {
    await using fresh = await freshRegister();
    const { pressContacts } = fresh.client;
    const row = { media: 'Le Mur', email: 'mur@mur.example' };
    const wall = await pressContacts.create({ ...row, doNotContactOn: '2018-09-01' });
    await pressContacts.bin({ id: wall.id, version: 1 });
    const { rows } = await pressContacts.readFile({ text: 'Média;Courriel\nLe Mur;MUR@mur.example\n' });
    expect(rows[0]?.issues).toEqual([{ field: 'email', code: 'UNWANTED', detail: '' }]);
    expect(await failureOf(pressContacts.import({ rows: [row], known: 'update' }))).toMatchObject({
      data: { issues: [{ field: 'rows.0.email', code: 'UNWANTED' }] },
    });
    const other = await pressContacts.create({ media: 'Le Soir', email: 'soir@soir.example' });
    const wish = { email: 'soir@soir.example', doNotContactOn: '2018-10-01', beat: 'Autre' };
    await pressContacts.import({ rows: [wish], known: 'skip' });
    expect(await pressContacts.get({ id: other.id })).toMatchObject({
      doNotContactOn: '2018-10-01',
      beat: '',
    });
  });

  it('keeps a contact in a hundred lists at most', async () => {
    await using fresh = await freshRegister();
    const names = (letter: string) => Array.from({ length: 60 }, (_, index) => `${letter}${index}`);
    const row = (lists: string[]) => [{ email: 'a@b.example', lists }];
    await fresh.client.pressContacts.import({ rows: row(names('L')), known: 'update' });
    expect(
      await failureOf(fresh.client.pressContacts.import({ rows: row(names('K')), known: 'update' })),
    ).toMatchObject({ data: { issues: [{ field: 'rows.0.lists', code: 'TOO_LONG' }] } });
    expect((await fresh.client.pressContacts.list()).items).toHaveLength(1);
  });

  it('is all or nothing', async () => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    const rows = [
      { media: 'Le Courrier', lists: ['Presse locale'] },
      { beat: 'rien d’autre', lists: ['Radios'] },
    ];
    expect(await failureOf(client.pressContacts.import({ rows, known: 'skip' }))).toMatchObject({
      data: { issues: [{ field: 'rows.1.media', code: 'MEDIA_OR_CONTACT_REQUIRED' }] },
    });
    const twice = ['a@b.example', 'A@B.example'].map((email) => ({ email }));
    expect(await failureOf(client.pressContacts.import({ rows: twice, known: 'update' }))).toMatchObject({
      data: { issues: [{ field: 'rows.1.email', code: 'DUPLICATE', detail: '0' }] },
    });
    expect((await client.pressContacts.list()).items).toEqual([]);
    expect((await client.pressLists.list()).items).toEqual([]);
  });
});

/** A person named as the media, the address or the number is, is no person: it was the name of the card. */
function unnamed(row: ReadRow): ReadRow {
  return [row.media, row.email, row.phone].includes(row.name) ? { ...row, name: '' } : row;
}
