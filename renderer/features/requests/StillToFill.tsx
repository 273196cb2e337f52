// Beside what sends a letter: it is not ready while places between brackets are left in it.
import { Button, Group, Text } from '@mantine/core';
import type { InformationRequest } from '../../../electron/contract/requests.ts';
import { useSetQueryValues } from '../../app/location.ts';
import { placesToFill } from '../../ui/placesToFill.ts';

/** Nothing for a letter that is ready. */
export function StillToFill({ request }: { request: InformationRequest }) {
  const setQuery = useSetQueryValues();
  const { length } = placesToFill([request.subject, request.body, ...request.enclosures].join('\n'));
  if (length === 0) return null;
  return (
    <Group gap="sm">
      <Text size="sm" fw={500} maw="70ch">
        {length === 1 ? 'Il reste un endroit' : `Il reste ${length} endroits`} entre crochets à compléter dans
        la lettre avant de l’envoyer.
      </Text>
      <Button size="compact-sm" variant="default" onClick={() => setQuery({ modifier: 'oui' })}>
        Compléter la lettre
      </Button>
    </Group>
  );
}
