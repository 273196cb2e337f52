// Says, without fuss, that the core cannot be reached for the moment.
import { Alert, Text } from '@mantine/core';
import { IconPlugConnectedX } from '@tabler/icons-react';
import { useConnection } from './connection.ts';

export function ConnectionNotice() {
  if (useConnection() !== 'lost') return null;
  return (
    <Alert
      color="yellow"
      variant="outline"
      mb="md"
      icon={<IconPlugConnectedX aria-hidden />}
      title="Le registre ne répond pas pour le moment"
      role="status"
    >
      <Text size="sm">
        Tout ce qui est enregistré est en sûreté dans le fichier. Vigie essaie de nouveau, d’elle-même ;
        gardez cette page ouverte si vous êtes en train d’écrire.
      </Text>
    </Alert>
  );
}
