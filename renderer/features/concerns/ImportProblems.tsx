// What is wrong in a table to import: each point leads to its line.
import { Alert, List, Text, UnstyledButton } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { type ReactNode, useEffect } from 'react';
import { announce } from '../../ui/announce.ts';
import { countWords } from '../../ui/countWords.ts';
import classes from './Concerns.module.css';
import type { Problem } from './importTable.ts';

export interface ImportProblemsProps {
  problems: readonly Problem[];
  /** Goes to a line of the table, counted from 1. */
  onLine: (line: number) => void;
}

const SHOWN = 20;

export function ImportProblems({ problems, onLine }: ImportProblemsProps) {
  const title =
    problems.length === 0
      ? ''
      : `${countWords(problems.length, ['point', 'points'])} à corriger : rien ne sera importé avant`;
  useEffect(() => {
    if (title !== '') announce(title);
  }, [title]);
  if (problems.length === 0) return null;
  const more = problems.length - SHOWN;
  return (
    <ImportWarning title={title}>
      <List size="sm" spacing={4}>
        {problems.slice(0, SHOWN).map(({ line, column, sentence, said }) => (
          <List.Item key={`${line} ${column} ${sentence}`}>
            <UnstyledButton className={classes.line} onClick={() => onLine(line)}>
              Ligne {line}
            </UnstyledButton>
            {` : ${sentence}`}
            {said !== '' && (
              <Text size="xs" c="dimmed" lineClamp={1}>
                {said}
              </Text>
            )}
          </List.Item>
        ))}
        {more > 0 && <List.Item>… et {more.toLocaleString('fr-FR')} de plus.</List.Item>}
      </List>
    </ImportWarning>
  );
}

/** Announced by who shows it: an alert would read the whole list out. */
export function ImportWarning({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Alert color="red" variant="outline" icon={<IconAlertTriangle aria-hidden />} title={title} role="group">
      {children}
    </Alert>
  );
}
