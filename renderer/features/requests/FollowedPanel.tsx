// On the page of a letter that continues a request: where that request is, and what to note there once the letter has left.
import { Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { InformationRequest } from '../../../electron/contract/requests.ts';
import { recordPath } from '../../app/places.ts';
import { recordQuery } from '../../app/recordQuery.ts';
import { ButtonLink, RecordName } from '../../ui/links.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Section } from '../../ui/Section.tsx';
import { events } from './eventWords.ts';
import { eventOfLetter } from './progress.ts';

export function FollowedPanel({ request }: { request: InformationRequest }) {
  const origin = useQuery(recordQuery('requests', request.followsId ?? '')).data;
  if (request.followsId === null) return null;
  const event = eventOfLetter(request.model);
  return (
    <Section title="La demande d’origine">
      <Panel>
        <Text size="sm" maw="70ch">
          Cette lettre continue <RecordName type="request" id={request.followsId} />. Ses délais se suivent
          là-bas : une fois la lettre partie, notez-le dans la demande d’origine.
        </Text>
        {event !== undefined && origin !== undefined && (
          <Group mt="sm">
            <ButtonLink variant="default" to={`${recordPath('request', request.followsId)}?noter=${event}`}>
              Noter « {events[event].label} » dans {origin.reference}
            </ButtonLink>
          </Group>
        )}
      </Panel>
    </Section>
  );
}
