// The words of papers.
import type { neededOfIdentity } from '../../../electron/contract/papers.ts';

const names: Readonly<Record<(typeof neededOfIdentity)[number], string>> = {
  name: 'le nom',
  postalAddress: 'l’adresse',
  postalCode: 'le code postal',
  city: 'la ville',
  email: 'le courriel',
};

/** « le nom, la ville et le courriel ». */
export function missingWords(missing: readonly (typeof neededOfIdentity)[number][]): string {
  return new Intl.ListFormat('fr').format(missing.map((field) => names[field]));
}
