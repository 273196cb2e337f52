// An entry of a directory on its way to be an authority: its row, what was left out of it, and what it is sorted out by.
import type { DirectoryField, DirectoryLine, DirectoryRow } from '../../../contract/directories.ts';
import { EmailOrEmpty, WebAddressOrEmpty } from '../../../contract/primitives.ts';
import { plainWords } from '../../tables/plainWords.ts';
import { departmentOf, zoneOf } from '../places.ts';

export interface Entry {
  line: number;
  row: DirectoryRow;
  leftOut: DirectoryLine['leftOut'];
  /** « Collège », « inspection academique »; '' where the file does not say. */
  type: string;
  /** « Public », « Privé »; '' where the file does not say. */
  sector: string;
  department: string;
  /** What it is found by, each word after a space. */
  words: string;
}

/** What a format read of an entry, as it is written in the file. */
export interface Written extends Partial<Record<DirectoryField, string | undefined>> {
  type?: string;
  sector?: string;
  /** The département’s name, where the file gives it. */
  departmentName?: string;
  leftOut?: DirectoryLine['leftOut'];
}

/** Mailboxes and sites that are none are left out: they must not keep a whole establishment out. */
export function entryOf(line: number, written: Written): Entry {
  const leftOut = [...(written.leftOut ?? [])];
  const checked = (field: 'email' | 'dpoEmail' | 'website', value: string) => {
    const schema = field === 'website' ? WebAddressOrEmpty : EmailOrEmpty;
    if (schema.safeParse(value).success) return value;
    leftOut.push({ field, reason: 'invalid' });
    return '';
  };
  const name = oneLine(written.name);
  const postalCode = oneLine(written.postalCode).replace(/^(\d{2}) ?(\d{3})$/u, '$1$2');
  const city = oneLine(written.city);
  const identifier = oneLine(written.identifier);
  const row: DirectoryRow = {
    ...{ name, postalCode, city, identifier },
    kind: kindOf(written.kind) ?? kindOfName(name),
    postalAddress: severalLines(written.postalAddress),
    email: checked('email', address(written.email)),
    dpoEmail: checked('dpoEmail', address(written.dpoEmail)),
    phone: spaced(oneLine(written.phone)),
    website: checked('website', site(oneLine(written.website))),
    zone: zoneOf(postalCode, written.departmentName),
    note: severalLines(written.note),
  };
  const { type = '', sector = '' } = written;
  return {
    ...{ line, row, leftOut, type: oneLine(type), sector: oneLine(sector) },
    department: departmentOf(postalCode),
    words: ` ${plainWords(`${name} ${city} ${postalCode} ${identifier}`)}`,
  };
}

/** A guess by the name, where the directory has no kinds of its own. */
export function kindOfName(name: string): DirectoryRow['kind'] {
  const words = plainWords(name);
  return KINDS.find(([, pattern]) => pattern.test(words))?.[0] ?? 'other';
}

/** The text of a value that may be anything: '' for what is no text and no number. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' ? String(value) : '';
}

const KINDS: readonly (readonly [DirectoryRow['kind'], RegExp])[] = [
  ['cada', /^(cada$|commission d acces aux documents administratifs)/u],
  ['cnil', /^(cnil$|commission nationale de l informatique et des libertes)/u],
  ['ministry', /^ministere\b/u],
  ['rectorat', /^(rectorat|academie d)/u],
  [
    'dsden',
    /^(dsden|direction des services departementaux de l education nationale|inspection academique)\b/u,
  ],
  ['court', /^(tribunal|cour (d appel|administrative|de cassation)|conseil d etat)\b/u],
  ['school', /^(ecole (maternelle|elementaire|primaire|publique|privee)|college|lycee|groupe scolaire)\b/u],
];

const KIND_NAMES: ReadonlySet<string> = new Set<DirectoryRow['kind']>([
  ...(['ministry', 'rectorat', 'dsden', 'school', 'company', 'cada', 'cnil', 'court', 'other'] as const),
]);

function kindOf(written: string | undefined): DirectoryRow['kind'] | null {
  return written !== undefined && isKind(written) ? written : null;
}

function isKind(text: string): text is DirectoryRow['kind'] {
  return KIND_NAMES.has(text);
}

/** Without the signs nobody sees: controls, marks of direction, halves of a pair. */
function visible(text: string): string {
  return text.toWellFormed().replace(/(?!\s)[\p{Cc}\p{Cf}]/gu, '');
}

function oneLine(text = ''): string {
  return visible(text).replace(/\s+/gu, ' ').trim();
}

function severalLines(text = ''): string {
  const lines = visible(text).split(/\r\n|\r|\n/u);
  return lines
    .map((line) => line.replace(/\s+/gu, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

function address(text: string | undefined): string {
  return oneLine(text).replace(/^mailto:/iu, '');
}

function site(text: string): string {
  return text === '' || /^https?:\/\//iu.test(text) ? text : `https://${text}`;
}

/** `0320123456` as `03 20 12 34 56`. */
function spaced(phone: string): string {
  return /^0\d{9}$/u.test(phone) ? (phone.match(/\d{2}/gu)?.join(' ') ?? phone) : phone;
}
