// A sentence whose law words say what they mean: on hover, on focus, and in the help when they are pressed.
import { Tooltip, UnstyledButton } from '@mantine/core';
import { Fragment } from 'react';
import { partsWithTerms } from './glossary.ts';
import { openHelp } from './help.ts';
import classes from './WithTerms.module.css';

export function WithTerms({ children }: { children: string }) {
  return partsWithTerms(children).map(({ text, term }, index) => {
    const key = `${index} ${text}`;
    if (term === null) return <Fragment key={key}>{text}</Fragment>;
    return (
      <Tooltip key={key} label={term.meaning} multiline maw={320}>
        <UnstyledButton component="button" className={classes.term} onClick={() => openHelp('mots')}>
          {text}
        </UnstyledButton>
      </Tooltip>
    );
  });
}
