// What a postcode says of a place: its département, and the holidays kept there.
import type { Zone } from '../../contract/law.ts';
import { plainWords } from '../tables/plainWords.ts';

/**
 * The number of the département or territory of a postcode: `59`, `2A`, `971`; '' for what is no French postcode.
 * Saint-Martin (97150) and Saint-Barthélemy (97133) have numbers of their own, 978 and 977.
 */
export function departmentOf(postalCode: string): string {
  const code = postalCode.replace(/\s/gu, '');
  if (!/^\d{5}$/u.test(code) || /^(00|96|99)/u.test(code)) return '';
  if (code === '97133') return '977';
  if (code === '97150') return '978';
  if (/^9[78]/u.test(code)) return code.slice(0, 3);
  if (code.startsWith('20')) return code < '20200' ? '2A' : '2B';
  return code.slice(0, 2);
}

/**
 * The zone whose holidays are those of a place. The name of the département, where the file gives it, comes before the
 * postcode: some communes of Moselle and Alsace are served from the neighbouring one. `FR` where nothing else is known.
 */
export function zoneOf(postalCode: string, departmentName = ''): Zone {
  const islands = BY_DEPARTMENT.get(departmentOf(postalCode));
  if (islands === 'FR-BL' || islands === 'FR-MF') return islands;
  const named = plainWords(departmentName);
  if (named === '') return islands ?? 'FR';
  return BY_NAME.get(named) ?? (isFarAway(islands) ? (islands ?? 'FR') : 'FR');
}

/** Beyond the seas the postcode is sure, whatever the file calls the place. */
function isFarAway(zone: Zone | undefined): boolean {
  return zone !== undefined && !/^FR-\d/u.test(zone);
}

const BY_DEPARTMENT: ReadonlyMap<string, Zone> = new Map([
  ['57', 'FR-57'],
  ['67', 'FR-67'],
  ['68', 'FR-68'],
  ['971', 'FR-GP'],
  ['972', 'FR-MQ'],
  ['973', 'FR-GF'],
  ['974', 'FR-RE'],
  ['975', 'FR-PM'],
  ['976', 'FR-YT'],
  ['977', 'FR-BL'],
  ['978', 'FR-MF'],
]);

const BY_NAME: ReadonlyMap<string, Zone> = new Map([
  ['moselle', 'FR-57'],
  ['bas rhin', 'FR-67'],
  ['haut rhin', 'FR-68'],
  ['guadeloupe', 'FR-GP'],
  ['martinique', 'FR-MQ'],
  ['guyane', 'FR-GF'],
  ['la reunion', 'FR-RE'],
  ['reunion', 'FR-RE'],
  ['mayotte', 'FR-YT'],
  ['saint pierre et miquelon', 'FR-PM'],
  ['saint barthelemy', 'FR-BL'],
  ['saint martin', 'FR-MF'],
]);
