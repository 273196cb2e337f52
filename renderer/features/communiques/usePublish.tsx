// Publishing: everything typed is saved, the question is asked, the version is frozen.
import { List, Text } from '@mantine/core';
import { client } from '../../app/client.ts';
import { useConfirm } from '../../ui/confirm.tsx';
import { dateWords, today } from '../../ui/dates.ts';
import { notify } from '../../ui/notify.tsx';
import { type Action, useAction } from '../../ui/useAction.ts';
import { communiqueName } from './communiqueWords.ts';
import type { Draft } from './useDraft.ts';

/** `run` takes the findings that were read and confirmed. */
export function usePublish({ communique, writer }: Draft): Action<[string[]], void> {
  const confirm = useConfirm();
  return useAction(async (confirmed: string[]) => {
    if (!(await writer.flush())) {
      notify({
        title: 'Le texte n’est pas encore enregistré en entier',
        message: 'Réglez d’abord ce qui est signalé au-dessus du texte, puis publiez.',
        tone: 'bad',
      });
      return;
    }
    const { issuedOn, embargoUntil } = writer.read().values;
    const agreed = await confirm({
      title: `Publier ${communiqueName(communique)} ?`,
      body: (
        <>
          <Text size="sm" mb="xs">
            Cette version sera figée pour de bon : personne ne pourra plus la modifier, ni la supprimer.
          </Text>
          <List size="sm">
            <List.Item>Une erreur se corrigera par une nouvelle version.</List.Item>
            <List.Item>Rien n’est envoyé : vous l’exportez et l’envoyez vous-même.</List.Item>
            {issuedOn !== null && issuedOn !== today() && (
              <List.Item>
                Elle porte la date du {dateWords(issuedOn)}, qui n’est pas celle d’aujourd’hui.
              </List.Item>
            )}
            {embargoUntil !== null && (
              <List.Item>Elle demande de ne rien publier avant le {dateWords(embargoUntil)}.</List.Item>
            )}
          </List>
        </>
      ),
      confirm: 'Publier',
    });
    if (!agreed) return;
    await client.communiques.publish({ id: communique.id, version: writer.read().version, confirmed });
    notify({
      title: 'Communiqué publié',
      message: 'Exportez-le, envoyez-le, puis notez à qui : « Noter un envoi ».',
    });
  });
}
