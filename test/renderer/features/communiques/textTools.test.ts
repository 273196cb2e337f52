import { describe, expect, test } from 'vitest';
import { linkAddress } from '../../../../renderer/features/communiques/linkAddress.ts';
import { noteCalls } from '../../../../renderer/features/communiques/noteCalls.ts';
import { shortened } from '../../../../renderer/features/communiques/shortened.ts';
import { toolOfKeys, tools } from '../../../../renderer/features/communiques/toolbarTools.ts';

describe('the address of a link', () => {
  test.each([
    ['https://exemple.fr/a?b=c', 'https://exemple.fr/a?b=c'],
    [' www.exemple.fr/page ', 'https://www.exemple.fr/page'],
    ['exemple1.fr', 'https://exemple1.fr'],
    ['presse@exemple.fr', 'mailto:presse@exemple.fr'],
    ['tel:+33102030405', 'tel:+33102030405'],
  ])('%j is completed as %j', (typed, address) => expect(linkAddress(typed)).toBe(address));

  test.each(['', 'pas une adresse', 'bonjour', 'https://', 'javascript:alert(1)', 'https://exemple fr'])(
    '%j is refused',
    (typed) => expect(linkAddress(typed)).toBeNull(),
  );
});

test('calls to notes are counted over the lead and the text, in reading order', () => {
  const calls = noteCalls(['Chapeau[^S-2018-02].', 'Un[^S-2018-01], deux[^S-2018-02].']);
  expect([...calls]).toEqual([
    ['S-2018-02', 2],
    ['S-2018-01', 1],
  ]);
});

test('a note that the text defines itself asks for no source', () => {
  expect(noteCalls(['Un fait[^a].\n\n[^a]: La note.']).size).toBe(0);
});

describe('a long sentence', () => {
  test('is cut at a word', () => {
    expect(shortened('Publier le montant du marché, sans délai', 30)).toBe('Publier le montant du marché…');
  });
  test('stays whole when it is short, on one line', () => {
    expect(shortened('Publier\nle montant')).toBe('Publier le montant');
  });
});

describe('the keys of the tools', () => {
  const pressed = { ctrlKey: true, metaKey: false, shiftKey: false, altKey: false };
  test('Ctrl+B is bold', () => expect(toolOfKeys({ ...pressed, key: 'b' })?.name).toBe('bold'));
  test('Ctrl+Maj+S is a note', () => {
    expect(toolOfKeys({ ...pressed, key: 'S', shiftKey: true })?.name).toBe('note');
  });
  test('Ctrl+S alone is left to saving', () => expect(toolOfKeys({ ...pressed, key: 's' })).toBeUndefined());
  test('AltGr types characters', () => {
    expect(toolOfKeys({ ...pressed, key: 'b', altKey: true })).toBeUndefined();
  });
  test('no two tools share their keys', () => {
    expect(new Set(tools.map(({ key, shift }) => `${shift}${key}`)).size).toBe(tools.length);
  });
});
