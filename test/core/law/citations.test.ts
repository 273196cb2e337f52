// The closed list of references, and finding them in texts as people write them.
import { describe, expect, it } from 'vitest';
import { CITABLE, citableReference } from '../../../electron/core/law/citations.ts';
import { findCitations, unknownCitations } from '../../../electron/core/law/findCitations.ts';

const closedList = [
  ...[
    'L112-1 L112-3 L112-6 L114-2 L232-4 L300-2 L311-1 L311-2 L311-5 L311-6 L311-9 L312-1-1 L330-1 L342-1 L412-3',
    'R*311-12 R311-13 R343-1 R343-3 R343-4 R343-5',
  ].flatMap((line) => line.split(' ').map((number) => `CRPA ${number}`)),
  ...'R312-1 R421-1 R421-2 R421-5'.split(' ').map((number) => `CJA ${number}`),
  ...'12(3) 12(4) 12(6) 13 14 15 21 28 30 33 34 35 37 38(4) 77 80(1)'
    .split(' ')
    .map((number) => `RGPD ${number}`),
  ...'L2196-2 R2196-1'.split(' ').map((number) => `CCP ${number}`),
  'Décret 2022-1335',
  'Règlement 1182/71',
  ...'391899 488227 409579 472836 466541 375529'.split(' ').map((number) => `CE ${number}`),
  ...'20215973 20231552 20225747'.split(' ').map((number) => `CADA ${number}`),
];

const refs = (text: string) => findCitations(text).map(({ ref, listed }) => (listed ? ref : `?${ref}`));

describe('the closed list', () => {
  it('holds these references and no other', () => {
    expect(CITABLE.map(({ ref }) => ref).sort()).toEqual([...closedList].sort());
  });
  it('gives each a title, a grade that may be shown and a source', () => {
    for (const { title, grade, source } of CITABLE) {
      expect(title).not.toBe('');
      expect(source).not.toBe('');
      expect(['V', '2']).toContain(grade);
    }
  });
  it('finds each of its references where it is written plainly', () => {
    for (const { ref } of CITABLE) expect(refs(`Voir ${ref}.`)).toEqual([ref]);
  });
  it('takes the regulation’s article with or without its asterisk', () => {
    expect(citableReference('CRPA R311-12')?.ref).toBe('CRPA R*311-12');
  });
});

describe('a citation is found', () => {
  it.each([
    ['l’article L. 311-1 du code des relations entre le public et l’administration', ['CRPA L311-1']],
    ['les articles L. 311-1, L. 311-2 et R. 311-13 du CRPA', ['CRPA L311-1', 'CRPA L311-2', 'CRPA R311-13']],
    ['art. L311-1 et L342-1 CRPA', ['CRPA L311-1', 'CRPA L342-1']],
    ['CRPA, art. L. 312-1-1', ['CRPA L312-1-1']],
    ['art. R.* 311-12, R*311-12, R. *311-12 et R\\*311-12', Array(4).fill('CRPA R*311-12')],
    ['article\u00a0L.\u202f311\u20111', ['CRPA L311-1']],
    ['l’article R. 421-1 du code de justice administrative', ['CJA R421-1']],
    ['articles R. 421-1 et R. 421-5', ['CJA R421-1', 'CJA R421-5']],
    ['l’article L. 2196-2 du code de la commande publique', ['CCP L2196-2']],
    ['l’article 15 du RGPD', ['RGPD 15']],
    ['articles 13, 14 et 15 du RGPD', ['RGPD 13', 'RGPD 14', 'RGPD 15']],
    ['l’article 12, paragraphe 3, du RGPD', ['RGPD 12(3)']],
    ['l’article 12.3 du RGPD', ['RGPD 12(3)']],
    ['RGPD, art. 12 (3) et 38(4)', ['RGPD 12(3)', 'RGPD 38(4)']],
    ['l’article 28 du règlement (UE) 2016/679', ['RGPD 28']],
    ['l’article 21 du règlement général sur la protection des données', ['RGPD 21']],
    ['le décret n° 2022-1335 du 19 octobre 2022', ['Décret 2022-1335']],
    ['le règlement (CEE, Euratom) n° 1182/71, art. 3', ['Règlement 1182/71']],
    ['l’article 3 du règlement n° 1182/71', ['Règlement 1182/71']],
    ['CE, Sect., 13 mai 2024, n° 466541', ['CE 466541']],
    ['le Conseil d’État, 30 mars 2016, nos 375529 et 391899', ['CE 375529', 'CE 391899']],
    ['avis CADA n° 20215973, 20231552 et 20225747', ['CADA 20215973', 'CADA 20231552', 'CADA 20225747']],
    ['l’avis n° 20215973 de la CADA', ['CADA 20215973']],
  ])('%s', (text, expected) => {
    expect(refs(text)).toEqual(expected);
  });
  it('where it stands, in its own words', () => {
    const text = 'Vu l’article L. 311-1 du CRPA et l’avis CADA n° 20215973.';
    for (const { text: words, index } of findCitations(text))
      expect(text.slice(index, index + words.length)).toBe(words);
    expect(findCitations(text).map(({ text: words }) => words)).toEqual(['L. 311-1', '20215973']);
  });
});

