// The lines of a file as they were understood, those with something to correct first.
import { Badge, Box, Text } from '@mantine/core';
import { useEffect } from 'react';
import type { Outputs } from '../../app/client.ts';
import { announce } from '../../ui/announce.ts';
import { countWords } from '../../ui/countWords.ts';
import { issueText } from '../../ui/issueText.ts';
import { UnreadablePlaces } from '../../ui/UnreadablePlaces.tsx';
import type { ReadLine } from './importedRows.ts';
import classes from './PressImport.module.css';
import { columnWords, counted, unreadableWords } from './pressWords.ts';

export interface ImportLinesProps {
  rows: readonly ReadLine[];
  unreadable: Outputs['pressContacts']['readFile']['unreadable'];
}

const SHOWN = 20;
/** Lines to correct that are shown at once. */
const MOST_WRONG = 200;

export function ImportLines({ rows, unreadable }: ImportLinesProps) {
  const wrong = rows.filter(({ issues }) => issues.length > 0);
  const right = rows.filter(({ issues }) => issues.length === 0);
  const summary = `${countWords(rows.length, counted)}, ${countWords(wrong.length, ['ligne', 'lignes'])} à corriger`;
  useEffect(() => announce(summary), [summary]);
  const shown = [...wrong, ...right].slice(0, Math.max(SHOWN, Math.min(wrong.length, MOST_WRONG)));
  return (
    <>
      <UnreadablePlaces count={unreadable.length} places={unreadable} words={unreadableWords} />
      {rows.length > 0 && (
        <Box component="section" className={classes.table} aria-label="Lignes du fichier" tabIndex={0}>
          <table>
            <thead>
              <tr>
                {['Ligne', 'Média', 'Nom', 'Courriel', 'Téléphone', 'Rubrique', 'Listes'].map((heading) => (
                  <th key={heading} scope="col">
                    {heading}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {shown.map(({ line, row, issues, known }) => (
                <tr key={line} className={issues.length > 0 ? classes.wrong : undefined}>
                  <th scope="row">{line}</th>
                  <td>
                    {row.media}
                    {issues.map(({ field, code, detail }) => (
                      <Text key={`${field} ${code}`} size="xs" fw={600}>
                        {fieldLabel(field)} : {issueText({ code, detail })}
                      </Text>
                    ))}
                  </td>
                  <td>{row.name}</td>
                  <td>
                    {row.email}
                    {known !== null && (
                      <Badge variant="outline" size="sm" ml={6} tt="none">
                        déjà là
                      </Badge>
                    )}
                  </td>
                  <td>{row.phone}</td>
                  <td>{row.beat}</td>
                  <td>{row.lists.join(', ')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Box>
      )}
      <Text size="sm" c="dimmed">
        {summary}
        {rows.length > shown.length && ` ; ${shown.length} lignes montrées, celles à corriger d’abord`}.
      </Text>
    </>
  );
}

function fieldLabel(field: string): string {
  const [name = ''] = field.split('.');
  return Object.entries(columnWords).find(([column]) => column === name)?.[1] ?? 'Ligne';
}
