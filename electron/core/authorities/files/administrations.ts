// The directory of administrations (DILA, all_latest): a service as an authority. Its office-holders are never read.
import { kindOfName, textOf, type Written } from './entry.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Whether an entry of a JSON file is a service of this directory. */
export function isAdministration(entry: Fields): boolean {
  return (
    typeof entry.nom === 'string' && ('pivot' in entry || 'adresse' in entry || 'type_organisme' in entry)
  );
}

export function readAdministration(entry: Fields): Written {
  const pivot = textOf(listOf(entry.pivot)[0]?.type_service_local);
  const addresses = listOf(entry.adresse);
  const postal = addresses.find(({ type_adresse }) => /postale/iu.test(textOf(type_adresse))) ?? addresses[0];
  const of = (name: string) => textOf(postal?.[name]);
  const form = firstValue(entry.formulaire_contact);
  const name = textOf(entry.nom);
  return {
    name,
    kind: KINDS.get(pivot) ?? (/^(tribunal|cour)_/u.test(pivot) ? 'court' : kindOfName(name)),
    type: pivot.replaceAll('_', ' '),
    postalAddress: [of('complement1'), of('complement2'), of('numero_voie'), of('service_distribution')].join(
      '\n',
    ),
    postalCode: of('code_postal'),
    city: of('nom_commune'),
    phone: firstValue(entry.telephone),
    website: firstValue(entry.site_internet),
    email: firstValue(entry.adresse_courriel),
    identifier: textOf(entry.id),
    note: form === '' ? '' : `Formulaire de contact : ${form}`,
  };
}

/** The kinds of local service that have a kind here (annuaire de l’administration, `type_service_local`). */
const KINDS: ReadonlyMap<string, NonNullable<Written['kind']>> = new Map([
  ['inspection_academique', 'dsden'],
  ['rectorat', 'rectorat'],
  ...['ta', 'caa', 'cour_appel', 'tgi', 'ti', 'tj', 'te', 'prudhommes'].map(
    (code) => [code, 'court'] as const,
  ),
  ['cnil', 'cnil'],
  ['cada', 'cada'],
]);

/** A list of objects, which may be written as JSON inside a text. */
function listOf(value: unknown): Fields[] {
  const list = opened(value);
  const all: unknown[] = Array.isArray(list) ? list : [list];
  return all.filter((one) => typeof one === 'object' && one !== null).map((one): Fields => ({ ...one }));
}

/** The first value: of texts, or of objects with a `valeur`. */
function firstValue(value: unknown): string {
  const list = opened(value);
  for (const one of Array.isArray(list) ? list : [list]) {
    const text = typeof one === 'object' && one !== null ? textOf(Reflect.get(one, 'valeur')) : textOf(one);
    if (text.trim() !== '') return text;
  }
  return '';
}

function opened(value: unknown): unknown {
  if (typeof value !== 'string' || !/^\s*[[{]/u.test(value)) return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}
