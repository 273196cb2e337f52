// The manual, a chapter at a time, with the list of the others beside it.
import { NavLink } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { usePageId } from '../../app/location.ts';
import { Markdown } from '../../ui/Markdown.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { chapters, pictureAddress } from './chapters.ts';
import classes from './Help.module.css';

export function HelpPage() {
  const id = usePageId();
  const shown = chapters.find(({ name }) => name === id) ?? chapters[0];
  if (!shown) return null;
  return (
    <>
      <PageHeader key={shown.name} title={shown.title} eyebrow="Aide" />
      <div className={classes.manual}>
        <Markdown text={shown.text} pictureAddress={pictureAddress} rank={2} />
        <nav aria-label="Chapitres de l’aide" className={classes.chapters}>
          {chapters.map(({ name, title }) => (
            <NavLink
              key={name}
              component={Link}
              to={`/aide/${name}`}
              label={title}
              active={name === shown.name}
              aria-current={name === shown.name ? 'page' : undefined}
            />
          ))}
        </nav>
      </div>
    </>
  );
}
