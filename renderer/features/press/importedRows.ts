// Between what a file says and what the core takes.
import type { Inputs, Outputs } from '../../app/client.ts';
import { countWords } from '../../ui/countWords.ts';

export type ReadLine = Outputs['pressContacts']['readFile']['rows'][number];
type Row = Inputs['pressContacts']['import']['rows'][number];

/** The rows that can be imported, and how many cannot. */
export function rowsToImport(lines: readonly ReadLine[]): { rows: Row[]; wrong: number } {
  const right = lines.filter(({ issues }) => issues.length === 0);
  return { rows: right.map(({ row }) => row), wrong: lines.length - right.length };
}

/** « 12 ajoutés, 3 complétés, 2 laissés comme ils étaient ; 1 liste créée. » */
export function importedWords(counts: Outputs['pressContacts']['import']): string {
  const parts = [
    counts.created > 0 && countWords(counts.created, ['ajouté', 'ajoutés']),
    counts.updated > 0 && countWords(counts.updated, ['complété', 'complétés']),
    counts.skipped > 0 && countWords(counts.skipped, ['laissé comme il était', 'laissés comme ils étaient']),
  ].filter((part) => part !== false);
  const lists = counts.lists > 0 ? ` ; ${countWords(counts.lists, ['liste créée', 'listes créées'])}` : '';
  return `${parts.join(', ')}${lists}.`;
}

/** An address book without its portraits, sounds and keys: they are heavy, and nothing here reads them. */
export function withoutPictures(text: string): string {
  if (!/^\uFEFF?\s*BEGIN:VCARD/iu.test(text)) return text;
  return text.replace(/^(?:[\w-]+\.)?(?:PHOTO|LOGO|SOUND|KEY)[;:].*(?:\r?\n[ \t].*)*\r?\n/gimu, '');
}
