// What a person said, as links to the concerns that were linked to them.
import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../app/client.ts';
import { recordPath } from '../../app/places.ts';
import { asId } from '../../app/records.ts';
import { DateText } from '../../ui/DateText.tsx';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { TextLink } from '../../ui/links.tsx';
import { Section } from '../../ui/Section.tsx';
import classes from './Persons.module.css';

const SHOWN = 100;

export function LinkedConcerns({ personId }: { personId: string }) {
  const { data, error, refetch } = useQuery(
    api.concerns.list.queryOptions({ input: { filter: { personId: asId(personId) }, limit: SHOWN } }),
  );
  return (
    <Section title="Inquiétudes rattachées">
      {error && <ErrorNotice error={error} retry={() => void refetch()} />}
      {data?.items.length === 0 && (
        <Text size="sm" c="dimmed">
          Aucune inquiétude n’est rattachée à cette personne.
        </Text>
      )}
      {data !== undefined && data.items.length > 0 && (
        <ul className={classes.rows}>
          {data.items.map((concern) => (
            <li key={concern.id} className={classes.row}>
              <span className={classes.on}>
                <DateText on={concern.receivedOn} />
              </span>
              <TextLink to={recordPath('concern', concern.id)} className={classes.main} lineClamp={2}>
                {concern.text}
              </TextLink>
            </li>
          ))}
        </ul>
      )}
      {data?.next && (
        <Text size="sm" c="dimmed" mt="xs">
          Les {SHOWN} plus récentes sont montrées.
        </Text>
      )}
    </Section>
  );
}
