// Has the dates of « À faire » kept as a calendar.
import { Button } from '@mantine/core';
import { IconCalendarDown } from '@tabler/icons-react';
import { client } from '../../app/client.ts';
import { downloadBlob } from '../../ui/attachmentTransfer.ts';
import { countWords } from '../../ui/countWords.ts';
import { notify } from '../../ui/notify.tsx';
import { useAction } from '../../ui/useAction.ts';
import { dueLines } from './dueWords.ts';

export function CalendarButton() {
  const keep = useAction(async () => {
    const [requests, rights] = await Promise.all([client.requests.due(), client.rightsRequests.due()]);
    const items = dueLines(requests.items, rights.items);
    // Only who exports pays for the writer.
    const { calendarOf } = await import('./calendar.ts');
    const text = calendarOf(items, new Date().toISOString());
    downloadBlob(new Blob([text], { type: 'text/calendar' }), 'vigie-a-faire.ics');
    notify({
      title: `${countWords(items.length, ['date', 'dates'])} dans le calendrier`,
      message:
        'Ouvrez vigie-a-faire.ics avec votre agenda. Les dates suivent le registre : refaites-le après un événement.',
    });
  });
  return (
    <Button
      variant="default"
      size="compact-sm"
      loading={keep.running}
      leftSection={<IconCalendarDown size={14} aria-hidden />}
      onClick={() => void keep.run()}
    >
      Exporter vers l’agenda
    </Button>
  );
}
