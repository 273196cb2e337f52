// Gives a person their data: a page to read, or structured data; what is downloaded is theirs alone.
import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconDownload } from '@tabler/icons-react';
import type { Person } from '../../../electron/contract/persons.ts';
import { client } from '../../app/client.ts';
import { downloadBlob } from '../../ui/attachmentTransfer.ts';
import { today } from '../../ui/dates.ts';
import { notify } from '../../ui/notify.tsx';
import { useAction } from '../../ui/useAction.ts';
import { readPersonData } from './personData.ts';
import { personJson, personPage } from './personDocument.ts';

export function PersonExport({ person }: { person: Person }) {
  const give = useAction(async (format: 'html' | 'json') => {
    const [data, association] = await Promise.all([readPersonData(person.id), client.association.get()]);
    const on = today();
    // No name in a file's name: it is seen in every list of downloads.
    const name = `donnees-personnelles-${on}.${format}`;
    const [text, type] =
      format === 'html'
        ? [personPage(data, association, on), 'text/html;charset=utf-8']
        : [personJson(data, on), 'application/json'];
    downloadBlob(new Blob([text], { type }), name);
    notify({ title: 'Téléchargé', message: `${name} : remettez-le à la personne, puis supprimez-le.` });
  });
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          variant="default"
          loading={give.running}
          leftSection={<IconDownload size={16} aria-hidden />}
          rightSection={<IconChevronDown size={14} aria-hidden />}
        >
          Exporter ses données
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void give.run('html')}>Page à lire (HTML)</Menu.Item>
        <Menu.Item onClick={() => void give.run('json')}>Données structurées (JSON)</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
