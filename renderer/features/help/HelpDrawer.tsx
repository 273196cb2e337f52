// A chapter of the help beside the page, which stays as it is.
import { Button, Drawer, Group } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type ChapterName, closeHelp } from '../../ui/help.ts';
import { Markdown } from '../../ui/Markdown.tsx';
import { chapters, pictureAddress } from './chapters.ts';

export function HelpDrawer({ chapter }: { chapter: ChapterName }) {
  const navigate = useNavigate();
  const shown = chapters.find(({ name }) => name === chapter);
  if (!shown) return null;
  const readAll = () => {
    closeHelp();
    void navigate({ to: `/aide/${chapter}` });
  };
  return (
    <Drawer
      opened
      onClose={closeHelp}
      position="right"
      size="md"
      title={shown.title}
      closeButtonProps={{ 'aria-label': 'Fermer l’aide' }}
      transitionProps={{ duration: 0 }}
    >
      <Markdown text={shown.text} pictureAddress={pictureAddress} />
      <Group mt="lg">
        <Button variant="default" onClick={readAll}>
          Lire toute l’aide
        </Button>
      </Group>
    </Drawer>
  );
}
