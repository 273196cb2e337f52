// French typography: each rule on examples, and what holds for any text.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { typeset, typesetRuns } from '../../../../electron/core/documents/rendering/typography.ts';

const N = '\u202F';
const B = '\u00A0';

const examples: [string, string][] = [
  ['Pourquoi ?', `Pourquoi${N}?`],
  ['Pourquoi?', `Pourquoi${N}?`],
  ['Quoi ?! Vraiment !!!', `Quoi${N}?! Vraiment${N}!!!`],
  ['Un ; deux; trois', `Un${N}; deux${N}; trois`],
  ['Objet: la demande : suite', `Objet${B}: la demande${B}: suite`],
  ['(!) et [?]', '(!) et [?]'],
  ['«mot»', `«${B}mot${B}»`],
  ['«  mot  »', `«${B}mot${B}»`],
  ['« »', '« »'],
  ['Il dit "oui" et "non".', `Il dit «${B}oui${B}» et «${B}non${B}».`],
  ['"Quoi ?"', `«${B}Quoi${N}?${B}»`],
  ['" avec espaces "', `«${B}avec espaces${B}»`],
  ['"dehors "dedans" dehors"', `«${B}dehors “dedans” dehors${B}»`],
  ['« dehors "dedans" dehors »', `«${B}dehors “dedans” dehors${B}»`],
  ['une "seule marque', 'une "seule marque'],
  ['un écran de 15" et 3\' de pose', 'un écran de 15" et 3\' de pose'],
  ["l'école d'aujourd'hui", 'l’école d’aujourd’hui'],
  ['l\'"affaire"', `l’«${B}affaire${B}»`],
  // Letters of any language count as letters.
  ["čtvrt' a o'zbek і з'їзд", 'čtvrt’ a o’zbek і з’їзд'],
  ['"слово"ж', '"слово"ж'],
  ['mél жук@пример.example:', `mél жук@пример.example${B}:`],
  ["e\u0301'a", 'e\u0301’a'],
  ['12345 œufs, 12345 žab', `12${N}345 œufs, 12${N}345 žab`],
  ['Attendre... encore', 'Attendre… encore'],
  ['[...]', '[…]'],
  ['..... ../..', '..... ../..'],
  ['1234,56€', `1${N}234,56${B}€`],
  ['1 234,56 €', `1${N}234,56${B}€`],
  ['50% et 50 %', `50${B}% et 50${B}%`],
  ['3 M€', `3${B}M€`],
  ['1600000 élèves', `1${N}600${N}000 élèves`],
  ['25000 à 30000 euros', `25${N}000 à 30${N}000 euros`],
  [
    'le contrat vaut 25000 €, le contrat : 25000 €',
    `le contrat vaut 25${N}000${B}€, le contrat${B}: 25${N}000${B}€`,
  ],
  ['12 500 réponses', `12${N}500 réponses`],
];

/** A space that a rule adds or takes away makes a face, an address or an amount of what was none: the text is read again. */
const readTwice: [string, string][] = [
  ['«;/ ?', `«${B};/${N}?`],
  ['...mot.fr/ ?', `…mot.fr/${N}?`],
  ['1234  €', `1${N}234${B}€`],
];

const untouched = [
  'En 2018, en 2019 et 2020.',
  '59160 Lomme, 75334 Paris Cedex 07, TSA 50730',
  'à 16:15, le 05/10/2018',
  'L311-1, L. 311-2, R*311-12 et C-2018-01',
  'CADA 20215973, 20231552 et 20225747',
  'CE 391899, 488227 confirme',
  'SIREN 552 100 554, SIRET 552 100 554 00013',
  'le RCS Lille 552 100 554',
  '03 20 17 09 40 ou +33 3 20 17 09 40 ou 0320170940',
  'le 0 800 123 456 est gratuit',
  'https://exemple.fr/page?id=3&x="',
  'https://exemple.fr/a;b?c=1234567€',
  "www.exemple.fr/l'ecole?q=1",
  "jean.d'arc@exemple.fr",
  'exemple.fr/page?id=12!',
  'a::b, a;b, Yahoo!Mail, std::vec',
  'AT&T; &nbsp;',
  ':sourire: et :-) et ;)',
  'Règlement (UE) 2016/679',
  'article 12345 du code',
  'loi n° 78-17 et décret n° 2022-1335',
];

