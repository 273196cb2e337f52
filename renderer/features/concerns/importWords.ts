// The words of an import of concerns: what columns hold, kinds of files and of lines, what is wrong.
import type {
  ConcernColumn,
  ConcernFileSummary,
  ConcernLineKind,
  UnreadableCode,
} from '../../../electron/contract/concernFiles.ts';
import type { InputIssue } from '../../../electron/contract/errors.ts';
import { issueText } from '../../ui/issueText.ts';

export const columnWords: Record<ConcernColumn, string> = {
  ignored: 'Ignorer',
  text: 'Ce qui a été dit',
  theme: 'Thème',
  level: 'Niveau',
  commune: 'Commune',
  channel: 'Reçue par',
  receivedOn: 'Date',
  name: 'Nom de la personne',
  email: 'Courriel de la personne',
  phone: 'Téléphone de la personne',
  consentKeep: 'Accord : garder ses coordonnées',
  consentContact: 'Accord : la recontacter',
  consentPublishAnonymously: 'Accord : publier sans son nom',
  consentPublishByName: 'Accord : publier avec son nom',
};

export function isColumn(text: string): text is ConcernColumn {
  return Object.hasOwn(columnWords, text);
}

/** Fields that one column only may hold. */
export const single: ReadonlySet<ConcernColumn> = new Set<ConcernColumn>(
  (Object.keys(columnWords) as ConcernColumn[]).filter(
    (column) => column !== 'ignored' && column !== 'text' && column !== 'name',
  ),
);

const encodings = { 'utf-8': 'UTF-8', 'utf-16': 'UTF-16', 'windows-1252': 'Windows-1252' };
const separators = { ';': 'points-virgules', ',': 'virgules', '\t': 'tabulations' };

/** « Tableau en Windows-1252, séparé par des points-virgules ». */
export function fileWords({ kind, encoding, separator }: ConcernFileSummary): string {
  if (kind === 'xlsx') return 'Classeur Excel';
  if (kind === 'ods') return 'Classeur LibreOffice';
  if (kind === 'mail') return 'Courriels';
  const inWhat = encoding === null ? '' : ` en ${encodings[encoding]}`;
  return `Tableau${inWhat}${separator === null ? '' : `, séparé par des ${separators[separator]}`}`;
}

export const lineKindWords: Record<ConcernLineKind, string> = {
  all: 'Toutes',
  wrong: 'À corriger',
  duplicate: 'En double',
  passages: 'À relire',
  ambiguous: 'Date à vérifier',
};

export const unreadableWords: Record<UnreadableCode, string> = {
  NOT_A_TABLE: 'un guillemet ouvert n’est pas fermé ; la suite n’est pas lue.',
  TOO_LONG: 'trop long pour être lu.',
  TOO_MANY: 'au-delà de 200 000 lignes, un import ne lit plus.',
  NOT_A_MESSAGE: 'ce n’est pas un courriel.',
  AUTOMATIC: 'envoyé par un programme (absence, accusé) ; laissé de côté.',
};

/** « Date – « 31/02/2018 » n’est pas une date. » */
export function problemWords({ field, code, detail }: InputIssue): string {
  const column = isColumn(field) ? columnWords[field] : '';
  // These say the word that is written: the column needs no name.
  const speaks = ['NOT_A_DATE', 'NOT_A_LEVEL', 'MORE_CELLS'].includes(code);
  return `${column === '' || speaks ? '' : `${column} – `}${issueText({ code, detail })}`;
}
