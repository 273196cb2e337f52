// Names of persons of the register in a communiqué.
import { describe, expect, it } from 'vitest';
import { readName, searchNames } from '../../../../electron/core/communiques/checks/personNames.ts';
import { bodyText, passages } from './texts.ts';

function found(text: string, names: readonly string[], own: readonly string[] = []): string[] {
  const search = searchNames(bodyText(text), own, ['Conseil de parents de Valmont']);
  search.look(names);
  return passages(text, search.findings());
}

describe('a full name', () => {
  it.each([
    ['Maëlle Tandrier s’inquiète.', 'Maëlle Tandrier'],
    ['MAELLE TANDRIER s’inquiète.', 'MAELLE TANDRIER'],
    ['Selon maelle tandrier, rien.', 'maelle tandrier'],
    ['Selon TANDRIER Maëlle, rien.', 'TANDRIER Maëlle'],
    ['Selon *Maëlle* **Tandrier**.', 'Maëlle* **Tandrier'],
    ['Selon Mae\u0308lle Tandrier.', 'Mae\u0308lle Tandrier'],
    ['Selon Maëlle\nTandrier.', 'Maëlle\nTandrier'],
  ])('is found in %j', (text, passage) => {
    for (const name of ['Maëlle Tandrier', 'Mme TANDRIER Maëlle', 'maëlle tandrier']) {
      expect(found(text, [name])).toEqual([passage]);
    }
  });

  it('of several words is found with its particles and hyphens', () => {
    expect(found('Jean-Luc d’Orvelle est là.', ['Jean-Luc d’Orvelle'])).toEqual(['Jean-Luc d’Orvelle']);
    expect(found('Claire de La Bruyne est là.', ['Claire de La Bruyne'])).toEqual(['Claire de La Bruyne']);
    expect(found('Li Wu est là.', ['Li Wu'])).toEqual(['Li Wu']);
    expect(found('Anne Wu est là.', ['Anne Marie Wu'])).toEqual(['Anne Wu']);
  });
});

describe('a last name alone', () => {
  it.each(['Mme Tandrier a dit', 'Tandrier a dit', 'Selon TANDRIER', 'la famille Tandrier', 'M. Tandrier'])(
    'is found in « %s »',
    (text) => {
      expect(found(text, ['Maëlle Tandrier'])).toHaveLength(1);
    },
  );

  it.each([
    ['a word without capital', 'un tandrier', 'Maëlle Tandrier'],
    ['a part of a word', 'Tandrieres et Antandrier', 'Maëlle Tandrier'],
    ['three letters', 'Tan Roy est là', 'Maëlle Roy'],
    ['the one of a person with another first name', 'Paul Tandrier, recteur', 'Maëlle Tandrier'],
    ['somebody’s first name', 'Simon Dupuis, recteur', 'Claire Simon'],
    ['a street', 'place Martin, rue du Général Tandrier', 'Claire Martin'],
    ['a school', 'le collège Louise Tandrier', 'Maëlle Tandrier'],
    ['a town', 'À Saint-Martin et Sainte-Maëlle', 'Claire Martin'],
    ['a plain word', 'Petit à petit. Parents et Maire. En France.', 'Claire Petit'],
    ['the town of the association', 'À Valmont, hier', 'Claire Valmont'],
  ])('is not found in %s', (_what, text, name) => {
    expect(found(text, [name, 'Luc Parent', 'Anne France'])).toEqual([]);
  });

  it('that is a plain word is found after a title', () => {
    expect(found('Mme Petit a dit', ['Claire Petit'])).toEqual(['Petit']);
  });
});

it('the press contact may be named, a homonym of the last name too', () => {
  const text = 'Camille Exemple répond ; Mme Exemple aussi.';
  expect(found(text, ['Camille Exemple', 'Claire Exemple'], ['Camille Exemple'])).toEqual([]);
  expect(found('Claire Exemple', ['Claire Exemple'], ['Camille Exemple'])).toEqual(['Claire Exemple']);
});

it('a name is told once a field', () => {
  expect(found('Maëlle Tandrier, puis Maëlle Tandrier', ['Maëlle Tandrier'])).toHaveLength(1);
});

it.each([
  ['Claire Dupont', ['claire'], ['dupont']],
  ['DUPONT Claire', ['claire'], ['dupont']],
  ['M. Jean LE GOFF', ['jean'], ['le', 'goff']],
  ['Claire Le Goff', ['claire'], ['le', 'goff']],
  ['Dupont', [], ['dupont']],
  ['', [], []],
])('%j is read as a first and a last name', (name, given, last) => {
  expect(readName(name)).toEqual({ given, last });
});
