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
import { RegisterPages } from './RegisterPages.tsx';
import { ThemeChoice } from './ThemeChoice.tsx';

const tabs = [
  { name: 'association', label: 'Association' },
  { name: 'registre', label: 'Registre' },
  { name: 'apparence', label: 'Affichage et rappels' },
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
          <Section
            title="Votre association"
            actions={
              <Group gap="md">
                <TextLink size="sm" to="/modeles">
                  Modèles de communiqué
                </TextLink>
                <TextLink size="sm" to="/consentements">
                  Formulations des accords
                </TextLink>
              </Group>
            }
          >
            <AssociationSettings />
          </Section>
        </Tabs.Panel>
        <Tabs.Panel value="registre">
          <RegisterFile />
          <RegisterPages />
        </Tabs.Panel>
        <Tabs.Panel value="apparence">
          <Section title="Affichage">
            <ThemeChoice />
          </Section>
          <Section title="Rappels">
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
