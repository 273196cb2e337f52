// The directory of schools (fr-en-annuaire-education): an establishment of the table or of the JSON as an authority.
import type { Written } from './entry.ts';

/** Whether these names of fields are those of the directory of schools. */
export function isSchools(has: (name: string) => boolean): boolean {
  return has('identifiant de l etablissement') && has('nom etablissement');
}

/** `of` gives the value of a field, by its name in the file without accents, capitals or underscores. */
export function readSchool(of: (name: string) => string): Written {
  const postalCode = of('code postal');
  const type = of('type etablissement');
  const sector = of('statut public prive');
  // The third line often says again what the postcode and the commune say.
  const lines = [of('adresse 1'), of('adresse 2'), of('adresse 3')].filter(
    (line) => postalCode === '' || !line.trim().startsWith(postalCode),
  );
  return {
    ...{ postalCode, type, sector },
    kind: /administratif|information/iu.test(type) ? 'other' : 'school',
    name: of('nom etablissement'),
    postalAddress: [...new Set(lines)].join('\n'),
    city: of('nom commune'),
    email: of('mail'),
    phone: of('telephone'),
    identifier: of('identifiant de l etablissement').trim().toUpperCase(),
    departmentName: of('libelle departement'),
    note: [type, sector.toLowerCase()].filter(Boolean).join(', '),
  };
}
