// A communiqué in a Markdown file: read with tolerance, refused with the field and its line, written to read back the same.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  FrontMatterError,
  parseCommunique,
  writeCommunique,
} from '../../../../electron/core/documents/rendering/frontMatter.ts';
import type { CommuniqueDocument } from '../../../../electron/core/documents/rendering/types.ts';
import { communique, fullCommunique } from './sampleDocuments.ts';

describe('parseCommunique', () => {
  test('reads a short header: an association by its name, a telephone alone', () => {
    const file =
      '---\ntitle: "Un titre"\nassociation: "Parents de Valmont"\nphone: "03 00 00 00 00"\nplace: Valmont\ndate: 2026-05-01\nlang: fr\n---\n\nTexte.\n';
    expect(parseCommunique(file)).toMatchObject({
      title: 'Un titre',
      association: { name: 'Parents de Valmont', addressLines: [], logo: null },
      contact: { name: null, role: null, phone: '03 00 00 00 00', email: null },
      place: 'Valmont',
      date: '2026-05-01',
      language: 'fr',
      version: 1,
      body: 'Texte.',
    });
  });

  test('takes a correction given by its words alone', () => {
    expect(parseCommunique('---\ntitle: t\ncorrection: Le montant change.\n---\n').correction).toEqual({
      ...{ date: null, note: 'Le montant change.' },
    });
  });

  test('takes the first heading for the title of a file without header', () => {
    expect(parseCommunique('# Un *titre*\n\nTexte.')).toMatchObject({ title: 'Un titre', body: 'Texte.' });
  });

  test('does not say twice a title that the text repeats', () => {
    expect(parseCommunique('---\ntitle: Un titre\n---\n\n# Un titre\n\nTexte.').body).toBe('Texte.');
  });

  test('reads a file in CRLF with a byte order mark', () => {
    const file = '\uFEFF---\r\ntitle: Un titre\r\n---\r\n\r\nUn.\r\n\r\nDeux.\r\n';
    expect(parseCommunique(file)).toMatchObject({ title: 'Un titre', body: 'Un.\n\nDeux.' });
  });

  test('takes what was typed: a telephone keeps its first zero, a version is a number, null is nothing', () => {
    const file = '---\ntitle: 1984\nphone: 0300000000\nversion: 2\nplace: null\nlead: ~\n---\n';
    expect(parseCommunique(file)).toMatchObject({
      title: '1984',
      contact: { phone: '0300000000' },
      version: 2,
      place: null,
      lead: null,
    });
  });

  test.each([
    ['01/05/2026', '2026-05-01'],
    ['1/5/2026', '2026-05-01'],
    ['2026-05-01', '2026-05-01'],
  ])('reads the date %s', (typed, date) => {
    expect(parseCommunique(`---\ntitle: t\ndate: ${typed}\n---\n`).date).toBe(date);
  });

  test.each([
    ['2026-05-01', '2026-05-01'],
    ['2026-05-01T16:30', '2026-05-01T16:30'],
    ['2026-05-01 8:05', '2026-05-01T08:05'],
    ['01/05/2026 à 16 h 30', '2026-05-01T16:30'],
  ])('reads the embargo %s', (typed, embargoUntil) => {
    expect(parseCommunique(`---\ntitle: t\nembargo: ${typed}\n---\n`).embargoUntil).toBe(embargoUntil);
  });

  test('takes a text between two rules for text', () => {
    expect(parseCommunique('---\nun mot\n---\n\n# Titre').title).toBe('un mot');
  });

  test.each<[string, string, number | null]>([
    ['---\ntitle: t\ndate: 2026-02-30\n---\n', 'date', 3],
    ['---\ntitle: t\n\nembargo: demain\n---\n', 'embargo', 4],
    ['---\ntitle: t\nversion: deux\n---\n', 'version', 3],
    ['---\ntitle: t\nlang: français\n---\n', 'lang', 3],
    ['---\ntitle: t\nplace: [a]\n---\n', 'place', 3],
    ['---\ntitle: t\ncorrection:\n  date: hier\n---\n', 'correction.date', 4],
    ['---\ntitle: t\nsources: un\n---\n', 'sources', 3],
    ['---\ntitle: t\nsources:\n  - text: a\n  - id: "b c"\n    text: d\n---\n', 'sources.1.id', 5],
    ['---\ntitle: t\nsources:\n  - id: a\n    text: b\n  - id: a\n    text: c\n---\n', 'sources.1.id', 6],
    ['---\ntitle: t\ndemands:\n  - addressee: a\n---\n', 'demands.0.text', 4],
    ['---\nplace: Valmont\n---\n\nSans titre.', 'title', 1],
    ['Sans titre.', 'title', null],
    ['---\ntitle: [\n---\n', '', 3],
    ['---\ntitle: a\ntitle: b\n---\n', '', 3],
  ])('refuses %j, naming the field and its line', (file, field, line) => {
    const reading = () => parseCommunique(file);
    expect(reading).toThrow(FrontMatterError);
    expect(reading).toThrow(expect.objectContaining({ field, line }));
  });

  test('refuses a header that unfolds without end', () => {
    const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]'];
    for (const [name, before] of ['ba', 'cb', 'dc', 'ed', 'fe'].map((pair) => [...pair])) {
      bomb.push(`${name}: &${name} [${Array(9).fill(`*${before}`).join(', ')}]`);
    }
    expect(() => parseCommunique(`---\ntitle: t\n${bomb.join('\n')}\n---\n`)).toThrow(FrontMatterError);
  });

  test('takes a name every object has for an unknown field', () => {
    const file = '---\n__proto__: {title: t}\nconstructor: c\n---\n\n# Titre';
    expect(parseCommunique(file).title).toBe('Titre');
  });
});

