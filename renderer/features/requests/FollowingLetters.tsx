// The letters that continue a request: reminders, the referral to the CADA, the complaint to the CNIL.
import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { InformationRequest } from '../../../electron/contract/requests.ts';
import { api } from '../../app/client.ts';
import { recordPath } from '../../app/places.ts';
import { DateText } from '../../ui/DateText.tsx';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { TextLink } from '../../ui/links.tsx';
import { Section } from '../../ui/Section.tsx';
import { AuthorityName } from '../authorities/AuthorityName.tsx';
import classes from './Events.module.css';

export function FollowingLetters({ request }: { request: InformationRequest }) {
  const { data, error, refetch } = useQuery(
    api.requests.list.queryOptions({ input: { filter: { followsId: request.id }, limit: 200 } }),
  );
  if (error) return <ErrorNotice error={error} retry={() => void refetch()} />;
  if (data === undefined || data.items.length === 0) return null;
  return (
    <Section title="Lettres qui la continuent">
      <ul className={classes.events}>
        {data.items.map(({ id, reference, subject, writtenOn, authorityId }) => (
          <li key={id} className={classes.event}>
            <span className={classes.on}>
              <DateText on={writtenOn} empty="Sans date" />
            </span>
            <div className={classes.what}>
              <TextLink to={recordPath('request', id)} size="sm">
                {reference} · {subject}
              </TextLink>
              <Text size="xs" c="dimmed" component="span">
                <AuthorityName id={authorityId} />
              </Text>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
