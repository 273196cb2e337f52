// Where five authorities or more were asked for the same object: the CADA takes one refusal, the others are informed.
import { Alert, Button, Group, Text } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { InformationRequest } from '../../../electron/contract/requests.ts';
import type { SeriesLine } from '../../../electron/contract/series.ts';
import { api, client } from '../../app/client.ts';
import { recordPath } from '../../app/places.ts';
import { TextLink } from '../../ui/links.tsx';
import { useAction } from '../../ui/useAction.ts';
import { referredAmong } from './referred.ts';

export function SameObjectNotice({ request }: { request: InformationRequest }) {
  const navigate = useNavigate();
  const asksDocuments = request.regime === 'cada' && request.legalClock;
  const { data } = useQuery(
    api.series.sameObject.queryOptions({ input: { requestId: request.id }, enabled: asksDocuments }),
  );
  const inform = useAction(async () => {
    const { series } = await client.series.informOthers({ requestId: request.id });
    void navigate({ to: recordPath('series', series.id) });
  });
  if (!asksDocuments || !data?.rule) return null;
  const referred = referredAmong(data.requests);
  const isReferred = referred.some(({ requestId }) => requestId === request.id);
  return (
    <RuleNotice authorities={data.authorities}>
      {!isReferred && <AlreadyReferred referred={referred} />}
      {(isReferred || referred.length === 0) && (
        <Group mt="sm">
          <Button
            variant="default"
            size="compact-sm"
            loading={inform.running}
            onClick={() => void inform.run()}
          >
            Le refus de celui-ci est soumis : écrire aux autres
          </Button>
        </Group>
      )}
    </RuleNotice>
  );
}

/** On the page of a series: the letters to the others are written from the request whose refusal the CADA has. */
export function SeriesRuleNotice({ requestId }: { requestId: InformationRequest['id'] }) {
  const { data } = useQuery(api.series.sameObject.queryOptions({ input: { requestId } }));
  if (!data?.rule) return null;
  return (
    <RuleNotice authorities={data.authorities}>
      <AlreadyReferred referred={referredAmong(data.requests)} />
      <Text size="sm" mt="xs">
        Pour écrire aux autres, ouvrez la demande dont le refus est soumis.
      </Text>
    </RuleNotice>
  );
}

/** The refusal the CADA has: a second one would not be taken. */
function AlreadyReferred({ referred: [first] }: { referred: readonly SeriesLine[] }) {
  if (first === undefined) return null;
  return (
    <Text size="sm" mt="xs">
      Déjà soumis :{' '}
      <TextLink inherit underline="always" to={recordPath('request', first.requestId)}>
        le refus de {first.authority} ({first.reference})
      </TextLink>
      . La CADA n’en prendra pas un second pour le même objet.
    </Text>
  );
}

function RuleNotice({ authorities, children }: { authorities: number; children: ReactNode }) {
  return (
    <Alert
      my="md"
      color="lagoon"
      variant="outline"
      icon={<IconInfoCircle aria-hidden />}
      title={`La même demande est faite à ${authorities} organismes`}
    >
      <Text size="sm">
        À partir de cinq, la CADA ne prend qu’un seul refus : choisissez celui que vous lui soumettez, et
        informez les autres organismes. La saisine donne la liste des demandes.
      </Text>
      {children}
    </Alert>
  );
}
