// Beside what sends a letter: it is not ready while places between brackets are left in it.
import { Text } from '@mantine/core';
import type { InformationRequest } from '../../../electron/contract/requests.ts';
import { placesToFill } from '../../ui/placesToFill.ts';

/** Nothing for a letter that is ready. */
export function StillToFill({ request }: { request: InformationRequest }) {
  const { length } = placesToFill([request.subject, request.body, ...request.enclosures].join('\n'));
  if (length === 0) return null;
  return (
    <Text size="sm" fw={500} maw="70ch">
      {length === 1 ? 'Il reste un endroit' : `Il reste ${length} endroits`} entre crochets à compléter dans
      la lettre avant de l’envoyer : pressez « Modifier », en haut de cette page.
    </Text>
  );
}