describe('writeCommunique', () => {
  test('writes a file that reads back to the same communiqué', () => {
    const document = fullCommunique();
    expect(parseCommunique(writeCommunique(document))).toEqual({ ...document, images: new Map() });
  });

  test('writes the text as stored, without typography', () => {
    expect(writeCommunique(communique({ body: 'Quoi ? "oui"...' }))).toContain('Quoi ? "oui"...');
  });

  test('reads back any communiqué', () => {
    fc.assert(
      fc.property(anyCommunique(), (document) => {
        expect(parseCommunique(writeCommunique(document))).toEqual(document);
      }),
      { numRuns: 300 },
    );
  });
});

/** Texts in the form they are stored: LF, no control character, no spare blank at the ends. */
function anyCommunique(): fc.Arbitrary<CommuniqueDocument> {
  const piece = fc.constantFrom(
    'mot',
    'é',
    ' ',
    ': ',
    '- ',
    '#',
    '"',
    "'",
    '---',
    '|',
    '>',
    '&a',
    '*a',
    '!',
    '%',
    '@',
    '`',
    '{',
    '[',
    '😀',
    'null',
    '~',
    '1',
    'true',
    '2026-05-01',
  );
  const prose = fc
    .array(fc.oneof(piece, fc.constant('\n')), { maxLength: 20 })
    .map((pieces) => pieces.join(''));
  const line = fc
    .array(piece, { minLength: 1, maxLength: 12 })
    .map((pieces) => pieces.join('').trim())
    .filter((text) => text !== '');
  const optional = fc.option(line, { nil: null });
  const id = fc.stringMatching(/^[A-Za-z0-9.-]{1,12}$/);
  const date = fc
    .date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
    .map((day) => day.toISOString().slice(0, 10));
  return fc.record({
    title: line,
    lead: fc.option(
      prose.filter((text) => text.trim() !== ''),
      { nil: null },
    ),
    place: optional,
    date: fc.option(date, { nil: null }),
    language: fc.constantFrom('fr', 'en', 'fr-BE'),
    version: fc.integer({ min: 1, max: 99 }),
    correction: fc.option(
      fc.record({
        date: fc.option(date, { nil: null }),
        note: fc.option(
          prose.filter((text) => text.trim() !== ''),
          { nil: null },
        ),
      }),
      { nil: null },
    ),
    reference: optional,
    embargoUntil: fc.option(
      fc.tuple(date, fc.constantFrom('', 'T16:00')).map((parts) => parts.join('')),
      { nil: null },
    ),
    body: prose
      .map((text) => text.replace(/^(?:[ \t]*\n)+/, '').trimEnd())
      .filter((text) => !/^\s*#/.test(text)),
    sources: fc.uniqueArray(fc.record({ id, text: line, url: optional }), {
      maxLength: 3,
      selector: (source) => source.id,
    }),
    demands: fc.array(fc.record({ text: line, addressee: optional }), { maxLength: 3 }),
    about: fc.option(
      prose.filter((text) => text.trim() !== ''),
      { nil: null },
    ),
    contact: fc.option(
      fc
        .record({ name: optional, role: optional, phone: optional, email: optional })
        .filter((contact) => Object.values(contact).some((value) => value !== null)),
      { nil: null },
    ),
    association: fc.option(
      fc.record({
        name: line,
        addressLines: fc.array(line, { maxLength: 3 }),
        phone: optional,
        email: optional,
        website: optional,
        logo: fc.option(fc.record({ address: line, alternativeText: fc.oneof(line, fc.constant('')) }), {
          nil: null,
        }),
      }),
      { nil: null },
    ),
    images: fc.constant(new Map()),
  });
}
