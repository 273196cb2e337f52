// What the core refused in an import, told by the line of the table.
import type { InputIssue } from '../../../electron/contract/errors.ts';
import { issueText } from '../../ui/issueText.ts';
import { type Column, columnLabels, type Problem } from './importTable.ts';

/** `rows.N.field` becomes the line of row N; issues about no row are left out. */
export function problemsOfIssues(issues: readonly InputIssue[], lines: readonly number[]): Problem[] {
  return issues.flatMap((issue) => {
    const [rows, index, field] = issue.field.split('.');
    const line = lines[Number(index)];
    if (rows !== 'rows' || line === undefined) return [];
    const column = columnNames.find((name) => name === field) ?? 'text';
    return [{ line, column, sentence: `${columnLabels[column]} – ${issueText(issue)}`, said: '' }];
  });
}

const columnNames: readonly Column[] = ['text', 'theme', 'level', 'commune', 'receivedOn'];
