// Says, without fuss, that the core cannot be reached for the moment.
import { Alert, Text } from '@mantine/core';
import { IconPlugConnectedX } from '@tabler/icons-react';
import { useConnection } from './connection.ts';

export function ConnectionNotice() {
  const connection = useConnection();
  if (connection !== 'lost' && connection !== 'locked') return null;
  const { title, advice } = notices[connection];
  return (
    <Alert color="yellow" mb="md" icon={<IconPlugConnectedX aria-hidden />} title={title} role="status">
      <Text size="sm">{advice}</Text>
    </Alert>
  );
}

const notices = {
  lost: {
    title: 'Le registre ne répond pas pour le moment',
    advice:
      'Tout ce qui est enregistré est en sûreté dans le fichier. Vigie essaie de nouveau, d’elle-même ; gardez cette page ouverte si vous êtes en train d’écrire.',
  },
  locked: {
    title: 'Vigie a été relancée',
    advice:
      'Tout ce qui est enregistré est en sûreté dans le fichier, mais cette page n’y a plus accès : ouvrez l’adresse que Vigie vient d’afficher. Si vous étiez en train d’écrire, copiez d’abord votre texte.',
  },
} as const;
