// What is to be done by a date over the requests: past dates, today’s, those of the next weeks, each in its group.
import { useQuery } from '@tanstack/react-query';
import type { DueItem } from '../../../electron/contract/requests.ts';
import { api } from '../../app/client.ts';
import { recordPath } from '../../app/places.ts';
import { DateText } from '../../ui/DateText.tsx';
import { daysBetween, distanceWords } from '../../ui/dates.ts';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { TextLink } from '../../ui/links.tsx';
import { Section } from '../../ui/Section.tsx';
import classes from './DueRequests.module.css';
import { StepBadge } from './StepBadge.tsx';
import { dueActions } from './words.ts';

const groups: readonly (readonly [DueItem['group'], string])[] = [
  ['late', 'Date passée'],
  ['today', 'Aujourd’hui'],
  ['toCome', 'À venir'],
];

/** Further dates are in each request; this list says what the coming weeks hold. */
const DAYS_AHEAD = 45;

/** Nothing is shown where nothing is due. `dossierId` keeps to one dossier. */
export function DueRequests({ dossierId }: { dossierId?: string }) {
  const { data, error, refetch } = useQuery(api.requests.due.queryOptions({ input: {} }));
  if (error) return <ErrorNotice error={error} retry={() => void refetch()} />;
  if (!data) return null;
  const items = data.items.filter(
    (item) =>
      (dossierId === undefined || item.dossierId === dossierId) &&
      daysBetween(data.on, item.on) <= DAYS_AHEAD,
  );
  if (items.length === 0) return null;
  return (
    <Section title="À suivre">
      <div className={classes.groups}>
        {groups.map(([group, title]) => {
          const due = items.filter((item) => item.group === group);
          if (due.length === 0) return null;
          return (
            <div key={group} className={classes.group} data-group={group}>
              <h3 className={classes.title}>{title}</h3>
              <ul className={classes.items}>
                {due.map((item) => (
                  <li key={item.requestId} className={classes.item}>
                    <span className={classes.on}>
                      <DateText on={item.on} />
                      {group !== 'today' && (
                        <span className={classes.distance}>{distanceWords(data.on, item.on)}</span>
                      )}
                    </span>
                    <span className={classes.what}>
                      <TextLink to={recordPath('request', item.requestId)}>
                        {dueActions[item.step] ?? item.subject}
                      </TextLink>
                      <span className={classes.subject}>
                        {item.reference} · {item.subject} · {item.authority}
                      </span>
                    </span>
                    <StepBadge step={item.step} />
                  </li>
                ))}
              </ul>
            </div>
          );
        })}
      </div>
    </Section>
  );
}
