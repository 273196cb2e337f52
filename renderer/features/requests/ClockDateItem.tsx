// One date of the clock: what it is for, how far it can be relied on, and « Pourquoi cette date ? ».
import { VisuallyHidden } from '@mantine/core';
import type { ClockDate } from '../../../electron/contract/law.ts';
import type { RequestEvent } from '../../../electron/contract/requests.ts';
import { recordPath } from '../../app/places.ts';
import { DateText } from '../../ui/DateText.tsx';
import { daysBetween, distanceWords } from '../../ui/dates.ts';
import { TextLink } from '../../ui/links.tsx';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import classes from './Clock.module.css';
import { dateLabel, isActedOn } from './clockGroups.ts';
import { events as eventWords } from './eventWords.ts';
import { natures } from './words.ts';

export interface ClockDateItemProps {
  date: ClockDate;
  /** All the dates of the same clock. */
  all: readonly ClockDate[];
  events: readonly RequestEvent[];
  /** Today. */
  on: string;
}

const FEW_DAYS = 90;

export function ClockDateItem({ date, all, events, on }: ClockDateItemProps) {
  const label = dateLabel(date, all, events);
  const nature = natures[date.nature];
  // Beyond, a number of days says nothing more than the date.
  const near = date.on !== on && Math.abs(daysBetween(on, date.on)) <= FEW_DAYS;
  const missed = date.on < on && isActedOn(date);
  return (
    <li className={classes.date} data-acted={isActedOn(date)}>
      <div className={classes.line}>
        <span className={classes.label}>{label}</span>
        <StatusBadge tone={missed ? 'danger' : nature.tone}>
          {missed ? 'date prudente passée' : nature.label}
        </StatusBadge>
        <span className={classes.on}>
          <DateText on={date.on} />
          {near && <span className={classes.distance}> ({distanceWords(on, date.on)})</span>}
        </span>
      </div>
      <details className={classes.why}>
        <summary>
          Pourquoi cette date ?<VisuallyHidden> {label}</VisuallyHidden>
        </summary>
        <Explanation date={date} events={events} />
      </details>
    </li>
  );
}

function Explanation({ date, events }: Pick<ClockDateItemProps, 'date' | 'events'>) {
  const { because, rule, from, holidays, dispute, nature } = date;
  const start = events.find(({ id }) => id === from.id);
  return (
    <dl className={classes.reasons}>
      <dt>Calcul</dt>
      <dd>{because}</dd>
      <dt>Règle</dt>
      <dd>{rule === '' ? 'Aucun texte ne fixe cette date.' : rule}</dd>
      <dt>Part de</dt>
      <dd>
        {eventWords[from.type].label}, le <DateText on={from.on} />
      </dd>
      <dt>Preuve</dt>
      <dd>
        <Proof proofNumber={from.proofNumber ?? ''} documentId={start?.documentId ?? null} />
      </dd>
      {holidays.length > 0 && (
        <>
          <dt>Jours fériés rencontrés</dt>
          <dd>
            {holidays.map((holiday) => (
              <span key={holiday.on} className={classes.holiday}>
                {holiday.name}, le <DateText on={holiday.on} />
              </span>
            ))}
          </dd>
        </>
      )}
      {dispute !== null && (
        <>
          <dt>Les lectures diffèrent</dt>
          <dd>{dispute}</dd>
        </>
      )}
      <dt>À quoi s’en tenir</dt>
      <dd>{natures[nature].meaning}</dd>
    </dl>
  );
}

function Proof({ proofNumber, documentId }: { proofNumber: string; documentId: string | null }) {
  if (proofNumber === '' && documentId === null) return 'Aucune preuve n’est encore jointe à cet événement.';
  return (
    <>
      {proofNumber !== '' && `n° ${proofNumber}`}
      {proofNumber !== '' && documentId !== null && ' · '}
      {documentId !== null && (
        <TextLink to={recordPath('document', documentId)}>voir la pièce jointe</TextLink>
      )}
    </>
  );
}
