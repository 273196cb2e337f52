// Words of a concern in a communiqué.
import { describe, expect, it } from 'vitest';
import { searchConcerns } from '../../../../electron/core/communiques/checks/quotedConcerns.ts';
import { bodyText, passages } from './texts.ts';

const CONCERN =
  'Je voudrais savoir où partent les réponses de l’élève après la rentrée, et pour combien de temps.';

function found(text: string, concerns: readonly string[] = [CONCERN]): string[] {
  const search = searchConcerns(bodyText(text));
  search.look(concerns);
  return passages(text, search.findings());
}

describe('eight words in a row', () => {
  it.each([
    'savoir où partent les réponses de l’élève après',
    "SAVOIR OU PARTENT LES REPONSES DE L'ELEVE APRES",
    'savoir : où partent… les réponses, de l’élève (après',
    'savoir où **partent les** réponses de l’*élève* après',
    'savoir où partent les re\u0301ponses de l’élève après',
    'savoir où partent les[^S-2018-01] réponses de l’élève après',
  ])('are found in %j', (passage) => {
    expect(found(`Un parent veut ${passage} ça.`)).toEqual([passage]);
  });

  it('are found whole, not by pieces', () => {
    expect(found(`Avant. ${CONCERN} Après.`)).toEqual([CONCERN.slice(0, -1)]);
  });

  it('seven are not', () => {
    expect(found('Un parent veut savoir où partent les réponses de l’élève.')).toEqual([]);
  });
});

describe('four words in a row', () => {
  it('are found in a quotation', () => {
    expect(found('Un parent : « Où partent les réponses ? »')).toEqual(['Où partent les réponses']);
    expect(found('Un parent : “où partent les réponses”')).toEqual(['où partent les réponses']);
    expect(found('Un parent :\n\n> où partent les\n> réponses')).toEqual(['où partent les\n> réponses']);
  });

  it('are not found elsewhere, nor when they only touch a quotation', () => {
    expect(found('Où partent les réponses ?')).toEqual([]);
    expect(found('Où « partent les réponses » de')).toEqual([]);
  });

  it('that say nothing are not a quotation', () => {
    expect(found('« il y a des »', ['il y a des'])).toEqual([]);
  });
});

it('a text and a register without anything in common give nothing', () => {
  expect(found('', [CONCERN])).toEqual([]);
  expect(found('Trois mots seuls', ['', 'a', CONCERN])).toEqual([]);
});

it('a hundred thousand concerns that the text does not quote are no finding', () => {
  const search = searchConcerns(bodyText('Les parents demandent la publication du contrat. '.repeat(60)));
  const concerns = Array.from({ length: 100_000 }, (_, index) => `${CONCERN} Avis ${index}.`);
  search.look(concerns);
  expect(search.findings()).toEqual([]);
});
