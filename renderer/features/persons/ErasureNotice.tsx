// What erasing a person takes away, what stays, and where traces remain.
import { List, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../app/client.ts';
import { asId } from '../../app/records.ts';
import { countWords } from '../../ui/countWords.ts';

export function ErasureNotice({ personId }: { personId: string }) {
  const input = { filter: { personId: asId(personId) }, limit: 1, withTotal: true };
  // Read here: the window may be open before the count comes.
  const concerns = useQuery(api.concerns.list.queryOptions({ input })).data?.total ?? null;
  return (
    <>
      <List size="sm" spacing="xs">
        <List.Item>
          <b>Disparaissent :</b> le nom, les coordonnées, la note, les accords et leurs preuves, de tout le
          registre : recherche et journal compris.
        </List.Item>
        <List.Item>
          <b>Ce qu’elle a dit :</b> {said(concerns)}
        </List.Item>
        <List.Item>
          <b>Attention :</b> les sauvegardes déjà faites la contiennent encore. La page suivante dit
          lesquelles, et jusqu’à quand.
        </List.Item>
      </List>
      <Text size="sm">Cela ne peut pas être annulé.</Text>
    </>
  );
}

/** `concerns`: how many are theirs, null when not known. */
function said(concerns: number | null): string {
  if (concerns === 0) return 'aucune inquiétude ne lui est rattachée.';
  const counted = concerns === null ? '' : ` (${countWords(concerns, ['inquiétude', 'inquiétudes'])})`;
  return `choisissez ci-dessous ce que cela devient${counted}.`;
}
