// The settings: the association, the look, the register's file, the program.
import { Group } from '@mantine/core';
import { useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { TextLink } from '../../ui/links.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Section } from '../../ui/Section.tsx';
import { About } from './About.tsx';
import { AssociationSettings } from './AssociationSettings.tsx';
import { RegisterFile } from './RegisterFile.tsx';
import { ThemeChoice } from './ThemeChoice.tsx';

/** Where the menu's « Aide » leads. */
const ABOUT = 'a-propos';

export function Settings() {
  const { hash } = useLocation();
  const about = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (hash === ABOUT) about.current?.scrollIntoView();
  }, [hash]);
  return (
    <>
      <PageHeader title="Réglages" />
      <Section title="Votre association">
        <AssociationSettings />
      </Section>
      <Section title="Apparence">
        <ThemeChoice />
      </Section>
      <Section title="Le registre">
        <RegisterFile />
        <Group gap="lg" mt="md">
          <TextLink to="/journal">Journal de ce qui a été fait</TextLink>
          <TextLink to="/corbeille">Corbeille</TextLink>
        </Group>
      </Section>
      <div id={ABOUT} ref={about}>
        <Section title="À propos de Vigie">
          <About />
        </Section>
      </div>
    </>
  );
}
