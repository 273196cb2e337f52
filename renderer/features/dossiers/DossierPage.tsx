// A dossier: its summary, then its story and all it holds, by tabs kept in the address.
import { Box, Spoiler, Tabs, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Suspense } from 'react';
import { api } from '../../app/client.ts';
import { usePageId, useQueryValues } from '../../app/location.ts';
import { newPath } from '../../app/places.ts';
import { asId } from '../../app/records.ts';
import { DateText } from '../../ui/DateText.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { ButtonLink } from '../../ui/links.tsx';
import { Markdown } from '../../ui/Markdown.tsx';
import { PartOfPage } from '../../ui/partOfPage.ts';
import { RecordPage } from '../../ui/RecordPage.tsx';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import { usePrinting } from '../../ui/usePrinting.ts';
import { dossierForm } from './dossierForm.ts';
import { dossierTabs } from './dossierTabs.tsx';
import { dossierStatuses } from './words.ts';

export function DossierPage() {
  return (
    <RecordPage
      domain="dossiers"
      id={usePageId()}
      form={dossierForm}
      title={({ title }) => title}
      eyebrow={({ openedOn }) => (
        <>
          Dossier ouvert le <DateText on={openedOn} />
        </>
      )}
      badges={({ status }) => (
        <StatusBadge tone={status === 'open' ? 'info' : 'neutral'}>{dossierStatuses[status]}</StatusBadge>
      )}
      actions={({ id }) => (
        <>
          <ButtonLink to={newPath('request', { dossier: id })} variant="default">
            Écrire une demande
          </ButtonLink>
          <ButtonLink to={newPath('communique', { dossier: id })}>Rédiger un communiqué</ButtonLink>
        </>
      )}
    >
      {({ id, summary }) => (
        <>
          <Summary text={summary} />
          <DossierTabs dossierId={id} />
        </>
      )}
    </RecordPage>
  );
}

/** The first lines of it on the screen, all of it on paper. */
function Summary({ text }: { text: string }) {
  const printing = usePrinting();
  return (
    <Box mt="md">
      {text === '' ? (
        <Text size="sm" c="dimmed">
          Pas encore de résumé. « Modifier » permet d’en écrire un.
        </Text>
      ) : (
        <Spoiler
          maxHeight={printing ? Number.MAX_SAFE_INTEGER : 132}
          showLabel="Lire tout le résumé"
          hideLabel="Réduire le résumé"
        >
          <Markdown text={text} />
        </Spoiler>
      )}
    </Box>
  );
}

function DossierTabs({ dossierId }: { dossierId: string }) {
  const { onglet } = useQueryValues();
  const navigate = useNavigate();
  const counts = useQuery(api.dossiers.counts.queryOptions({ input: { id: asId(dossierId) } })).data?.counts;
  const shown = dossierTabs.find(({ name }) => name === onglet) ?? dossierTabs[0];
  if (!shown) return null;

  function show(name: string | null) {
    // The words and filters in the address are those of the former tab's table: they go with it.
    void navigate({ to: '.', resetScroll: false, search: () => (name === null ? {} : { onglet: name }) });
  }

  return (
    <Tabs value={shown.name} onChange={show} keepMounted={false} mt="xl">
      <Tabs.List mb="md" aria-label="Contenu du dossier">
        {dossierTabs.map(({ name, label, counts: type }) => (
          <Tabs.Tab
            key={name}
            value={name}
            rightSection={type && counts && <Count value={counts[type] ?? 0} />}
          >
            {label}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value={shown.name}>
        <Suspense fallback={<Loading />}>
          <PartOfPage value>
            <shown.Content dossierId={dossierId} />
          </PartOfPage>
        </Suspense>
      </Tabs.Panel>
    </Tabs>
  );
}

function Count({ value }: { value: number }) {
  return (
    <Text component="span" size="xs" c="dimmed">
      {new Intl.NumberFormat('fr-FR').format(value)}
    </Text>
  );
}
