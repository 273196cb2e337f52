// The places left to fill in a text, one after the other.
import { expect, it } from 'vitest';
import { nextPlace, placeWords } from '../../../renderer/ui/placesToFill.ts';

const text = 'À [qui], pour [quoi], avec [un lien](https://exemple.fr) et [^S-1].';

it('the next place is the one after the caret, then the first again', () => {
  expect(nextPlace(text, 0)).toMatchObject({ place: { words: 'qui' }, number: 1, count: 2 });
  expect(nextPlace(text, 3)).toMatchObject({ place: { words: 'quoi' }, number: 2, count: 2 });
  expect(nextPlace(text, text.length)).toMatchObject({ place: { words: 'qui' }, number: 1 });
});

it('it is said with its number, and that none is left', () => {
  expect(placeWords(nextPlace(text, 3))).toBe('Endroit 2 sur 2\u00a0: quoi');
  expect(nextPlace('Rien.', 0)).toBeNull();
  expect(placeWords(null)).toBe('Il ne reste rien à compléter');
});
