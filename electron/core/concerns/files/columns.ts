// Which column of a table holds what: by its heading as forms and spreadsheets word it, else by what is in it.
import type { ConcernColumn } from '../../../contract/concernFiles.ts';
import { plainWords } from '../../tables/plainWords.ts';
import { readDate } from './dates.ts';
import { levelOf } from './values.ts';

type Cells = readonly string[];

/** Lines that may stand above the headings: a title, the parts of a form. */
const MOST_ABOVE = 10;
/** Questions of a form make long headings. */
const LONGEST_HEADING = 300;

/** The rank of the record that names the columns among the first ones; null where none does. */
export function headingAmong(records: readonly Cells[]): number | null {
  let best: { rank: number; score: number } | null = null;
  for (const [rank, cells] of records.slice(0, MOST_ABOVE).entries()) {
    const score = headingScore(cells);
    // Under a first line that names nothing, one word that is known is a word of somebody.
    if (rank > 0 && score < 2) continue;
    if (score > (best?.score ?? 0)) best = { rank, score };
  }
  return best?.rank ?? null;
}

/** What each of `width` columns holds: `headings` null where no line names them, `sample` some lines of what is under. */
export function guessColumns(
  headings: Cells | null,
  sample: readonly Cells[],
  width: number,
): ConcernColumn[] {
  const columns = Array.from({ length: width }, (_, index) => named(headings?.[index] ?? ''));
  keepOne(columns, headings ?? []);
  const free = () => columns.flatMap((column, index) => (column === 'ignored' ? [index] : []));
  const fill = (holds: ConcernColumn, from: number, test: (cell: string) => boolean) => {
    if (columns.includes(holds)) return;
    const found = free().find(
      (index) => !isWithheld(headings?.[index] ?? '') && share(sample, index, test) >= from,
    );
    if (found !== undefined) columns[found] = holds;
  };
  fill('email', 0.6, (cell) => /^\S+@\S+\.\S+$/u.test(cell));
  fill('phone', 0.6, (cell) => /^\+?[\d .()-]{9,20}$/u.test(cell) && /(?:\d\D?){9}/u.test(cell));
  fill('receivedOn', 0.8, (cell) => readDate(cell) !== null);
  fill('level', 0.8, (cell) => /\p{L}/u.test(cell) && !['', null, 'autre'].includes(levelOf(cell)));
  if (!columns.includes('text')) {
    const lengths = free().map((index) => ({ index, length: averageLength(sample, index) }));
    const longest = lengths.reduce((a, b) => (b.length > a.length ? b : a), { index: -1, length: 0 });
    if (longest.length > (width === 1 ? 0 : SHORTEST_TEXT)) columns[longest.index] = 'text';
  }
  return columns;
}

/** A child’s name, their school, their birth: never taken, whatever the user says of the column. */
export function isWithheld(heading: string): boolean {
  return WITHHELD.test(plainWords(heading));
}

/** Characters, on average, under which a column holds words rather than what was said. */
const SHORTEST_TEXT = 15;

const WITHHELD =
  /(?:^| )(?:pre)?noms? (?:de |du |des )?(?:l |la |votre |vos |mon |son |notre )?(?:enfants?|eleves?|fils|fille)(?: |$)|(?:enfants?|eleves?) (?:pre)?noms?$|date de naissance|^(?:nom de )?(?:l |votre |son )?(?:ecole|etablissement)(?: scolaire| frequentee?| de (?:l |votre )?enfant)?$/u;

