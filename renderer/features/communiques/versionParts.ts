// The parts two versions of a communiqué are compared by, in the order they are read.
import type { Outputs } from '../../app/client.ts';
import { dateWords } from '../../ui/dates.ts';
import { compareParagraphs, paragraphsOf, type Row } from './versionDiff.ts';

export type VersionContent = Outputs['communiques']['content'];

export interface ComparedPart {
  label: string;
  rows: Row[];
  /** What one of its rows is: « 2 paragraphes inchangés ». */
  counted: readonly [singular: string, plural: string];
  changed: boolean;
}

/** Every part that one of the versions has, with what differs. */
export function compareVersions(left: VersionContent, right: VersionContent): ComparedPart[] {
  return parts.flatMap(({ label, counted, read }) => {
    const rows = compareParagraphs(read(left), read(right));
    if (rows.length === 0) return [];
    return [{ label, counted, rows, changed: rows.some(({ kind }) => kind === 'changed') }];
  });
}

const PARAGRAPHS = ['paragraphe inchangé', 'paragraphes inchangés'] as const;
const LINES = ['ligne inchangée', 'lignes inchangées'] as const;

interface Part {
  label: string;
  counted: ComparedPart['counted'];
  read(content: VersionContent): string[];
}

const parts: readonly Part[] = [
  { label: 'Titre', counted: LINES, read: ({ title }) => given(title) },
  { label: 'Lieu', counted: LINES, read: ({ place }) => given(place) },
  { label: 'Date', counted: LINES, read: ({ issuedOn }) => day(issuedOn) },
  { label: 'Embargo', counted: LINES, read: ({ embargoUntil }) => day(embargoUntil) },
  { label: 'Chapeau', counted: PARAGRAPHS, read: ({ lead }) => paragraphsOf(lead) },
  { label: 'Texte', counted: PARAGRAPHS, read: ({ body }) => paragraphsOf(body) },
  {
    label: 'Revendications',
    counted: ['revendication inchangée', 'revendications inchangées'],
    read: ({ demands }) =>
      demands.map(({ text, addressee }) => (addressee === null ? text : `${text}\nÀ : ${addressee}`)),
  },
  {
    label: 'Sources citées',
    counted: ['source inchangée', 'sources inchangées'],
    read: ({ sources }) =>
      sources.map(({ reference, text, url }) => `${reference} : ${[text, url].filter(Boolean).join(', ')}`),
  },
  { label: 'À propos', counted: PARAGRAPHS, read: ({ about }) => paragraphsOf(about) },
  { label: 'Contact presse', counted: LINES, read: ({ contact }) => contact },
];

function given(text: string): string[] {
  return text === '' ? [] : [text];
}

function day(on: string | null): string[] {
  return on === null ? [] : [dateWords(on)];
}
