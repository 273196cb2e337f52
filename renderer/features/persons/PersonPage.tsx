// A person: how to reach them, what they agreed to, what they said, and how all of it is erased.
import { Alert, Button } from '@mantine/core';
import { IconEraser, IconHourglassEmpty } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { Person } from '../../../electron/contract/persons.ts';
import { api, client } from '../../app/client.ts';
import { usePageId } from '../../app/location.ts';
import { recordTitle } from '../../app/places.ts';
import { useConfirm } from '../../ui/confirm.tsx';
import { DateText } from '../../ui/DateText.tsx';
import { today } from '../../ui/dates.ts';
import { ExternalLink } from '../../ui/links.tsx';
import { notify } from '../../ui/notify.tsx';
import { RecordPage } from '../../ui/RecordPage.tsx';
import { useAction } from '../../ui/useAction.ts';
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
          { label: 'À effacer après le', value: person.expiresOn && <DateText on={person.expiresOn} /> },
          { label: 'Note', value: person.note },
        ].filter(({ value }) => Boolean(value))
      }
      actions={(person) => (
        <>
          <PersonExport person={person} />
          <EraseButton person={person} />
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

function EraseButton({ person }: { person: Person }) {
  const confirm = useConfirm();
  const navigate = useNavigate();
  const cache = useQueryClient();
  const { data } = useQuery(
    api.concerns.list.queryOptions({ input: { filter: { personId: person.id }, limit: 1, withTotal: true } }),
  );
  const erase = useAction(async () => {
    const counts = await client.persons.erase({ id: person.id, version: person.version });
    await navigate({ to: '/personnes', replace: true });
    // Nothing of them stays in the window's memory either.
    cache.removeQueries({ type: 'inactive' });
    notify({ title: 'Personne effacée', message: erasedWords(counts) });
  });
  const ask = async () => {
    const agreed = await confirm({
      title: `Effacer « ${recordTitle('persons', person)} » pour de bon ?`,
      body: <ErasureNotice concerns={data?.total ?? null} />,
      confirm: 'Effacer pour de bon',
      danger: true,
    });
    if (agreed) await erase.run();
  };
  return (
    <Button
      variant="default"
      leftSection={<IconEraser size={16} aria-hidden />}
      loading={erase.running}
      onClick={() => void ask()}
    >
      Effacer pour de bon…
    </Button>
  );
}
