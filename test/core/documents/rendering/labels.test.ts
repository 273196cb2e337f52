// Dates and sentences as they are written in French.
import { describe, expect, test } from 'vitest';
import {
  embargoSentence,
  longDate,
  placeAndDate,
} from '../../../../electron/core/documents/rendering/labels.ts';

describe('longDate', () => {
  test.each([
    ['2018-10-05', '5 octobre 2018'],
    ['2026-05-01', '1er mai 2026'],
    ['2026-08-31', '31 août 2026'],
    ['bientôt', 'bientôt'],
  ])('writes %s', (date, written) => {
    expect(longDate(date)).toBe(written);
  });
});

describe('placeAndDate', () => {
  test.each([
    ['Valmont', '2026-05-02', 'Valmont, le 2 mai 2026'],
    [null, '2026-05-02', 'Le 2 mai 2026'],
    ['Valmont', null, 'Valmont'],
    [null, null, null],
  ])('of %s and %s', (place, date, written) => {
    expect(placeAndDate(place, date)).toBe(written);
  });
});

test('an embargo says its hour when it has one', () => {
  expect(embargoSentence('2026-05-02')).toBe('Sous embargo jusqu’au 2 mai 2026');
  expect(embargoSentence('2026-05-02T06:05')).toBe('Sous embargo jusqu’au 2 mai 2026 à 06\u00A0h\u00A005');
});
