// What the association can do for a request at once: export, correct, erase.
import { Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Person } from '../../../electron/contract/persons.ts';
import { recordPath } from '../../app/places.ts';
import { recordQuery } from '../../app/recordQuery.ts';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { ButtonLink } from '../../ui/links.tsx';
import { Section } from '../../ui/Section.tsx';
import { ErasePerson } from '../persons/ErasePerson.tsx';
import { PersonExport } from '../persons/PersonExport.tsx';
import { advice, type RightsKind } from './rightsWords.ts';

export function RightsActions({ kind, personId }: { kind: RightsKind; personId: Person['id'] | null }) {
  return (
    <Section title="Que faire">
      <Text size="sm" maw="70ch" mb="md">
        {advice[kind]}
      </Text>
      {personId === null ? (
        <>
          <Text size="sm" maw="70ch" mb="md">
            Cherchez d’abord si la personne est au registre : si elle y est, modifiez cette demande pour l’y
            rattacher. Si elle n’y est pas, dites-le-lui, puis clôturez la demande.
          </Text>
          <ButtonLink to="/personnes" variant="default">
            Chercher la personne
          </ButtonLink>
        </>
      ) : (
        <ForPerson kind={kind} personId={personId} />
      )}
    </Section>
  );
}

function ForPerson({ kind, personId }: { kind: RightsKind; personId: Person['id'] }) {
  const { data: person, error } = useQuery(recordQuery('persons', personId));
  if (error) return <ErrorNotice error={error} />;
  if (!person) return <Loading />;
  return (
    <Group gap="sm">
      {kind === 'rectification' && (
        <ButtonLink to={`${recordPath('person', personId)}?modifier=oui`}>Corriger sa fiche</ButtonLink>
      )}
      {kind === 'objection' && (
        <ButtonLink to={recordPath('person', personId)}>Retirer ses accords</ButtonLink>
      )}
      {(kind === 'access' || kind === 'erasure') && (
        <PersonExport personId={personId} isMain={kind === 'access'} />
      )}
      {(kind === 'erasure' || kind === 'objection') && (
        <ErasePerson person={person} isMain={kind === 'erasure'} />
      )}
    </Group>
  );
}
