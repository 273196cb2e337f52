// The recovery key, shown once, and the sheet to print and put away.
import { Button, Group, Stack, Text } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { createPortal } from 'react-dom';
import { api } from '../../app/client.ts';
import { dateWords, today } from '../../ui/dates.ts';
import classes from './RecoverySheet.module.css';

export function RecoverySheet({ recoveryKey, onDone }: { recoveryKey: string; onDone: () => void }) {
  const name = useQuery(api.register.info.queryOptions()).data?.register?.name ?? '';
  return (
    <Stack gap="md">
      <Text size="sm">
        Si la phrase de passe est oubliée, ces treize groupes ouvrent le registre, jusqu’au prochain
        changement de phrase. Vigie ne les garde nulle part. Imprimez la feuille et rangez-la loin de
        l’ordinateur, comme une clé : qui la trouve ouvre le registre.
      </Text>
      <KeyGroups recoveryKey={recoveryKey} />
      <Text size="sm" c="dimmed">
        Fermer cette fenêtre sans imprimer n’est pas grave : les réglages la montrent de nouveau à qui connaît
        la phrase de passe.
      </Text>
      <Group justify="flex-end" gap="sm">
        <Button
          variant="default"
          leftSection={<IconPrinter size={16} aria-hidden />}
          onClick={() => window.print()}
        >
          Imprimer la feuille
        </Button>
        <Button onClick={onDone}>C’est rangé</Button>
      </Group>
      {createPortal(<Paper name={name} recoveryKey={recoveryKey} />, document.body)}
    </Stack>
  );
}

function KeyGroups({ recoveryKey }: { recoveryKey: string }) {
  return (
    <ol className={classes.groups} aria-label="Clé de secours">
      {numbered(recoveryKey).map(({ place, group }) => (
        <li key={place}>{group}</li>
      ))}
    </ol>
  );
}

function numbered(recoveryKey: string): { place: number; group: string }[] {
  return recoveryKey.split('-').map((group, index) => ({ place: index + 1, group }));
}

/** On paper only, alone on its page. */
function Paper({ name, recoveryKey }: { name: string; recoveryKey: string }) {
  return (
    <div className={classes.paper}>
      <h1>Clé de secours du registre « {name} »</h1>
      <p>Imprimée le {dateWords(today())}. À ranger loin de l’ordinateur, comme une clé.</p>
      <KeyGroups recoveryKey={recoveryKey} />
      <p>
        Pour ouvrir le registre sans sa phrase de passe : ouvrez-le dans Vigie, choisissez « Utiliser la clé
        de secours imprimée », tapez les treize groupes dans l’ordre. Une faute de frappe est signalée avec le
        numéro du groupe. Cette clé ne vaut que jusqu’au prochain changement de phrase de passe : détruisez
        alors cette feuille.
      </p>
    </div>
  );
}
