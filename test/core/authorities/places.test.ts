// What a postcode says: the département, and the holidays kept there.
import { describe, expect, it } from 'vitest';
import { departmentOf, zoneOf } from '../../../electron/core/authorities/places.ts';

describe('a postcode', () => {
  it.each([
    ['59033', '59', 'FR'],
    ['75334', '75', 'FR'],
    ['57000', '57', 'FR-57'],
    ['67000', '67', 'FR-67'],
    ['68100', '68', 'FR-68'],
    ['97110', '971', 'FR-GP'],
    ['97133', '977', 'FR-BL'],
    ['97150', '978', 'FR-MF'],
    ['97200', '972', 'FR-MQ'],
    ['97300', '973', 'FR-GF'],
    ['97400', '974', 'FR-RE'],
    ['97500', '975', 'FR-PM'],
    ['97600', '976', 'FR-YT'],
    ['98800', '988', 'FR'],
    ['20000', '2A', 'FR'],
    ['20200', '2B', 'FR'],
    ['', '', 'FR'],
    ['5900', '', 'FR'],
    ['99999', '', 'FR'],
  ])('%s is in %s, with the holidays of %s', (postalCode, department, zone) => {
    expect([departmentOf(postalCode), zoneOf(postalCode)]).toEqual([department, zone]);
  });

  it('gives way to the département’s name, save beyond the seas', () => {
    expect(zoneOf('67430', 'Moselle')).toBe('FR-57');
    expect(zoneOf('57000', 'Meurthe-et-Moselle')).toBe('FR');
    expect(zoneOf('97150', 'Guadeloupe')).toBe('FR-MF');
    expect(zoneOf('97400', 'Outre-mer')).toBe('FR-RE');
  });
});
