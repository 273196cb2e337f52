// The home page: what to do, what is being worked on, what was written lately.
import { Alert, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../app/client.ts';
import { newPath } from '../../app/places.ts';
import { ButtonLink, TextLink } from '../../ui/links.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Section } from '../../ui/Section.tsx';
import { CleaningReminder } from '../retention/CleaningReminder.tsx';
import { CalendarButton } from './CalendarButton.tsx';
import { DueList } from './DueList.tsx';
import { OpenDossiers } from './OpenDossiers.tsx';
import { RecentCommuniques } from './RecentCommuniques.tsx';
import { Tip } from './Tip.tsx';
import { useDue } from './useDue.ts';

/** Nothing is printed nor exported where nothing is due. */
function DueActions() {
  const { read } = useDue();
  if (read === null || read.lines.length === 0) return null;
  return (
    <Group gap="xs">
      <ButtonLink to="/a-faire" variant="default" size="compact-sm">
        Feuille à imprimer
      </ButtonLink>
      <CalendarButton />
    </Group>
  );
}

export function Home() {
  const association = useQuery(api.association.get.queryOptions()).data;
  return (
    <>
      <PageHeader
        title="Accueil"
        eyebrow={association?.name}
        actions={
          <ButtonLink to={newPath('dossier')} variant="default">
            Créer un dossier
          </ButtonLink>
        }
      />
      {association?.name === '' && (
        <Alert variant="light" color="lagoon" mb="lg" title="Présentez votre association">
          Son nom et son adresse figurent sur les lettres et les communiqués :{' '}
          <TextLink inherit underline="always" to="/bienvenue">
            les écrire une fois
          </TextLink>
          .
        </Alert>
      )}
      <Section title="À faire" actions={<DueActions />}>
        <CleaningReminder />
        <DueList />
      </Section>
      <Section title="Dossiers ouverts">
        <OpenDossiers />
      </Section>
      <Section title="Derniers communiqués">
        <RecentCommuniques />
      </Section>
      <Tip />
    </>
  );
}
