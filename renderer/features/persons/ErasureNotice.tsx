// What erasing a person takes away, what stays, and where traces remain.
import { List, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../app/client.ts';
import { asId } from '../../app/records.ts';

export function ErasureNotice({ personId }: { personId: string }) {
  const input = { filter: { personId: asId(personId) }, limit: 1, withTotal: true };
  // Read here: the window may be open before the count comes.
  const concerns = useQuery(api.concerns.list.queryOptions({ input })).data?.total ?? null;
  return (
    <>
      <List size="sm" spacing="xs">
        <List.Item>
          <b>Disparaissent :</b> le nom, les coordonnées, la note et les consentements, du registre, de la
          recherche et du journal.
        </List.Item>
        <List.Item>
          <b>Reste, sans nom :</b> {kept(concerns)}
        </List.Item>
        <List.Item>
          <b>Attention :</b> les sauvegardes déjà faites contiennent encore cette personne, jusqu’à ce
          qu’elles soient supprimées.
        </List.Item>
      </List>
      <Text size="sm" mt="sm">
        Cela ne peut pas être annulé.
      </Text>
    </>
  );
}

/** `concerns`: how many of their concerns are kept, null when not known. */
function kept(concerns: number | null): string {
  if (concerns === 0) return 'rien, aucune inquiétude ne lui est rattachée.';
  const said = concerns === null ? 'ce qu’elle a dit' : `ce qu’elle a dit (${concerns} ${words(concerns)})`;
  return `${said}, détaché d’elle. Relisez-le si le texte permet de la reconnaître.`;
}

function words(concerns: number): string {
  return concerns === 1 ? 'inquiétude' : 'inquiétudes';
}