describe('typeset', () => {
  test.each(examples)('sets %j', (typed, set) => {
    expect(typeset(typed)).toBe(set);
  });

  test.each(readTwice)('sets %j once and for all', (typed, set) => {
    expect(typeset(typed)).toBe(set);
    expect(typeset(set)).toBe(set);
    expect(typesetRuns([{ text: typed, verbatim: false }])).toEqual([set]);
  });

  test.each(untouched)('leaves %j as typed', (typed) => {
    expect(typeset(typed)).toBe(typed);
  });
});

describe('typesetRuns', () => {
  test('closes a quotation opened in emphasis outside of it', () => {
    expect(typesetRuns([{ text: 'Il dit ' }, { text: '"oui' }, { text: ' et non" !' }])).toEqual([
      'Il dit ',
      `«${B}oui`,
      ` et non${B}»${N}!`,
    ]);
  });

  test('puts the space of a mark that follows an emphasised word', () => {
    expect(typesetRuns([{ text: 'vraiment' }, { text: '?' }])).toEqual(['vraiment', `${N}?`]);
  });

  test('takes away the space a person left at the end of the piece before', () => {
    expect(typesetRuns([{ text: 'vraiment ' }, { text: '?' }]).join('')).toBe(`vraiment${N}?`);
  });

  test('leaves code as typed and sees it as a word', () => {
    expect(typesetRuns([{ text: '"' }, { text: 'a ? "b" ...', verbatim: true }, { text: '"!' }])).toEqual([
      `«${B}`,
      'a ? "b" ...',
      `${B}»${N}!`,
    ]);
  });

  test('sees through a piece without text', () => {
    expect(typesetRuns([{ text: 'mot' }, { text: '', verbatim: true }, { text: ' ;' }]).join('')).toBe(
      `mot${N};`,
    );
  });
});

const piece = fc.constantFrom(
  ...' "\'«»“”‘’.,:;!?…()[]-–—/%€$0123456789\n',
  '...',
  `${B}`,
  `${N}`,
  'mot',
  'été',
  'l’',
  "d'",
  'élèves',
  'https://exemple.fr/?a=1',
  'a@exemple.fr',
  'SIREN',
  'M€',
);
const prose = fc.oneof(
  fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
);
/** Signs whose rules meet: spaces, guillemets, faces, addresses, amounts. */
const signs = fc
  .array(fc.constantFrom(...'«»;:/ ?!()€%1', '...', 'mot.fr', '234', B, N), { maxLength: 9 })
  .map((pieces) => pieces.join(''));
const runs = fc.array(fc.record({ text: fc.oneof(prose, signs), verbatim: fc.boolean() }), {
  minLength: 1,
  maxLength: 5,
});
const wordsOf = (text: string) => text.match(/[\p{L}\p{N}]/gu)?.join('') ?? '';

describe('any text', () => {
  test('set twice is as set once', () => {
    fc.assert(
      fc.property(fc.oneof(prose, signs), (text) => {
        const once = typeset(text);
        expect(typeset(once)).toBe(once);
      }),
      { numRuns: 3_000 },
    );
  });

  test('in pieces, set twice is as set once', () => {
    fc.assert(
      fc.property(runs, (pieces) => {
        const once = typesetRuns(pieces);
        expect(typesetRuns(pieces.map((run, index) => ({ ...run, text: once[index] ?? '' })))).toEqual(once);
      }),
      { numRuns: 2_000 },
    );
  });

  test('keeps every letter and digit in order', () => {
    fc.assert(
      fc.property(prose, (text) => wordsOf(typeset(text)) === wordsOf(text)),
      { numRuns: 2_000 },
    );
  });

  test('keeps verbatim pieces', () => {
    fc.assert(
      fc.property(runs, (pieces) => {
        const set = typesetRuns(pieces);
        for (const [index, run] of pieces.entries()) if (run.verbatim) expect(set[index]).toBe(run.text);
      }),
    );
  });

  test('keeps addresses and e-mails', () => {
    const address = fc.oneof(
      fc.webUrl({ withQueryParameters: true, withFragments: true }),
      fc.emailAddress().filter((email) => /^[\w.+'-]+@/.test(email)),
    );
    fc.assert(
      fc.property(address, prose, (kept, text) => {
        expect(typeset(`voir ${kept} puis`)).toBe(`voir ${kept} puis`);
        expect(typeset(`${text.replaceAll('"', '')} ${kept} fin`)).toContain(kept);
      }),
      { numRuns: 500 },
    );
  });
});
