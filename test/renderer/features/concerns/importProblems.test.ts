// What the core refuses in an import is told by the line of the table.
import { expect, it } from 'vitest';
import { problemsOfIssues } from '../../../../renderer/features/concerns/importProblems.ts';

it('an issue of a row is told on its line; one of no row is left to its own explanation', () => {
  const issues = [
    { field: 'rows.1.theme', code: 'TOO_LONG', detail: '100' },
    { field: 'dossierId', code: 'UNKNOWN_RECORD', detail: '' },
  ];
  expect(problemsOfIssues(issues, [2, 5])).toEqual([
    { line: 5, column: 'theme', sentence: expect.stringMatching(/^Thème.+100 au plus/), said: '' },
  ]);
});
