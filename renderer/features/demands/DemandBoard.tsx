// The demands by what became of them, a column a state.
import { Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import type { Demand } from '../../../electron/contract/demands.ts';
import { api } from '../../app/client.ts';
import { newPath, recordPath } from '../../app/places.ts';
import { DateText } from '../../ui/DateText.tsx';
import { EmptyNotice } from '../../ui/EmptyNotice.tsx';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { RecordName, TextLink } from '../../ui/links.tsx';
import { shortened } from '../communiques/shortened.ts';
import { DemandAnswer } from './DemandAnswer.tsx';
import classes from './DemandBoard.module.css';
import { DemandSince } from './DemandSince.tsx';
import { demandColumnWords, demandStatusOrder, demandTones } from './demandWords.ts';

/** Shown at once in a column; the rest is in the list. */
const MOST = 50;

export function DemandBoard() {
  const any = useQuery(api.demands.list.queryOptions({ input: { limit: 1 } }));
  if (any.data?.items.length === 0) {
    return (
      <EmptyNotice
        sentence="Une revendication est ce qu’un communiqué demande, et à qui. Vigie la suit jusqu’à ce qu’elle soit satisfaite, refusée ou abandonnée."
        action={{ label: 'Ajouter une revendication', to: newPath('demand') }}
      />
    );
  }
  return (
    <div className={classes.board}>
      {demandStatusOrder.map((status) => (
        <Column key={status} status={status} />
      ))}
    </div>
  );
}

function Column({ status }: { status: Demand['status'] }) {
  const id = useId();
  const input = { filter: { status }, limit: MOST, withTotal: true };
  const { data, error, refetch } = useQuery(api.demands.list.queryOptions({ input }));
  return (
    <section className={classes.column} data-tone={demandTones[status]} aria-labelledby={id}>
      <Title order={2} id={id} className={classes.head}>
        {demandColumnWords[status]}
        {data?.total != null && (
          <Text component="span" size="sm" c="dimmed" fw={400}>
            {' '}
            {new Intl.NumberFormat('fr-FR').format(data.total)}
          </Text>
        )}
      </Title>
      {error !== null && <ErrorNotice error={error} retry={() => void refetch()} />}
      {error === null && data === undefined && <Loading />}
      {data?.items.length === 0 && (
        <Text size="sm" c="dimmed" p="xs">
          Aucune.
        </Text>
      )}
      <ul className={classes.cards}>
        {data?.items.map((demand) => (
          <Card key={demand.id} demand={demand} />
        ))}
      </ul>
      {data?.next != null && (
        <TextLink to="." search={{ vue: 'liste', status }} size="sm">
          Voir toutes ces revendications
        </TextLink>
      )}
    </section>
  );
}

function Card({ demand }: { demand: Demand }) {
  const { id, text, authorityId, answeredOn, status } = demand;
  return (
    <li className={classes.card}>
      <TextLink to={recordPath('demand', id)} className={classes.text}>
        {shortened(text, 220)}
      </TextLink>
      <div className={classes.about}>
        <Text size="sm" component="span">
          {authorityId === null ? (
            'Sans destinataire'
          ) : (
            <>
              À : <RecordName type="authority" id={authorityId} />
            </>
          )}
        </Text>
        <DemandSince demand={demand} />
        {answeredOn !== null && status !== 'open' && (
          <Text size="sm" c="dimmed" component="span">
            Réponse du <DateText on={answeredOn} />
          </Text>
        )}
      </div>
      <DemandAnswer demand={demand} named compact />
    </li>
  );
}
