// Which column of a table of contacts holds what: by its heading, in French or English, as address books write them.
import type { PressColumn } from '../../contract/press.ts';
import { plainWords } from '../tables/plainWords.ts';

/** What each column holds, by the first line; null where that line is no heading. The first of two alike counts. */
export function columnsOf(first: readonly string[]): PressColumn[] | null {
  const found = first.map(
    (heading): PressColumn => HEADINGS.find(([, names]) => names.test(plainWords(heading)))?.[0] ?? 'ignored',
  );
  // An address is no heading, and a table of contacts names at least one of them.
  if (first.some((cell) => cell.includes('@'))) return null;
  if (!found.some((column) => KEYS.has(column))) return null;
  const columns = found.map((column, index) => (found.indexOf(column) === index ? column : 'ignored'));
  // « Prénom » and « Nom » beside each other, or one of them alone, which is then the name.
  return columns.includes('name') ? columns : columns.map((held) => (held === 'givenName' ? 'name' : held));
}

/** A guess where there is no heading: the column with addresses, then one with words for the media. */
export function guessedColumns(records: readonly (readonly string[])[]): PressColumn[] {
  const width = records.reduce((widest, record) => Math.max(widest, record.length), 0);
  const counts = Array.from({ length: width }, (_, index) => ({
    index,
    addresses: records.filter((record) => record[index]?.includes('@')).length,
    numbers: records.filter((record) => /^\+?[\d .-]{9,}$/u.test(record[index]?.trim() ?? '')).length,
  }));
  const email = most(counts.map(({ addresses }) => addresses));
  const phone = most(counts.map(({ numbers }) => numbers));
  const media = counts.find(({ index }) => index !== email && index !== phone)?.index;
  return counts.map(({ index }) =>
    index === email ? 'email' : index === phone ? 'phone' : index === media ? 'media' : 'ignored',
  );
}

/** The column with the highest figure; -1 where all are zero. */
function most(figures: readonly number[]): number {
  const highest = Math.max(0, ...figures);
  return highest === 0 ? -1 : figures.indexOf(highest);
}

const KEYS: ReadonlySet<PressColumn> = new Set(['media', 'name', 'givenName', 'email']);

const HEADINGS: readonly (readonly [PressColumn, RegExp])[] = [
  // What an address book says of a value beside it, and what stands for another one.
  ['ignored', /(\blabel|\btype|secondaire|phonetic.*|^titre( de civilite)?)$|^phonetic/u],
  ['media', /^noms? (du|de la|de l) (media|journal|titre|redaction|structure|organisation|organisme)/u],
  ['doNotContactReason', /^(motifs?|raisons?|reason)\b/u],
  ['doNotContactOn', /^(ne pas (contacter|ecrire)|do not contact|desinscri|oppos|opt out)/u],
  [
    'email',
    /^((adresses? )?(e ?mails?|courriels?|mails?|mel|electroniques?)( address| \d)?|e ?mail \d value)\b/u,
  ],
  ['email', /^(premiere )?adresses? (electroniques?|de messagerie)\b/u],
  ['phone', /^(tel\b|telephones?|portables?|mobiles?|phones?\b|numero)/u],
  [
    'media',
    /^(medias?|titres? de presse$|organi[sz]ations?( name)?$|organismes?|societes?|company|journal$|journaux$|redactions?$|support|structure)/u,
  ],
  ['givenName', /^(prenoms?|given name|first name)\b/u],
  [
    'name',
    /^(noms?|name|contacts?|journalistes?|personnes?|full name|display name|nom complet|family name|last name)\b/u,
  ],
  [
    'beat',
    /^(rubriques?|specialites?|themes?|domaines?|services?|beat|fonction|role|job title|organization title)\b/u,
  ],
  ['lists', /^(listes?|groupes?|groups?|group membership|labels?|categories|etiquettes?)\b/u],
  ['note', /^(notes?|remarques?|commentaires?|observations?)\b/u],
];
