// The versions of a communiqué: which one corrects which, and the way to make the next.
import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Communique } from '../../../electron/contract/communiques.ts';
import { api } from '../../app/client.ts';
import { recordPath } from '../../app/places.ts';
import { InstantText } from '../../ui/DateText.tsx';
import { TextLink } from '../../ui/links.tsx';
import { Section } from '../../ui/Section.tsx';
import { CommuniqueStatus } from './CommuniqueStatus.tsx';
import { comparePath } from './communiqueWords.ts';
import classes from './ownedList.module.css';

/** All versions of a communiqué, the latest first; empty while they are read. */
export function useVersions({
  dossierId,
  reference,
}: Pick<Communique, 'dossierId' | 'reference'>): Communique[] {
  const input = { filter: { dossierId }, words: reference, limit: 200 };
  const { data } = useQuery(api.communiques.list.queryOptions({ input }));
  const versions = data?.items.filter((one) => one.reference === reference) ?? [];
  return versions.sort((one, other) => other.edition - one.edition);
}

export function Versions({ communique }: { communique: Communique }) {
  const versions = useVersions(communique);
  if (versions.length < 2) return null;
  return (
    <Section title="Versions">
      <ul className={classes.list}>
        {versions.map((version) => (
          <li key={version.id} className={classes.item}>
            <div className={classes.words}>
              {version.id === communique.id ? (
                <Text component="span" fw={600} aria-current="page">
                  Version {version.edition} (celle-ci)
                </Text>
              ) : (
                <TextLink to={recordPath('communique', version.id)}>
                  Version {version.edition} : {version.title}
                </TextLink>
              )}
              <Text size="sm" c="dimmed">
                {version.publishedAt === null ? (
                  'En cours d’écriture'
                ) : (
                  <>
                    Publiée le <InstantText at={version.publishedAt} />
                  </>
                )}
              </Text>
            </div>
            <div className={classes.side}>
              {version.id !== communique.id && (
                <TextLink
                  size="sm"
                  to={comparePath(...inOrder(version, communique))}
                  aria-label={`Comparer avec la version ${version.edition}`}
                >
                  Comparer
                </TextLink>
              )}
              <CommuniqueStatus status={version.status} />
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** The later version, then the earlier one. */
function inOrder(one: Communique, other: Communique): [later: string, earlier: string] {
  return one.edition > other.edition ? [one.id, other.id] : [other.id, one.id];
}