describe('a citation outside the list is told', () => {
  it.each([
    ['l’article L. 311-3 du CRPA', ['?CRPA L311-3']],
    ['l’article L. 311-1 du code de l’éducation', ["?code de l'éducation L311-1"]],
    ['l’article L. 3133-1 du code du travail', ['?code du travail L3133-1']],
    ['les articles L. 311-1 à L. 311-9 du CRPA', ['?CRPA L311-1 à L311-9']],
    ['les articles L. 311-1 et suivants du CRPA', ['?CRPA L311-1 et suivants']],
    ['l’article 12 du RGPD', ['?RGPD 12']],
    ['l’article 15, paragraphe 3, du RGPD', ['?RGPD 15(3)']],
    ['les articles 13 à 15 du RGPD', ['?RGPD 13 à 15']],
    ['l’article 17 du RGPD', ['?RGPD 17']],
    ['l’article 15', ['?article 15']],
    ['la loi n° 78-17 du 6 janvier 1978', ['?Loi 78-17']],
    ['la loi du 6 janvier 1978', ['?Loi du 6 janvier 1978']],
    ['la loi « Informatique et Libertés »', ['?Loi Informatique et Libertés']],
    ['l’arrêté du 3 mars 2026', ['?Arrêté du 3 mars 2026']],
    ['la directive (UE) 2016/680', ['?Directive 2016/680']],
    ['CE, 13 juillet 2016, n° 387763', ['?CE 387763']],
    ['l’avis CADA n° 20190001', ['?CADA 20190001']],
    ['TA de Paris, 12 mars 2024, n° 2301234', ['?TA 2301234']],
    ['CJUE, 4 mai 2023, C-300/21', ['?CJUE C-300/21']],
    ['la délibération CNIL n° 2021-070', ['?Délibération 2021-070']],
  ])('%s', (text, expected) => {
    expect(refs(text)).toEqual(expected);
    expect(unknownCitations(text)).toHaveLength(expected.length);
  });
  it('an article of a law, with the law', () => {
    expect(unknownCitations('l’article 45 de la loi n° 78-17 du 6 janvier 1978')).toHaveLength(2);
  });
  it('but the numbers the file was given are its own', () => {
    const text = 'Saisine enregistrée par la CADA sous le n° 20261234.';
    expect(unknownCitations(text)).toHaveLength(1);
    expect(unknownCitations(text, ['20261234', ''])).toEqual([]);
  });
});

describe('what is no citation is left alone', () => {
  it.each([
    'Notre lettre du 15 mars 2026, envoyée à 16:15.',
    'TSA 50730, 75334 Paris Cedex 07 ; cada@cada.fr',
    'Lettre recommandée n° 1A 203 417 2812 4, réf. D-2018-01.',
    'L’article paru le 12 mars 2018 dans un quotidien.',
    'L’article du 12 mars, 200-300 lecteurs, 3 pages.',
    'L’article 4 du marché et l’article 7 de la convention.',
    'Le règlement général sur la protection des données (RGPD), règlement (UE) 2016/679.',
    'Le code des relations entre le public et l’administration s’applique au conseil départemental.',
    'Le montant est de 1 234,56 € ; 10 % des élèves de 6e, soit 20 261 élèves.',
    'Il y a 200-300 familles, classes A 1-2 et B 3-4.',
  ])('%s', (text) => {
    expect(findCitations(text)).toEqual([]);
  });
});