const HEADINGS: readonly (readonly [ConcernColumn, RegExp])[] = [
  [
    'consentPublishByName',
    /(?:accept|autoris|consen|accord|publi).*(?:publi|cite|diffus).*(?:avec|sous) (?:mon|votre|le) nom/u,
  ],
  [
    'consentPublishAnonymously',
    /(?:accept|autoris|consen|accord|permet).*(?:publi|cite|diffus|anonym)|^publication|^anonymat/u,
  ],
  [
    'consentContact',
    /(?:accept|autoris|consen|accord|souhait|voulez|peut on|pouvons nous).*(?:contact|rappel|tenue? informe)|^recontact/u,
  ],
  [
    'consentKeep',
    /(?:accept|autoris|consen|accord).*(?:gard|conserv|enregistr|coordonnees|donnees|rgpd)|^(?:consentement|rgpd|accord)$/u,
  ],
  [
    'receivedOn',
    /^(?:dates?|horodateur|horodatage|timestamp|submit ?date|submitted|soumis|recue?s?(?: le)?$|jour$|heure de (?:fin|soumission)|completion time|completed|datestamp)(?: |$)|date de (?:soumission|reception|reponse|depot|saisie)/u,
  ],
  ['channel', /^(?:canal|moyen|mode|voie|recueil|recue? par|provenance|origine|source)(?: |$)/u],
  ['email', /(?:^| )(?:e ?mail|courriel|mail|mel|adresse electronique|nom d utilisateur|username)(?: |$)/u],
  ['phone', /(?:^| )(?:tel|telephone|portable|mobile|phone)(?: |$)/u],
  [
    'name',
    /^(?:(?:votre|vos|le|les) )?(?:noms?|prenoms?|nom et prenom|prenom et nom|noms? prenoms?|prenom nom|identite|nom complet|full name|name|parents?|nom du parent|nom d usage|nom de famille)$/u,
  ],
  ['theme', /^(?:themes?|themati?ques?|sujets?|categories?|domaines?|objet|rubrique)(?: |$)/u],
  [
    'level',
    /^(?:niveaux?|classes?|level|section)(?: |$)|niveau (?:scolaire|de classe)|(?:^| )(?:en|dans) quelle classe|classe de (?:votre|l) enfant/u,
  ],
  ['commune', /(?:^| )(?:communes?|villes?|city|localite|lieu de residence)(?: |$)|ou habitez vous/u],
  [
    'text',
    /(?:^| )(?:inquietudes?|inquiete|preoccupations?|preoccupe|craintes?|texte|propos|messages?|commentaires?|verbatim|questions?|remarques?|temoignages?|reponse libre|ce qui a ete dit|dites nous|expliquez|attentes|suggestions?|avis)(?: |$)/u,
  ],
];

function named(heading: string): ConcernColumn {
  if (heading.length > LONGEST_HEADING) return 'ignored';
  const words = plainWords(heading);
  if (words === '' || WITHHELD.test(words)) return 'ignored';
  return HEADINGS.find(([, names]) => names.test(words))?.[0] ?? 'ignored';
}

/** Texts and names may lie in several columns; of anything else one counts: that which says so best. */
function keepOne(columns: ConcernColumn[], headings: Cells): void {
  for (const [index, column] of columns.entries()) {
    if (column === 'ignored' || column === 'text' || column === 'name') continue;
    const rivals = columns.flatMap((other, at) => (other === column ? [at] : []));
    const best = rivals.find((at) => BEST.test(plainWords(headings[at] ?? ''))) ?? rivals[0];
    if (index !== best) columns[index] = 'ignored';
  }
}

/** LimeSurvey dates the beginning and the end of an answer; the day it was sent is the one. */
const BEST = /(?:submit|soumission|soumis|horodat|timestamp|heure de fin)/u;

/** How much a line looks like headings; 0 where it is none. */
function headingScore(cells: Cells): number {
  if (cells.some((cell) => cell.includes('@') || cell.length > LONGEST_HEADING)) return 0;
  if (cells.some((cell) => readDate(cell) !== null)) return 0;
  const filled = cells.filter((cell) => cell.trim() !== '');
  const found = filled.filter((cell) => named(cell) !== 'ignored');
  const text = filled.find((cell) => named(cell) === 'text');
  // A sentence may begin with « Question » as a heading does: it is longer, or it ends.
  if (filled.length === 1) {
    return text !== undefined && !/[.!…]$/u.test(text.trim()) && plainWords(text).split(' ').length <= 4
      ? 1
      : 0;
  }
  if (filled.some((cell) => cell.length > 60 && /[.!…]$/u.test(cell.trim()))) return 0;
  return text !== undefined || found.length > 1 ? found.length : 0;
}

function share(sample: readonly Cells[], index: number, test: (cell: string) => boolean): number {
  const filled = sample.map((cells) => cells[index]?.trim() ?? '').filter((cell) => cell !== '');
  return filled.length === 0 ? 0 : filled.filter(test).length / filled.length;
}

function averageLength(sample: readonly Cells[], index: number): number {
  return sample.reduce((sum, cells) => sum + (cells[index]?.length ?? 0), 0) / Math.max(1, sample.length);
}
