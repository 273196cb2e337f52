// A published communiqué: its frozen text, and what happened since.
import { Alert, Group, Stack, Text } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import type { Communique } from '../../../electron/contract/communiques.ts';
import { recordPath } from '../../app/places.ts';
import { DateText, InstantText } from '../../ui/DateText.tsx';
import { TextLink } from '../../ui/links.tsx';
import { CommuniqueClaims } from './CommuniqueClaims.tsx';
import { CommuniqueDemands } from './CommuniqueDemands.tsx';
import { CommuniqueTabs } from './CommuniqueTabs.tsx';
import { comparePath } from './communiqueWords.ts';
import { Preview } from './Preview.tsx';
import { SharingPart } from './SharingPart.tsx';
import { useVersions } from './Versions.tsx';

export function PublishedCommunique({ communique }: { communique: Communique }) {
  return (
    <Stack gap="md">
      <FrozenNotice communique={communique} />
      <CommuniqueTabs
        tabs={[
          {
            part: 'texte',
            label: 'Texte publié',
            content: (
              <Stack maw="50rem">
                <Preview communique={communique} />
              </Stack>
            ),
          },
          {
            part: 'affirmations',
            label: 'Affirmations',
            content: <CommuniqueClaims communique={communique} readOnly />,
          },
          {
            part: 'revendications',
            label: 'Revendications',
            content: <CommuniqueDemands communique={communique} readOnly />,
          },
          {
            part: 'diffusions',
            label: 'Diffusions et versions',
            content: <SharingPart communique={communique} />,
          },
        ]}
      />
    </Stack>
  );
}

function FrozenNotice({ communique }: { communique: Communique }) {
  const { publishedAt, publishedBy, issuedOn, embargoUntil, edition } = communique;
  const [latest] = useVersions(communique);
  const replacing = latest && latest.edition > edition && latest.status === 'published' ? latest : null;
  return (
    <Alert
      color={replacing ? 'orange' : 'gray'}
      variant="outline"
      icon={<IconLock aria-hidden />}
      title={replacing ? `Remplacé par la version ${replacing.edition}` : 'Publié : ce texte ne change plus'}
    >
      <Group gap="xs">
        <Text size="sm">
          {publishedAt !== null && (
            <>
              Version {edition}, publiée le <InstantText at={publishedAt} />
              {publishedBy !== null && ` par ${publishedBy}`}.{' '}
            </>
          )}
          {issuedOn !== null && (
            <>
              Datée du <DateText on={issuedOn} />.{' '}
            </>
          )}
          {embargoUntil !== null && (
            <>
              Embargo jusqu’au <DateText on={embargoUntil} />.
            </>
          )}
        </Text>
        {communique.correctsId !== null && (
          <TextLink size="sm" to={comparePath(communique.id, communique.correctsId)}>
            Comparer avec la version corrigée
          </TextLink>
        )}
        {replacing && (
          <TextLink size="sm" to={recordPath('communique', replacing.id)}>
            Lire la version {replacing.edition}
          </TextLink>
        )}
      </Group>
    </Alert>
  );
}
