// The report of an import says what was done and what was not, and no word of what was said.
import { expect, it } from 'vitest';
import type { ConcernImportReport } from '../../../../electron/contract/concernFiles.ts';
import { exceptions, toggled } from '../../../../renderer/features/concerns/importChoices.ts';
import {
  reportCsv,
  reportMarkdown,
  reportSentences,
} from '../../../../renderer/features/concerns/importReport.ts';

const none = {
  childName: 0,
  personName: 0,
  health: 0,
  religion: 0,
  opinion: 0,
  postalAddress: 0,
  email: 0,
  phone: 0,
};
const report: ConcernImportReport = {
  fileName: 'export.csv',
  at: '2018-11-15T12:00:00.000Z',
  counts: {
    ...{ lines: 12, wrong: 1, duplicates: 1, duplicatesInRegister: 1, withPassages: 2, ambiguousDates: 3 },
    ...{ persons: 1, droppedContacts: 2, passages: none },
  },
  created: 10,
  leftOut: [
    { line: 4, issues: [{ field: 'level', code: 'NOT_A_LEVEL', detail: 'CM3' }], duplicateOf: null },
    { line: 7, issues: [], duplicateOf: 0 },
  ],
  leftOutCount: 2,
  redacted: { ...none, childName: 2, phone: 1 },
  ignoredColumns: [
    { heading: 'Prénom de l’enfant', withheld: true },
    { heading: 'Numéro', withheld: false },
  ],
};

it('says how many were added, left out, replaced, dropped', () => {
  const text = reportSentences(report, 1)
    .join('\n')
    .replace(/[\u00A0\u202F]/gu, ' ');
  expect(text).toBe(
    `10 inquiétudes ajoutées sur 12 lignes.
2 lignes laissées de côté.
Remplacés : 2 prénoms d’enfants, 1 téléphone.
1 personne gardée à part, avec son accord.
2 lignes avaient des coordonnées sans accord pour les garder : elles n’ont pas été prises.
3 dates se lisaient de deux façons : le jour a été pris avant le mois, sauf si vous avez choisi autrement.
Colonnes ignorées : « Numéro ».
Jamais prises, car elles désignent un enfant : « Prénom de l’enfant ».`,
  );
});

it('is saved as Markdown, with the reason of each line that was left out', () => {
  const { name, text } = reportMarkdown(report, 1);
  expect(name).toBe('import-inquietudes-2018-11-15.md');
  expect(text).toMatch(/^# Import de «\u00A0export\.csv\u00A0»\n/u);
  expect(text).toContain('- Ligne 4\u00A0: «\u00A0CM3\u00A0» n’est pas un niveau connu');
  expect(text).toContain('- Ligne 7\u00A0: Déjà dans le registre.');
});

it('is saved for a spreadsheet with a line of headings and one for each line left out', () => {
  const { text } = reportCsv(report);
  const lines = text.split('\r\n');
  expect(lines[0]).toBe('\uFEFF"Ligne";"Raison"');
  expect(lines[2]).toBe('"7";"Déjà dans le registre."');
  expect(lines).toHaveLength(4);
});

it('passages turned round are told by line', () => {
  const choices = toggled(toggled(toggled(new Set(), '3 0'), '3 2'), '9 0');
  expect(exceptions(choices)).toEqual([
    { line: 3, passages: [0, 2] },
    { line: 9, passages: [0] },
  ]);
  expect(exceptions(toggled(choices, '9 0'))).toEqual([{ line: 3, passages: [0, 2] }]);
});
