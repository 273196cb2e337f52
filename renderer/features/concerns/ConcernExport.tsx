// The concerns of a dossier as a file: under pseudonyms, or with those who agree to be shown.
import { Button, Menu, Text } from '@mantine/core';
import { IconChevronDown, IconDownload } from '@tabler/icons-react';
import { client } from '../../app/client.ts';
import { asId } from '../../app/records.ts';
import { downloadBlob } from '../../ui/attachmentTransfer.ts';
import { countWords } from '../../ui/countWords.ts';
import { notify } from '../../ui/notify.tsx';
import { useAction } from '../../ui/useAction.ts';

export function ConcernExport({ dossierId }: { dossierId: string }) {
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
    <Menu position="bottom-end" width={330}>
      <Menu.Target>
        <Button
          variant="default"
          loading={keep.running}
          leftSection={<IconDownload size={16} aria-hidden />}
          rightSection={<IconChevronDown size={14} aria-hidden />}
        >
          Exporter
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>Sous pseudonyme, sans personne</Menu.Label>
        <Menu.Item onClick={() => void keep.run('csv', false)}>Pour un tableur (CSV)</Menu.Item>
        <Menu.Item onClick={() => void keep.run('json', false)}>Données structurées (JSON)</Menu.Item>
        <Menu.Divider />
        <Menu.Label>Avec les personnes qui l’acceptent</Menu.Label>
        <Menu.Item onClick={() => void keep.run('csv', true)}>
          Pour un tableur (CSV)
          <Text size="xs" c="dimmed">
            Le nom de qui accepte d’être nommé, de quoi joindre qui accepte d’être recontacté.
          </Text>
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
