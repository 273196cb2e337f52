// A titled part of a page.
import { Group, Title } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import { PartOfPage } from './partOfPage.ts';
import classes from './Section.module.css';

export interface SectionProps {
  title: string;
  actions?: ReactNode;
  children: ReactNode;
}

export function Section({ title, actions, children }: SectionProps) {
  const id = useId();
  return (
    <section className={classes.section} aria-labelledby={id}>
      <Group justify="space-between" gap="sm" className={classes.head}>
        <Title order={2} id={id}>
          {title}
        </Title>
        {actions !== undefined && <div data-actions>{actions}</div>}
      </Group>
      <PartOfPage value>{children}</PartOfPage>
    </section>
  );
}
