// The report of an import, to be saved: what was added, left out, replaced and not taken. No word of what was said.
import type { ConcernImportReport } from '../../../electron/contract/concernFiles.ts';
import type { PassageKind } from '../../../electron/contract/privacy.ts';
import { countWords } from '../../ui/countWords.ts';
import { instantWords } from '../../ui/dates.ts';
import { problemWords } from './importWords.ts';
import { passageCounted } from './passageWords.ts';

export interface ReportFile {
  name: string;
  mediaType: string;
  text: string;
}

/** What was done, a sentence each. */
export function reportSentences(report: ConcernImportReport, persons: number): string[] {
  const { counts, created, leftOutCount, redacted, ignoredColumns } = report;
  const replaced = passageKinds(redacted);
  const named = (isWithheld: boolean) =>
    ignoredColumns.filter(({ withheld }) => withheld === isWithheld).map(({ heading }) => `« ${heading} »`);
  const [ignored, withheld] = [named(false), named(true)];
  return [
    `${countWords(created, ['inquiétude ajoutée', 'inquiétudes ajoutées'])} sur ${countWords(counts.lines, ['ligne', 'lignes'])}.`,
    ...(leftOutCount > 0
      ? [`${countWords(leftOutCount, ['ligne laissée', 'lignes laissées'])} de côté.`]
      : []),
    ...(replaced.length > 0 ? [`Remplacés : ${replaced.join(', ')}.`] : []),
    ...(persons > 0
      ? [
          `${countWords(persons, ['personne gardée', 'personnes gardées'])} à part, avec ${persons < 2 ? 'son' : 'leur'} accord.`,
        ]
      : []),
    ...(counts.droppedContacts > 0
      ? [
          `${countWords(counts.droppedContacts, ['ligne avait', 'lignes avaient'])} des coordonnées sans accord pour les garder : elles n’ont pas été prises.`,
        ]
      : []),
    ...(counts.ambiguousDates > 0
      ? [
          `${countWords(counts.ambiguousDates, ['date se lisait', 'dates se lisaient'])} de deux façons : le jour a été pris avant le mois, sauf si vous avez choisi autrement.`,
        ]
      : []),
    ...(ignored.length > 0 ? [`Colonnes ignorées : ${ignored.join(', ')}.`] : []),
    ...(withheld.length > 0
      ? [`Jamais prises, car elles désignent un enfant : ${withheld.join(', ')}.`]
      : []),
  ];
}

export function reportMarkdown(report: ConcernImportReport, persons: number): ReportFile {
  const { fileName, at, leftOut, leftOutCount } = report;
  const more = leftOutCount - leftOut.length;
  const lines = [
    `# Import de « ${fileName} »`,
    '',
    instantWords(at),
    '',
    ...reportSentences(report, persons).map((sentence) => `- ${sentence}`),
    ...(leftOut.length > 0 ? ['', '## Lignes laissées de côté', ''] : []),
    ...leftOut.map((line) => `- Ligne ${line.line} : ${reasons(line).join(' ')}`),
    ...(more > 0 ? [`- … et ${more} de plus.`] : []),
  ];
  return { name: `${baseName(at)}.md`, mediaType: 'text/markdown', text: `${lines.join('\n')}\n` };
}

/** The lines left out, for a spreadsheet. */
export function reportCsv({ at, leftOut }: ConcernImportReport): ReportFile {
  const rows = [['Ligne', 'Raison'], ...leftOut.map((line) => [String(line.line), reasons(line).join(' ')])];
  const text = rows
    .map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';'))
    .join('\r\n');
  return { name: `${baseName(at)}.csv`, mediaType: 'text/csv', text: `\uFEFF${text}\r\n` };
}

function reasons({ issues, duplicateOf }: ConcernImportReport['leftOut'][number]): string[] {
  if (issues.length > 0) return issues.map(problemWords);
  return [duplicateOf === 0 ? 'Déjà dans le registre.' : `Dit aussi à la ligne ${duplicateOf}.`];
}

function passageKinds(counts: ConcernImportReport['redacted']): string[] {
  return Object.entries(counts).flatMap(([kind, count]) =>
    count > 0 && isKind(kind) ? [countWords(count, passageCounted[kind])] : [],
  );
}

function isKind(text: string): text is PassageKind {
  return text in passageCounted;
}

function baseName(at: string): string {
  return `import-inquietudes-${at.slice(0, 10)}`;
}
