// A concern: what was said; that a person is linked to it is shown, who it is is not.
import { Alert, Text } from '@mantine/core';
import { IconHourglassEmpty } from '@tabler/icons-react';
import type { Concern } from '../../../electron/contract/concerns.ts';
import { usePageId } from '../../app/location.ts';
import { recordPath } from '../../app/places.ts';
import { dateWords, today } from '../../ui/dates.ts';
import { Facts } from '../../ui/Facts.tsx';
import { ButtonLink, RecordName } from '../../ui/links.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { RecordPage } from '../../ui/RecordPage.tsx';
import { Section } from '../../ui/Section.tsx';
import { KeptUntil } from '../retention/KeptUntil.tsx';
import classes from './Concerns.module.css';
import { concernForm } from './concernForm.tsx';
import { channels, levels } from './concernWords.ts';
import { OriginalText } from './OriginalText.tsx';

export function ConcernPage() {
  return (
    <RecordPage
      domain="concerns"
      id={usePageId()}
      form={concernForm}
      title={({ receivedOn }) => `Inquiétude du ${dateWords(receivedOn)}`}
    >
      {(concern) => (
        <>
          {concern.expiresOn !== null && concern.expiresOn < today() && concern.binnedAt === null && (
            <Alert
              color="orange"
              variant="outline"
              icon={<IconHourglassEmpty aria-hidden />}
              title="La date d’effacement est passée"
              mb="md"
            >
              Mettez cette inquiétude à la corbeille, ou repoussez la date si l’affaire n’est pas finie.
            </Alert>
          )}
          <Panel>
            <Text className={classes.said}>{concern.text}</Text>
          </Panel>
          {concern.personId !== null && <OriginalText id={concern.id} />}
          <Section title="D’où elle vient">
            <Panel>
              <Facts
                items={[
                  { label: 'Dossier', value: <RecordName type="dossier" id={concern.dossierId} /> },
                  { label: 'Thème', value: concern.theme },
                  { label: 'Niveau', value: concern.level === '' ? '' : levels[concern.level] },
                  { label: 'Commune', value: concern.commune },
                  { label: 'Reçue par', value: channels[concern.channel] },
                  { label: 'À garder jusqu’au', value: <KeptUntil type="concern" id={concern.id} /> },
                ]}
              />
            </Panel>
          </Section>
          <Section title="Qui l’a dit">
            <Speaker concern={concern} />
          </Section>
        </>
      )}
    </RecordPage>
  );
}

/** The name is one press away, never on the same page as the words. */
function Speaker({ concern }: { concern: Concern }) {
  if (concern.personId === null) {
    return (
      <Text size="sm" c="dimmed">
        Sans nom : aucune personne du registre n’y est liée.
      </Text>
    );
  }
  return (
    <ButtonLink to={recordPath('person', concern.personId)} variant="default">
      Voir la fiche de la personne
    </ButtonLink>
  );
}
