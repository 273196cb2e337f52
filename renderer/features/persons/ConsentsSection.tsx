// What a person agreed to: what holds today, then each consent with its words, its date and its withdrawal.
import { Button, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Consent, Person } from '../../../electron/contract/persons.ts';
import { api } from '../../app/client.ts';
import { DateText } from '../../ui/DateText.tsx';
import { dateWords, today } from '../../ui/dates.ts';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { Section } from '../../ui/Section.tsx';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import { ConsentDialog } from './ConsentDialog.tsx';
import classes from './Persons.module.css';
import { type ConsentKind, consentKinds, consentsInForce } from './personWords.ts';
import { WithdrawDialog } from './WithdrawDialog.tsx';

type Dialog = { kind: 'add' } | { kind: 'correct' | 'withdraw'; consent: Consent } | null;

export function ConsentsSection({ person }: { person: Person }) {
  const { data, error, refetch } = useQuery(
    api.consents.list.queryOptions({ input: { filter: { personId: person.id }, limit: 200 } }),
  );
  const [dialog, setDialog] = useState<Dialog>(null);
  const close = () => setDialog(null);
  const consents = data?.items ?? [];
  const mayAdd = person.binnedAt === null;
  return (
    <Section
      title="Consentements"
      actions={
        mayAdd && (
          <Button variant="default" size="compact-sm" onClick={() => setDialog({ kind: 'add' })}>
            Noter un consentement
          </Button>
        )
      }
    >
      {error && <ErrorNotice error={error} retry={() => void refetch()} />}
      {data && <InForce consents={consents} />}
      {consents.length > 0 && (
        <ul className={classes.rows}>
          {consents.map((consent) => (
            <ConsentRow
              key={consent.id}
              consent={consent}
              onCorrect={() => setDialog({ kind: 'correct', consent })}
              onWithdraw={() => setDialog({ kind: 'withdraw', consent })}
            />
          ))}
        </ul>
      )}
      {dialog?.kind === 'add' && <ConsentDialog personId={person.id} onClose={close} />}
      {dialog?.kind === 'correct' && (
        <ConsentDialog personId={person.id} consent={dialog.consent} onClose={close} />
      )}
      {dialog?.kind === 'withdraw' && <WithdrawDialog consent={dialog.consent} onClose={close} />}
    </Section>
  );
}

/** What may be done with this person and their words today. */
function InForce({ consents }: { consents: readonly Consent[] }) {
  const given = consentsInForce(consents, today());
  return (
    <Group gap={6} mb="sm" component="ul" className={classes.inForce}>
      {kinds.map((kind) => (
        <li key={kind}>
          <StatusBadge tone={given.has(kind) ? 'good' : 'neutral'}>
            {given.has(kind) ? consentKinds[kind].given : consentKinds[kind].missing}
          </StatusBadge>
        </li>
      ))}
    </Group>
  );
}

const kinds: readonly ConsentKind[] = ['keep', 'contact', 'publishAnonymously', 'publishByName'];

interface ConsentRowProps {
  consent: Consent;
  onCorrect: () => void;
  onWithdraw: () => void;
}

function ConsentRow({ consent, onCorrect, onWithdraw }: ConsentRowProps) {
  const { kind, wording, givenOn, withdrawnOn } = consent;
  const named = `${consentKinds[kind].label}, ${dateWords(givenOn)}`;
  return (
    <li className={classes.row}>
      <div className={classes.main}>
        <Text size="sm" fw={500}>
          {consentKinds[kind].label}
        </Text>
        <Text size="xs" className={classes.wording}>
          « {wording} »
        </Text>
        <Text size="xs" c="dimmed">
          Donné le <DateText on={givenOn} />
          {withdrawnOn !== null && (
            <>
              {' '}
              · retiré le <DateText on={withdrawnOn} />
            </>
          )}
        </Text>
      </div>
      <Group gap="xs">
        {withdrawnOn === null && (
          <Button size="compact-sm" variant="default" onClick={onWithdraw} aria-label={`Retirer : ${named}`}>
            Retirer…
          </Button>
        )}
        <Button size="compact-sm" variant="subtle" onClick={onCorrect} aria-label={`Corriger : ${named}`}>
          Corriger
        </Button>
      </Group>
    </li>
  );
}
