// The story of a dossier: one ordered list, oldest first, that reads aloud as it reads on the page.
import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api, type Outputs } from '../../app/client.ts';
import { newPath, recordPath } from '../../app/places.ts';
import { asId } from '../../app/records.ts';
import { DateText } from '../../ui/DateText.tsx';
import { EmptyNotice } from '../../ui/EmptyNotice.tsx';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { TextLink } from '../../ui/links.tsx';
import classes from './Timeline.module.css';
import { timelineWords } from './timelineWords.ts';

type Entry = Outputs['dossiers']['timeline']['entries'][number];

export function Timeline({ dossierId }: { dossierId: string }) {
  const story = useQuery(api.dossiers.timeline.queryOptions({ input: { id: asId(dossierId) } }));
  if (story.error) return <ErrorNotice error={story.error} retry={() => void story.refetch()} />;
  if (!story.data) return <Loading what="de l’histoire du dossier" />;
  const { entries } = story.data;
  return (
    <>
      <ol className={classes.story}>
        {entries.map((entry) => (
          <Step key={`${entry.what} ${entry.id}`} entry={entry} />
        ))}
      </ol>
      {entries.length < 2 && (
        <EmptyNotice
          sentence="L’histoire s’écrit d’elle-même : sources datées, envois, réponses et communiqués s’y rangent par date."
          action={{ label: 'Ajouter une source', to: newPath('source', { dossier: dossierId }) }}
        />
      )}
    </>
  );
}

function Step({ entry }: { entry: Entry }) {
  return (
    <li className={classes.step}>
      <Text component="span" size="sm" c="dimmed" className={classes.date}>
        <DateText on={entry.on} />
      </Text>
      <span className={classes.what}>
        <Text component="span" inherit fw={600}>
          {timelineWords(entry.what)}
        </Text>
        {entry.type !== 'dossier' && (
          <>
            <span aria-hidden="true"> · </span>
            <TextLink inherit to={pathOf(entry)}>
              {entry.title}
            </TextLink>
          </>
        )}
      </span>
    </li>
  );
}

/** An event is read on its request's page. */
function pathOf({ type, id, parentId }: Entry): string {
  return type === 'event' && parentId !== null ? recordPath('request', parentId) : recordPath(type, id);
}
