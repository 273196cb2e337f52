// What tells a person in a text is found and masked; what does not is left as it is.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tracesOf } from '../../../electron/core/persons/traces.ts';

const person = {
  ...{ name: 'Zébuline Quirinal', email: 'quirinal@exemple.fr', phone: '06 99 88 77 66' },
  postalAddress: '3 passage Inconnu\n59000 Lille',
};
const traces = tracesOf(person);

describe('the traces of a person', () => {
  it.each([
    ['Demandé par Zébuline Quirinal hier.', 'Demandé par […] hier.'],
    ['Mme QUIRINAL Zebuline', 'Mme […]'],
    ['écrire à Quirinal@exemple.fr !', 'écrire à […] !'],
    ['tél. +33 6 99 88 77 66, ou 0699887766.', 'tél. […], ou […].'],
    ['tél. 06.99.88.77.66', 'tél. […]'],
  ])('are in « %s »', (text, masked) => {
    expect(traces.areIn(text)).toBe(true);
    expect(traces.mask(text)).toBe(masked);
  });

  it.each(['Quirinal', 'Zébuline', 'Zébuline et M. Quirinal', '0699887767', 'rue du Quirinal', ''])(
    'are not in « %s »',
    (text) => {
      expect(traces.areIn(text)).toBe(false);
      expect(traces.mask(text)).toBe(text);
    },
  );

  it('in their own words are the last name and the street too', () => {
    expect(traces.mask('Moi, Quirinal, j’habite 3 passage Inconnu.', true)).toBe('Moi, […], j’habite […].');
  });

  it('of somebody known by nothing are in no text', () => {
    const nobody = tracesOf({ name: '', email: '', phone: '', postalAddress: '' });
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(nobody.areIn(text)).toBe(false);
        expect(nobody.mask(text, true)).toBe(text);
      }),
    );
  });

  it('are gone once masked, wherever they were put', () => {
    const trace = fc.constantFrom(
      'Zébuline Quirinal',
      'QUIRINAL Zébuline',
      'quirinal@exemple.fr',
      '0699887766',
    );
    const words = fc.constantFrom('nous', 'voulons', 'savoir,', '«', 'où ?', '42');
    fc.assert(
      fc.property(fc.array(fc.oneof(trace, words)), (parts) => {
        expect(traces.areIn(traces.mask(parts.join(' ')))).toBe(false);
      }),
    );
  });
});
