// The concerns of a dossier as a file: under pseudonyms, or with those who agree to be shown.
import { Menu } from '@mantine/core';
import { useId } from 'react';
import { client } from '../../app/client.ts';
import { asId } from '../../app/records.ts';
import { downloadBlob } from '../../ui/attachmentTransfer.ts';
import { countWords } from '../../ui/countWords.ts';
import { ExportMenu } from '../../ui/ExportMenu.tsx';
import { notify } from '../../ui/notify.tsx';
import { useAction } from '../../ui/useAction.ts';

export function ConcernExport({ dossierId }: { dossierId: string }) {
  const about = useId();
  const keep = useAction(async (format: 'csv' | 'json', withPersons: boolean) => {
    const file = await client.concerns.exportFile({ dossierId: asId(dossierId), format, withPersons });
    downloadBlob(new Blob([file.text], { type: file.mediaType }), file.name);
    notify({
      title: `${countWords(file.concerns, ['inquiétude', 'inquiétudes'])} dans le fichier`,
      message: withPersons
        ? `${countWords(file.persons, ['personne y figure', 'personnes y figurent'])}\u00a0: supprimez-le après usage.`
        : 'Aucune coordonnée n’y est. Relisez les textes\u00a0: ils peuvent nommer quelqu’un.',
    });
  });
  return (
    <ExportMenu running={keep.running}>
      <Menu.Label>Sous pseudonyme, sans personne</Menu.Label>
      <Menu.Item onClick={() => void keep.run('csv', false)}>Pour un tableur (CSV)</Menu.Item>
      <Menu.Item onClick={() => void keep.run('json', false)}>Données structurées (JSON)</Menu.Item>
      <Menu.Divider />
      <Menu.Label id={about}>
        Avec le nom de qui accepte d’être nommé, de quoi joindre qui accepte d’être recontacté
      </Menu.Label>
      <Menu.Item aria-describedby={about} onClick={() => void keep.run('csv', true)}>
        Avec les personnes, pour un tableur (CSV)
      </Menu.Item>
    </ExportMenu>
  );
}
