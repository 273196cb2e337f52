// A person: how to reach them, what they agreed to, what they said, and how all of it is erased.
import { Alert } from '@mantine/core';
import { IconHourglassEmpty } from '@tabler/icons-react';
import type { Person } from '../../../electron/contract/persons.ts';
import { client } from '../../app/client.ts';
import { usePageId } from '../../app/location.ts';
import { recordTitle } from '../../app/places.ts';
import { today } from '../../ui/dates.ts';
import { EraseButton } from '../../ui/EraseButton.tsx';
import { ExternalLink } from '../../ui/links.tsx';
import { RecordPage } from '../../ui/RecordPage.tsx';
import { KeptUntil } from '../retention/KeptUntil.tsx';
import { ConsentsSection } from './ConsentsSection.tsx';
import { ErasureNotice } from './ErasureNotice.tsx';
import { erasedWords } from './erasureWords.ts';
import { LinkedConcerns } from './LinkedConcerns.tsx';
import { PersonExport } from './PersonExport.tsx';
import { personForm } from './personForm.tsx';

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
            label: 'Courriel',
            value: person.email !== '' && (
              <ExternalLink href={`mailto:${person.email}`}>{person.email}</ExternalLink>
            ),
          },
          { label: 'Téléphone', value: person.phone },
          { label: 'Adresse postale', value: person.postalAddress },
          { label: 'À garder jusqu’au', value: <KeptUntil type="person" id={person.id} /> },
          { label: 'Note', value: person.note },
        ].filter(({ value }) => Boolean(value))
      }
      actions={(person) => (
        <>
          <PersonExport person={person} />
          <Erase person={person} />
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
        </>
      )}
    </RecordPage>
  );
}

function Erase({ person }: { person: Person }) {
  return (
    <EraseButton
      subject={recordTitle('persons', person)}
      notice={<ErasureNotice personId={person.id} />}
      back="/personnes"
      erase={async () => {
        const counts = await client.persons.erase({ id: person.id, version: person.version });
        return { title: 'Personne effacée', message: erasedWords(counts) };
      }}
    />
  );
}
