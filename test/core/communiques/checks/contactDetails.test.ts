// Telephones and e-mail addresses a communiqué must not print.
import { describe, expect, it } from 'vitest';
import { findContactDetails } from '../../../../electron/core/communiques/checks/contactDetails.ts';
import { bodyText, passages } from './texts.ts';

const own = { emails: ['presse@exemple.fr'], phones: ['01 99 00 00 00'] };

function found(text: string, phones: readonly string[] = []): string[] {
  return passages(text, findContactDetails(bodyText(text), own, phones));
}

describe('a telephone', () => {
  it.each([
    '01 23 45 67 89',
    '0123456789',
    '01.23.45.67.89',
    '01-23-45-67-89',
    '01\u00A023\u00A045\u202F67\u00A089',
    '+33 1 23 45 67 89',
    '+33123456789',
    '+33 (0)6 12 34 56 78',
    '0033 6 12 34 56 78',
    '0692 12 34 56',
    '+262 692 12 34 56',
  ])('written %s is found', (phone) => {
    expect(found(`Appelez le ${phone}.`)).toEqual([phone]);
    expect(found(`(tél. : ${phone})`)).toEqual([phone]);
  });

  it('is found under marks and behind a link', () => {
    expect(found('Au 06 **12** 34 56 78.')).toEqual(['06 **12** 34 56 78']);
    expect(found('[Appelez](tel:+33612345678)')).toEqual(['+33612345678']);
  });

  it('of the press contact may be printed, however it is written', () => {
    expect(found('Au 01 99 00 00 00, au 01.99.00.00.00 ou au +33 1 99 00 00 00.')).toEqual([]);
  });

  it('of a person is found in the form of any country', () => {
    expect(found('Au +32 475 12 34 56.')).toEqual([]);
    expect(found('Au +32 475 12 34 56.', ['+32475123456'])).toEqual(['+32 475 12 34 56']);
  });
});

describe('an e-mail address', () => {
  it.each(['camille.exemple@courriel.example', 'Parent_1+ecole@mail.exemple.fr', "d'arc@exemple.fr"])(
    '%s is found',
    (email) => {
      expect(found(`Écrire à ${email}.`)).toEqual([email]);
      expect(found(`<${email}>`)).toEqual([email]);
    },
  );

  it('is found with its escaped marks, and behind a link', () => {
    expect(found('Écrire à camille\\_e@exemple.fr.')).toEqual(['camille\\_e@exemple.fr']);
    expect(found('[Écrire](mailto:camille@exemple.fr?subject=a)')).toEqual(['camille@exemple.fr']);
  });

  it('of the press contact may be printed', () => {
    expect(found('Écrire à Presse@Exemple.fr.')).toEqual([]);
  });
});

it('law references, numbers, dates, amounts and addresses of pages are nothing of the kind', () => {
  const text =
    'Articles L311-1 et R. 311-12 du CRPA, décret n° 2018-0123, règlement 2016/679, SIREN 012 345 678, avis 20184567, le 01.02.2018, ' +
    'le 05/10/2018 à 16:15, 1 234 567,89 €, 0,123456789, marché 2018-01-23-45-67, https://exemple.fr/0123456789/a-01-23-45-67-89, ' +
    'CE n° 409579, https://exemple.fr/@compte, 59000 Lille, 110 rue de Grenelle.';
  expect(found(text)).toEqual([]);
});

it('each is told once a field', () => {
  expect(found('Le 01 23 45 67 89, donc le 0123456789.')).toEqual(['01 23 45 67 89']);
});
