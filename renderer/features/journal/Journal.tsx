// The journal: who did what, when, on which fields, newest first.
import { Button, Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { api } from '../../app/client.ts';
import { useQueryValues } from '../../app/location.ts';
import { asId } from '../../app/records.ts';
import { instantDayWords } from '../../ui/dates.ts';
import { EmptyNotice } from '../../ui/EmptyNotice.tsx';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { ButtonLink, RecordName } from '../../ui/links.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { entryWords, type JournalEntry } from './entryWords.ts';
import classes from './Journal.module.css';

const PAGE = 50;
const timeOfDay = new Intl.DateTimeFormat('fr-FR', { hour: 'numeric', minute: '2-digit' });

/** All of the register, or one record (`?fiche=`, from the menu of its page). */
export function Journal() {
  const { fiche } = useQueryValues();
  const journal = useInfiniteQuery(
    api.journal.list.infiniteOptions({
      input: (before: number | undefined) => ({
        limit: PAGE,
        ...(fiche !== undefined && { recordId: asId(fiche) }),
        ...(before !== undefined && { before }),
      }),
      initialPageParam: undefined,
      getNextPageParam: ({ next }) => next ?? undefined,
    }),
  );
  const entries = journal.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <>
      <PageHeader
        title={fiche === undefined ? 'Journal' : 'Journal d’une fiche'}
        lead="Qui a fait quoi, quand et sur quels champs. Le journal ne garde jamais ce qui était écrit, et rien ne s’en efface."
        actions={
          fiche === undefined ? undefined : (
            <ButtonLink to="/journal" variant="default">
              Voir tout le journal
            </ButtonLink>
          )
        }
      />
      {journal.error ? (
        <ErrorNotice error={journal.error} retry={() => void journal.refetch()} />
      ) : !journal.data ? (
        <Loading what="du journal" />
      ) : entries.length === 0 ? (
        <EmptyNotice
          sentence={
            fiche === undefined
              ? 'Rien n’a encore été écrit dans ce registre.'
              : 'Le journal ne dit rien de cette fiche.'
          }
        />
      ) : (
        <>
          {byDay(entries).map(([day, own]) => (
            <section key={day} className={classes.day}>
              <Title order={2} mb="xs">
                {day}
              </Title>
              <ol className={classes.list}>
                {own.map((entry) => (
                  <Line key={entry.id} entry={entry} />
                ))}
              </ol>
            </section>
          ))}
          {journal.hasNextPage && (
            <Button
              variant="default"
              loading={journal.isFetchingNextPage}
              onClick={() => void journal.fetchNextPage()}
            >
              Voir la suite
            </Button>
          )}
        </>
      )}
    </>
  );
}

function Line({ entry }: { entry: JournalEntry }) {
  const { did, record, fields } = entryWords(entry);
  return (
    <li className={classes.entry}>
      <Text component="span" size="sm" c="dimmed">
        <time dateTime={entry.at}>{timeOfDay.format(new Date(entry.at))}</time>
      </Text>
      <span className={classes.what}>
        <b>{entry.actor}</b> {did}
        {record && (
          <>
            {' '}
            <RecordName type={record.type} id={record.id} />
          </>
        )}
        {fields !== '' && (
          <Text component="span" inherit c="dimmed">
            {' '}
            ({fields})
          </Text>
        )}
      </span>
    </li>
  );
}

/** Entries by the reader's day, in their order. */
function byDay(entries: readonly JournalEntry[]): [string, JournalEntry[]][] {
  const days = new Map<string, JournalEntry[]>();
  for (const entry of entries) {
    const day = instantDayWords(entry.at);
    const own = days.get(day);
    if (own) own.push(entry);
    else days.set(day, [entry]);
  }
  return [...days];
}
