// The letter of a request as it stands: what is missing, its envelope and its text.
import { Alert, Stack, Text } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { InformationRequest, RequestEvent } from '../../../electron/contract/requests.ts';
import { api } from '../../app/client.ts';
import { recordQuery } from '../../app/recordQuery.ts';
import { DateText } from '../../ui/DateText.tsx';
import { dateWords } from '../../ui/dates.ts';
import { Facts } from '../../ui/Facts.tsx';
import { TextLink } from '../../ui/links.tsx';
import { Markdown } from '../../ui/Markdown.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { placesToFill } from '../../ui/placesToFill.ts';
import { Section } from '../../ui/Section.tsx';
import { envelopeLines, hasPostalAddress } from '../authorities/authorityWords.ts';
import { closingFor, SALUTATION } from './formOfAddress.ts';
import { LetterAdvice } from './LetterAdvice.tsx';
import { PlacesToFill } from './PlacesToFill.tsx';
import { signatureFinding } from './signature.ts';
import { useSignedBy } from './useSignedBy.ts';

export interface LetterSectionProps {
  request: InformationRequest;
  events: readonly RequestEvent[];
}

export function LetterSection({ request, events }: LetterSectionProps) {
  const authority = useQuery(recordQuery('authorities', request.authorityId)).data;
  const association = useQuery(api.association.get.queryOptions()).data;
  const salutation = request.salutation || authority?.salutation || SALUTATION;
  const place = request.place || association?.place || '';
  const date = request.writtenOn === null ? '' : dateWords(request.writtenOn);
  const signedBy = useSignedBy(request);
  const byPerson = signedBy === 'personConcerned';
  const signatory = request.signatoryName || (byPerson ? '' : association?.representativeName) || '';
  const capacity = request.signatoryCapacity || (byPerson ? '' : association?.representativeCapacity) || '';
  const text = [request.subject, request.body, ...request.enclosures].join('\n');
  const sent = events.filter(({ type }) => type === 'sent').toSorted((a, b) => (a.on < b.on ? -1 : 1))[0];
  const finding = association && signatureFinding({ ...request, signedBy }, association);
  return (
    <Section title="La lettre">
      <Stack gap="sm">
        <PlacesToFill places={placesToFill(text)} />
        <LetterAdvice text={request.body} documentsAsked={request.regime === 'cada' && request.legalClock} />
        {association?.name === '' && (
          <Missing>
            La lettre n’a pas d’expéditeur :{' '}
            <TextLink to="/reglages">complétez la fiche de l’association</TextLink>.
          </Missing>
        )}
        {signatory === '' && association !== undefined && <Missing>La lettre n’a pas de signataire.</Missing>}
        {finding && <Missing>{finding}</Missing>}
        {date === '' && <Missing>La lettre n’a pas de date.</Missing>}
        {sent !== undefined && request.writtenOn !== null && request.writtenOn > sent.on && (
          <Missing>
            La lettre est datée du {date}, après son envoi le <DateText on={sent.on} />
             : corrigez l’une des deux dates.
          </Missing>
        )}
        {authority && request.delivery === 'registeredPost' && !hasPostalAddress(authority) && (
          <Missing>
            L’adresse postale de l’organisme est incomplète :{' '}
            <TextLink to={`/organismes/${authority.id}`}>complétez-la</TextLink>.
          </Missing>
        )}
        <Panel>
          <Facts
            items={[
              { label: 'À', value: authority && envelopeLines(authority).join('\n') },
              { label: 'Lieu et date', value: [place, date && `le ${date}`].filter(Boolean).join(', ') },
              { label: 'Pièces jointes annoncées', value: request.enclosures.join('\n') },
            ]}
          />
          <Text size="sm" mt="md" fw={500}>
            Objet : {request.subject}
          </Text>
          <Text size="sm" my="sm">
            {salutation}
          </Text>
          {request.body === '' ? (
            <Text size="sm" c="dimmed">
              Le texte est encore vide.
            </Text>
          ) : (
            <Markdown text={request.body} />
          )}
          <Text size="sm" my="sm">
            {request.closing || closingFor(salutation)}
          </Text>
          <Text size="sm">{[signatory, capacity].filter(Boolean).join(', ')}</Text>
        </Panel>
      </Stack>
    </Section>
  );
}

function Missing({ children }: { children: React.ReactNode }) {
  return (
    <Alert color="orange" variant="outline" icon={<IconInfoCircle aria-hidden />}>
      {children}
    </Alert>
  );
}
