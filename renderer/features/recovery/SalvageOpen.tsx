// Offers to salvage the register that is open: it is closed first, and the first screen goes on.
import { Button, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api, client } from '../../app/client.ts';
import { useConfirm } from '../../ui/confirm.tsx';
import { Section } from '../../ui/Section.tsx';
import { useAction } from '../../ui/useAction.ts';
import { wantSalvage } from './wantedSalvage.ts';

export function SalvageOpen() {
  const { data } = useQuery(api.register.info.queryOptions());
  const confirm = useConfirm();
  const salvage = useAction(async (path: string) => {
    const sure = await confirm({
      title: 'Fermer ce registre pour en récupérer le contenu ?',
      body: 'Vigie ferme le registre, lit tout ce qui est lisible dans son fichier et l’écrit dans un nouveau registre, à côté. Le fichier actuel n’est pas modifié.',
      confirm: 'Fermer et récupérer',
    });
    if (!sure) return;
    wantSalvage(path);
    await client.register.close();
  });
  const path = data?.register?.path;
  return (
    <Section
      title="Si le registre est abîmé"
      actions={
        <Button
          variant="default"
          disabled={path === undefined}
          loading={salvage.running}
          onClick={() => path !== undefined && void salvage.run(path)}
        >
          Récupérer ce qui est lisible…
        </Button>
      }
    >
      <Text size="sm">
        Revenez d’abord à la dernière sauvegarde qui est bonne. Si elle est trop ancienne, Vigie peut lire le
        fichier abîmé page par page et remettre tout ce qui est lisible dans un nouveau registre, avec le
        compte de ce qui manque.
      </Text>
    </Section>
  );
}
