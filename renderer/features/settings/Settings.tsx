// The settings, by tabs kept in the address: the association, the look, the register's file, the program.
import { Group, Tabs } from '@mantine/core';
import { useLocation } from '@tanstack/react-router';
import { useQueryValues, useSetQueryValues } from '../../app/location.ts';
import { TextLink } from '../../ui/links.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Section } from '../../ui/Section.tsx';
import { About } from './About.tsx';
import { AssociationSettings } from './AssociationSettings.tsx';
import { DueNotificationChoice } from './DueNotificationChoice.tsx';
import { RegisterFile } from './RegisterFile.tsx';
import { ThemeChoice } from './ThemeChoice.tsx';

const tabs = [
  { name: 'association', label: 'Association' },
  { name: 'registre', label: 'Registre' },
  { name: 'apparence', label: 'Apparence' },
  { name: 'a-propos', label: 'À propos' },
] as const;

/** The menu's « Aide » leads to `#a-propos`; a tab chosen since then comes first. */
export function Settings() {
  const { hash } = useLocation();
  const { onglet = hash } = useQueryValues();
  const setQuery = useSetQueryValues();
  const shown = tabs.find(({ name }) => name === onglet)?.name ?? 'association';
  return (
    <>
      <PageHeader title="Réglages" />
      {/* Panels stay mounted: what is typed in one outlives a look at another. */}
      <Tabs value={shown} onChange={(name) => setQuery({ onglet: name })} keepMounted>
        <Tabs.List mb="md" aria-label="Réglages">
          {tabs.map(({ name, label }) => (
            <Tabs.Tab key={name} value={name}>
              {label}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="association">
          <Section title="Votre association">
            <AssociationSettings />
            <Group gap="lg" mt="md">
              <TextLink to="/modeles">Modèles de communiqué</TextLink>
              <TextLink to="/consentements">Formulations des consentements</TextLink>
            </Group>
          </Section>
        </Tabs.Panel>
        <Tabs.Panel value="registre">
          <Section title="Le fichier du registre">
            <RegisterFile />
            <Group gap="lg" mt="md">
              <TextLink to="/sauvegardes">Sauvegardes et sécurité du registre</TextLink>
              <TextLink to="/journal">Journal de ce qui a été fait</TextLink>
              <TextLink to="/corbeille">Corbeille</TextLink>
              <TextLink to="/conservation">Durées de conservation</TextLink>
              <TextLink to="/menage">Ménage</TextLink>
              <TextLink to="/papiers">Papiers et protection des données</TextLink>
            </Group>
          </Section>
        </Tabs.Panel>
        <Tabs.Panel value="apparence">
          <Section title="Apparence">
            <ThemeChoice />
            <DueNotificationChoice />
          </Section>
        </Tabs.Panel>
        <Tabs.Panel value="a-propos">
          <Section title="À propos de Vigie">
            <About />
          </Section>
        </Tabs.Panel>
      </Tabs>
    </>
  );
}
