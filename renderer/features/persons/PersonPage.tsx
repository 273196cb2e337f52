// A person: how to reach them, what they agreed to, what they said, and how all of it is erased.
import { Alert } from '@mantine/core';
import { IconHourglassEmpty } from '@tabler/icons-react';
import type { Person } from '../../../electron/contract/persons.ts';
import { usePageId } from '../../app/location.ts';
import { newPath, recordTitle } from '../../app/places.ts';
import { Attachments } from '../../ui/Attachments.tsx';
import { today } from '../../ui/dates.ts';
import { ButtonLink, ExternalLink } from '../../ui/links.tsx';
import { RecordPage } from '../../ui/RecordPage.tsx';
import { Section } from '../../ui/Section.tsx';
import { KeptUntil } from '../retention/KeptUntil.tsx';
import { ConsentsSection } from './ConsentsSection.tsx';
import { ErasePerson } from './ErasePerson.tsx';
import { LinkedConcerns } from './LinkedConcerns.tsx';
import { PersonExport } from './PersonExport.tsx';
import { personForm } from './personForm.tsx';
import { UsesSection } from './UsesSection.tsx';

export function PersonPage() {
  return (
    <RecordPage
      domain="persons"
      id={usePageId()}
      form={personForm}
      title={(person) => recordTitle('persons', person)}
      facts={(person) =>
        [
          {
            label: contactLabel('Courriel', person),
            value: person.email !== '' && (
              <ExternalLink href={`mailto:${person.email}`}>{person.email}</ExternalLink>
            ),
          },
          { label: contactLabel('Téléphone', person), value: person.phone },
          { label: 'Adresse postale', value: person.postalAddress },
          { label: 'À garder jusqu’au', value: <KeptUntil type="person" id={person.id} /> },
          { label: 'Note', value: person.note },
        ].filter(({ value }) => Boolean(value))
      }
      actions={(person) => (
        <>
          <ButtonLink to={newPath('rightsRequest', { personne: person.id })} variant="default">
            Noter une demande
          </ButtonLink>
          <PersonExport personId={person.id} />
          <ErasePerson person={person} />
        </>
      )}
    >
      {(person) => (
        <>
          {person.expiresOn !== null && person.expiresOn < today() && (
            <Alert
              color="orange"
              variant="outline"
              icon={<IconHourglassEmpty aria-hidden />}
              title="La date d’effacement est passée"
              mt="md"
            >
              Effacez cette personne, ou repoussez la date si elle l’a accepté.
            </Alert>
          )}
          <ConsentsSection person={person} />
          <LinkedConcerns personId={person.id} />
          <UsesSection personId={person.id} />
          <Section title="Preuves et pièces">
            <Attachments ownerId={person.id} readOnly={person.binnedAt !== null} />
          </Section>
        </>
      )}
    </RecordPage>
  );
}

/** Said where one is about to write or to call. */
function contactLabel(label: string, { consented }: Pick<Person, 'consented'>): string {
  return consented.includes('contact') ? label : `${label} (ne pas recontacter)`;
}
