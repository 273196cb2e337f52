// Which column of a table of one’s own holds what: by its heading, in French or English, or by what is in it.
import type { DirectoryColumn } from '../../../contract/directories.ts';
import { plainWords } from '../../tables/plainWords.ts';
import type { Written } from './entry.ts';

type Cells = readonly string[];

/** What each column holds, by the first line; null where that line is no heading. The first of two alike counts. */
export function columnsOf(first: Cells): DirectoryColumn[] | null {
  if (first.some((cell) => cell.includes('@'))) return null;
  const found = first.map(
    (heading): DirectoryColumn =>
      HEADINGS.find(([, names]) => names.test(plainWords(heading)))?.[0] ?? 'ignored',
  );
  if (!found.includes('name')) return null;
  return found.map((column, index) =>
    // An address may lie in several columns; anything else comes from one.
    column === 'postalAddress' || found.indexOf(column) === index ? column : 'ignored',
  );
}

/** A guess where there is no heading: mailboxes, postcodes and what follows them, numbers, then a name. */
export function guessedColumns(records: readonly Cells[]): DirectoryColumn[] {
  const width = records.reduce((widest, record) => Math.max(widest, record.length), 0);
  const places = Array.from({ length: width }, (_, index) => index);
  const most = (test: RegExp) => {
    const counts = places.map(
      (index) => records.filter((record) => test.test(record[index]?.trim() ?? '')).length,
    );
    const highest = Math.max(0, ...counts);
    return highest === 0 ? -1 : counts.indexOf(highest);
  };
  const email = most(/@/u);
  const postalCode = most(/^\d{2} ?\d{3}$/u);
  const identifier = most(/^(\d{7}[A-Za-z]|\d{9})$/u);
  const phone = most(/^\+?[\d .-]{10,}$/u);
  const taken = [email, postalCode, identifier, phone];
  const name = places.find((index) => !taken.includes(index) && index !== postalCode + 1) ?? -1;
  return places.map((index) => {
    if (index === email) return 'email';
    if (index === postalCode) return 'postalCode';
    if (index === identifier) return 'identifier';
    if (index === phone) return 'phone';
    if (index === name) return 'name';
    return postalCode >= 0 && index === postalCode + 1 ? 'city' : 'ignored';
  });
}

/** What a line says, by what its columns hold. */
export function readLine(cells: Cells, columns: readonly DirectoryColumn[]): Written {
  const of = (column: DirectoryColumn) =>
    columns.flatMap((held, index) => (held === column ? [withoutMark(cells[index] ?? '')] : []));
  const one = (column: DirectoryColumn) => of(column)[0] ?? '';
  return {
    ...{ name: one('name'), postalCode: one('postalCode'), city: one('city'), email: one('email') },
    ...{ dpoEmail: one('dpoEmail'), phone: one('phone'), website: one('website'), note: one('note') },
    identifier: one('identifier'),
    postalAddress: of('postalAddress').join('\n'),
  };
}

/** Without the apostrophe by which a spreadsheet is told that a cell is text. */
function withoutMark(cell: string): string {
  return cell.replace(/^'(?=[=+\-@\d])/u, '');
}

const HEADINGS: readonly (readonly [DirectoryColumn, RegExp])[] = [
  ['dpoEmail', /\b(dpo|dpd|rgpd|protection des donnees|data protection)\b/u],
  [
    'identifier',
    /^(uai|rne|siren|siret|identifiants?|identifier|id|numero officiel|code (uai|rne|siren))\b/u,
  ],
  ['postalCode', /^(code postal|cp|postal code|zip( code)?|postcode|codepostal)$/u],
  ['email', /^((adresses? )?(e ?mails?|courriels?|mails?|mel|electroniques?)( address)?)\b/u],
  ['email', /^adresses? (electroniques?|de messagerie)\b/u],
  ['phone', /^(tel|telephones?|phones?|numero de telephone|standard)\b/u],
  ['website', /^(sites?|site web|site internet|url|web|websites?|adresse (web|internet))\b/u],
  ['city', /^(villes?|communes?|nom commune|nom de la commune|city|town|localite)\b/u],
  ['postalAddress', /^(adresses?|rue|voie|street|address|adresse postale)\b/u],
  [
    'name',
    /^(noms?|name|organismes?|etablissements?|denomination|raison sociale|libelle|institution|organi[sz]ation|authority|body|school|ecole|intitule)\b/u,
  ],
  ['note', /^(notes?|remarques?|commentaires?|observations?|comments?)\b/u],
];
