// A thousand French texts put together from parts: each identifier put in one is found, and nothing else ever is.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Finding } from '../../../../electron/contract/communiques.ts';
import { findChildNames } from '../../../../electron/core/communiques/checks/childNames.ts';
import { findContactDetails } from '../../../../electron/core/communiques/checks/contactDetails.ts';
import { searchNames } from '../../../../electron/core/communiques/checks/personNames.ts';
import { bodyText } from './texts.ts';

const CONTACT = { name: 'Camille Exemple', email: 'presse@valmont.example', phone: '01 99 00 00 00' };
const PERSONS = ['Maëlle Tandrier', 'QUÉROLLES Bastien', 'Jean-Luc d’Orvelle', 'Claire Martin', 'Li Wu'];

function check(text: string): Finding[] {
  const texts = bodyText(text);
  const names = searchNames(texts, [CONTACT.name], ['Conseil de parents de Valmont', 'Valmont']);
  names.look(PERSONS);
  const details = findContactDetails(texts, { emails: [CONTACT.email], phones: [CONTACT.phone] }, [
    '0639981235',
  ]);
  return [...names.findings(), ...details, ...findChildNames(texts, [CONTACT.name])];
}

const twoDigits = fc.integer({ min: 0, max: 99 }).map((value) => String(value).padStart(2, '0'));
const four = fc.tuple(twoDigits, twoDigits, twoDigits, twoDigits);
const number = fc.integer({ min: 1, max: 9_999_999 });
const date = fc.tuple(
  fc.integer({ min: 1, max: 28 }),
  fc.integer({ min: 1, max: 12 }),
  fc.integer({ min: 2010, max: 2029 }),
);
const pad = (value: number) => String(value).padStart(2, '0');

/** What a communiqué is full of, and names nobody. */
const harmless = fc.oneof(
  fc.constantFrom(
    ...[
      'Les réponses des élèves de CP et de CE1 passent par un hébergeur privé',
      'Notre association demande le contrat',
    ],
    ...[
      'L’article L311-1 du code',
      'selon les articles R. 311-12 et R*311-13',
      'le règlement 2016/679 (RGPD)',
    ],
    ...[
      'la décision n° 2018-0123',
      'l’avis CADA 20184567',
      'le marché n° 2018-01-23-45',
      'CE, 11 mars 2024, n° 488227',
    ],
    ...[
      '**Le ministère** *se tait*',
      '> Une citation du décret',
      '- une liste',
      '[le décret](https://exemple.fr/0612345678)',
    ],
    ...[
      'Un fait[^S-2018-01]',
      'à 16:15',
      'l’école Jules-Ferry',
      'le collège Louise Michel a six 6e',
      'Voir D-2018-01',
    ],
    ...[
      `Contact : ${CONTACT.name}, ${CONTACT.phone}, ${CONTACT.email}`,
      'Mme Exemple répond',
      'SIREN 012 345 678',
    ],
    ...[
      'pour la première fois',
      'la 5e République',
      'En France, à Valmont',
      '[34](vigie:inquietudes)',
      'place Martin',
    ],
  ),
  number.map((value) => `${value.toLocaleString('fr-FR')} €`),
  number.map((value) => `${(value / 100).toFixed(2).replace('.', ',')} €`),
  date.map(([day, month, year]) => `le ${pad(day)}/${pad(month)}/${year}`),
  date.map(([day, month, year]) => `le ${pad(day)}.${pad(month)}.${year}`),
  date.map(([day, month, year]) => `depuis le ${year}-${pad(month)}-${pad(day)}`),
  fc.tuple(number, number).map(([a, b]) => `n° ${a}-${b}`),
);

const sentence = harmless.map((piece) => `${piece}.`);
const sentences = fc.array(sentence, { minLength: 1, maxLength: 8 });
const between = fc.constantFrom(' ', '\n\n', '\u00A0');

const phone = fc
  .tuple(fc.integer({ min: 1, max: 9 }), four, fc.constantFrom(' ', '', '.', '-', '\u00A0', '\u202F'))
  .map(([first, pairs, sign]) => ({ first, rest: pairs.join(sign), sign }))
  .chain(({ first, rest, sign }) =>
    fc.constantFrom(`0${first}${sign}${rest}`, `+33${sign}${first}${sign}${rest}`),
  )
  .filter((value) => !value.replace(/\D/gu, '').endsWith('199000000'));
const email = fc
  .tuple(
    fc.stringMatching(/^[a-z][a-z0-9]{1,9}$/u),
    fc.constantFrom('.', '-', '_', '+'),
    fc.stringMatching(/^[a-z]{2,9}$/u),
  )
  .map(([a, sign, b]) => `${a}${sign}${b}@courriel.example`);
const name = fc.constantFrom(
  ...[
    'Maëlle Tandrier',
    'TANDRIER Maëlle',
    'maelle tandrier',
    'Mme Tandrier',
    'Bastien Quérolles',
    'BASTIEN QUEROLLES',
  ],
  ...[
    'M. Querolles',
    'Jean-Luc d’Orvelle',
    "Jean Luc D'ORVELLE",
    'Orvelle',
    'Claire Martin',
    'Mme Martin',
    'Li Wu',
    'Wu Li',
  ],
);
const child = fc
  .tuple(
    fc.constantFrom('Léa', 'Tom', 'INÈS', 'Théo', 'Jean-Luc', 'Mohamed', 'Zoé'),
    fc.constantFrom(', en ', ' (', ', élève de ', ' est en ', ', 8 ans, en '),
    fc.constantFrom(
      'CP',
      'CE1',
      'CE2',
      'CM1',
      'CM2',
      '6e',
      '5e',
      '4e B',
      '3e',
      'sixième',
      'terminale',
      '2de',
      '1re',
    ),
  )
  .map(([first, link, level]) => `${first}${link}${level}${link === ' (' ? ')' : ''}`);

it.each([
  ['name', 'personName', name],
  ['telephone', 'personalPhone', phone],
  ['e-mail address', 'personalEmail', email],
  ['child', 'childName', child],
])('a %s put in a text is found where it is', (_what, code, identifier) => {
  fc.assert(
    fc.property(sentences, identifier, sentences, between, (before, planted, after, space) => {
      const start = [...before, 'On lit ici :'].join(' ') + space;
      const text = `${start}${planted} selon nous. ${after.join(' ')}`;
      const found = check(text).filter((finding) => finding.code === code);
      expect(found.length, JSON.stringify(text)).toBeGreaterThan(0);
      const inside = found.some(
        (finding) =>
          (finding.start ?? -1) >= start.length && (finding.end ?? 0) <= start.length + planted.length,
      );
      expect(inside, JSON.stringify([text, found])).toBe(true);
    }),
    { numRuns: 1_000 },
  );
});

it('a text that names nobody gives nothing', () => {
  fc.assert(
    fc.property(sentences, between, (parts, space) => {
      const text = parts.join(space);
      expect(check(text), JSON.stringify(text)).toEqual([]);
    }),
    { numRuns: 1_000 },
  );
});
