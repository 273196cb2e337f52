// What became of a communiqué: its versions, each copy that left, what the press made of it, and the files it was published as.
import { Stack } from '@mantine/core';
import type { Communique } from '../../../electron/contract/communiques.ts';
import { Section } from '../../ui/Section.tsx';
import { PrepareSending } from '../press/PrepareSending.tsx';
import { PublicationTable } from '../publications/PublicationTable.tsx';
import { Coverage } from './Coverage.tsx';
import { FrozenFiles } from './FrozenFiles.tsx';
import { Versions } from './Versions.tsx';

export function SharingPart({ communique }: { communique: Communique }) {
  return (
    <Stack gap="lg">
      <Versions communique={communique} />
      <Section
        title="Diffusions"
        actions={communique.status === 'published' && <PrepareSending communique={communique} />}
      >
        <PublicationTable communiqueId={communique.id} />
      </Section>
      <Coverage communique={communique} />
      {communique.status === 'published' && <FrozenFiles communique={communique} />}
    </Stack>
  );
}
