// When two authorities are one: by their public number, by their name in a place, by their mailbox.
import type { Authority } from '../../contract/authorities.ts';
import type { Likeness } from '../../contract/directories.ts';
import { plainWords } from '../tables/plainWords.ts';

type Compared = Pick<Authority, 'name' | 'city' | 'postalCode' | 'email' | 'identifier'>;

/** A name without accents, case, hyphens; « St » and « Ste » as words. */
export function sameName(name: string): string {
  return plainWords(name)
    .replace(/\bst\b/gu, 'saint')
    .replace(/\bste\b/gu, 'sainte');
}

/** A city without « Cedex 07 ». */
export function sameCity(city: string): string {
  return sameName(city)
    .replace(/\bcedex\b.*$/u, '')
    .trim();
}

export function sameIdentifier(identifier: string): string {
  return identifier.replace(/\s/gu, '').toUpperCase();
}

/** Two numbers of the same kind that differ tell two bodies apart, whatever else they share. */
export function areApart(a: Pick<Compared, 'identifier'>, b: Pick<Compared, 'identifier'>): boolean {
  const [first, second] = [sameIdentifier(a.identifier), sameIdentifier(b.identifier)];
  return first !== '' && second !== '' && first !== second && schemeOf(first) === schemeOf(second);
}

/** By what an authority is told to be another; its place is its postcode where it has one and `place` asks for it. */
export function likenessKeys(one: Compared, place: 'postalCode' | 'city'): Partial<Record<Likeness, string>> {
  const postalCode = place === 'postalCode' ? one.postalCode.trim() : '';
  const where = postalCode === '' ? sameCity(one.city) : postalCode;
  const identifier = sameIdentifier(one.identifier);
  const email = one.email.toLowerCase();
  return {
    ...(identifier === '' ? {} : { identifier }),
    ...(one.name === '' ? {} : { name: `${sameName(one.name)}|${where}` }),
    ...(email === '' ? {} : { email }),
  };
}

function schemeOf(identifier: string): string {
  if (/^\d{7}[A-Z]$/u.test(identifier)) return 'uai';
  if (/^\d{9}$/u.test(identifier)) return 'siren';
  return /^\d{14}$/u.test(identifier) ? 'siret' : 'other';
}
