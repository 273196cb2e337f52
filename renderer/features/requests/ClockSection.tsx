// The dates of a request: today’s apart, then those to come, then those past; each explained.
import type { ClockOutput } from '../../../electron/contract/law.ts';
import type { RequestEvent } from '../../../electron/contract/requests.ts';
import { today } from '../../ui/dates.ts';
import { Section } from '../../ui/Section.tsx';
import classes from './Clock.module.css';
import { ClockDateItem } from './ClockDateItem.tsx';
import { type ClockGroups, groupDates } from './clockGroups.ts';

const titles: readonly (readonly [keyof ClockGroups, string])[] = [
  ['today', 'Aujourd’hui'],
  ['toCome', 'À venir'],
  ['past', 'Passées'],
];

export function ClockSection({ clock, events }: { clock: ClockOutput; events: readonly RequestEvent[] }) {
  if (clock.dates.length === 0) return null;
  const on = today();
  const groups = groupDates(clock.dates, on);
  return (
    <Section title="Dates">
      <div className={classes.groups}>
        {titles.map(([group, title]) =>
          groups[group].length === 0 ? null : (
            <div key={group} className={classes.group} data-group={group}>
              <h3 className={classes.title}>{title}</h3>
              <ul className={classes.dates}>
                {groups[group].map((date) => (
                  <ClockDateItem key={date.id} date={date} all={clock.dates} events={events} on={on} />
                ))}
              </ul>
            </div>
          ),
        )}
      </div>
    </Section>
  );
}
