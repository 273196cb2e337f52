// Has the list of those who agree to be contacted again kept as a table.
import { Button } from '@mantine/core';
import { client } from '../../app/client.ts';
import { downloadBlob } from '../../ui/attachmentTransfer.ts';
import { countWords } from '../../ui/countWords.ts';
import { notify } from '../../ui/notify.tsx';
import { useAction } from '../../ui/useAction.ts';

export function ContactListButton() {
  const keep = useAction(async () => {
    const { name, mediaType, text, persons, leftOut } = await client.persons.contactList();
    if (persons === 0) {
      notify({
        title: 'Personne à recontacter',
        message: 'Aucune personne n’accepte aujourd’hui de l’être.',
      });
      return;
    }
    downloadBlob(new Blob([text], { type: mediaType }), name);
    notify({
      title: `${countWords(persons, ['personne', 'personnes'])} dans le fichier`,
      message: `${name}. ${leftOutWords(leftOut)}Supprimez-le après usage.`,
    });
  });
  return (
    <Button variant="default" loading={keep.running} onClick={() => void keep.run()}>
      Liste à recontacter
    </Button>
  );
}

function leftOutWords(count: number): string {
  return count === 0 ? '' : `Laissées de côté, sans accord ou sans moyen de les joindre\u00a0: ${count}. `;
}
