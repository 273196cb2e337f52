// Gives a person their data: one file with a page to read, the same as structured data, and the pieces about them.
import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import type { Id } from '../../../electron/contract/primitives.ts';
import { client } from '../../app/client.ts';
import { decodeBase64, downloadBlob } from '../../ui/attachmentTransfer.ts';
import { notify } from '../../ui/notify.tsx';
import { useAction } from '../../ui/useAction.ts';

/** `isMain`: giving their data is what the page is for. */
export function PersonExport({ personId, isMain = false }: { personId: Id; isMain?: boolean }) {
  const give = useAction(async () => {
    const { name, mediaType, content } = await client.persons.exportData({ id: personId });
    downloadBlob(new Blob([decodeBase64(content)], { type: mediaType }), name);
    notify({ title: 'Téléchargé', message: `${name} : remettez-le à la personne, puis supprimez-le.` });
  });
  return (
    <Button
      variant={isMain ? 'filled' : 'default'}
      loading={give.running}
      leftSection={<IconDownload size={16} aria-hidden />}
      onClick={() => void give.run()}
    >
      Exporter ses données
    </Button>
  );
}
