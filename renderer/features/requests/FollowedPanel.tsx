// On the page of a letter that continues a request: where that request is, and what to note there once the letter has left.
import { Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { InformationRequest } from '../../../electron/contract/requests.ts';
import { recordPath } from '../../app/places.ts';
import { recordQuery } from '../../app/recordQuery.ts';
import { ButtonLink, RecordName } from '../../ui/links.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Section } from '../../ui/Section.tsx';
import { events } from './eventWords.ts';
import { eventOfLetter } from './progress.ts';
import { StillToFill } from './StillToFill.tsx';

export function FollowedPanel({ request }: { request: InformationRequest }) {
  const origin = useQuery(recordQuery('requests', request.followsId ?? '')).data;
  if (request.followsId === null) return null;
  const event = eventOfLetter(request.model);
  const isSent = request.step !== 'notSent';
  return (
    <Section title="La demande d’origine">
      <Panel>
        <Stack gap="sm">
          <Text size="sm" maw="70ch">
            Cette lettre {isSent && 'est partie ; elle '}continue{' '}
            <RecordName type="request" id={request.followsId} />. Ses délais se suivent là-bas
            {isSent ? '.' : ' : une fois la lettre partie, notez-le dans la demande d’origine.'}
          </Text>
          {!isSent && <StillToFill request={request} />}
          {event !== undefined && origin !== undefined && !isSent && (
            <Group>
              <ButtonLink
                to={`${recordPath('request', request.followsId)}?noter=${event}&lettre=${request.id}`}
              >
                Noter « {events[event].label} » dans {origin.reference}
              </ButtonLink>
            </Group>
          )}
        </Stack>
      </Panel>
    </Section>
  );
}
