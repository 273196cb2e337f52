// The top of a page: its title, which names the window and takes the focus on a change of page.
import { Group, Text, Title } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import { announce } from './announce.ts';
import { withoutLoneSigns } from './loneSigns.ts';
import classes from './PageHeader.module.css';

export interface PageHeaderProps {
  title: string;
  /** A reference or a place above the title. */
  eyebrow?: ReactNode;
  /** One sentence under the title. */
  lead?: ReactNode;
  badges?: ReactNode;
  /** Buttons, the main one last. */
  actions?: ReactNode;
}

export function PageHeader({ title, eyebrow, lead, badges, actions }: PageHeaderProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} – Vigie`;
  }, [title]);
  useEffect(() => {
    const element = heading.current;
    if (element === null || isFirstPage()) return;
    element.focus({ preventScroll: true });
    announce(element.textContent ?? '');
  }, []);
  return (
    <header className={classes.header}>
      <div className={classes.words}>
        {eyebrow !== undefined && (
          <Text size="sm" c="dimmed" className={classes.eyebrow}>
            {eyebrow}
          </Text>
        )}
        <Group gap="xs" align="center">
          <Title order={1} ref={heading} tabIndex={-1} className={classes.title}>
            {withoutLoneSigns(title)}
          </Title>
          {badges}
        </Group>
        {lead !== undefined && (
          <Text c="dimmed" size="sm" className={classes.lead}>
            {lead}
          </Text>
        )}
      </div>
      {actions !== undefined && (
        <div className={classes.actions} data-actions>
          {actions}
        </div>
      )}
    </header>
  );
}

let pagesShown = 0;

/** The first page keeps the focus where the browser puts it: at the top, before the skip link. */
function isFirstPage(): boolean {
  pagesShown += 1;
  return pagesShown === 1;
}
