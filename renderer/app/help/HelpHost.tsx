// Shows the help beside the page; its texts are loaded the first time one is asked for.
import { lazy, Suspense } from 'react';
import { useShownChapter } from '../../ui/help.ts';

const HelpDrawer = lazy(async () => ({
  default: (await import('../../features/help/HelpDrawer.tsx')).HelpDrawer,
}));

export function HelpHost() {
  const chapter = useShownChapter();
  if (chapter === null) return null;
  return (
    <Suspense>
      <HelpDrawer chapter={chapter} />
    </Suspense>
  );
}
