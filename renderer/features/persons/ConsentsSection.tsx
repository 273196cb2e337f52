// What a person agreed to: what holds today, then each consent with its words, its date and its withdrawal.
import { Button, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { Consent, Person } from '../../../electron/contract/persons.ts';
import { api } from '../../app/client.ts';
import { DateText } from '../../ui/DateText.tsx';
import { dateWords, today } from '../../ui/dates.ts';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { TextLink } from '../../ui/links.tsx';
import { Section } from '../../ui/Section.tsx';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import { ConsentDialog } from './ConsentDialog.tsx';
import classes from './Persons.module.css';
import { type ConsentKind, consentChannels, consentKinds, kindsInOrder } from './personWords.ts';
import { WithdrawDialog } from './WithdrawDialog.tsx';

type Dialog = { kind: 'add' } | { kind: 'correct' | 'withdraw'; consent: Consent } | null;

export function ConsentsSection({ person }: { person: Person }) {
  const { data, error, refetch } = useQuery(
    api.consents.list.queryOptions({ input: { filter: { personId: person.id }, limit: 200 } }),
  );
  const [dialog, setDialog] = useState<Dialog>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  const opener = useRef<HTMLElement | null>(null);
  const open = (asked: Dialog) => {
    opener.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    setDialog(asked);
  };
  const close = () => setDialog(null);
  // A window gives the focus back to what opened it.
  useEffect(() => {
    if (dialog === null) opener.current?.focus();
  }, [dialog]);
  const consents = inOrder(data?.items ?? []);
  const mayAdd = person.binnedAt === null;
  return (
    <Section
      title="Accords"
      actions={
        <Group gap="sm">
          <TextLink size="sm" to="/consentements">
            Formulations
          </TextLink>
          {mayAdd && (
            <Button ref={addButton} variant="default" size="compact-sm" onClick={() => open({ kind: 'add' })}>
              Noter un accord
            </Button>
          )}
        </Group>
      }
    >
      {error && <ErrorNotice error={error} retry={() => void refetch()} />}
      <InForce consented={person.consented} />
      {data && mayAdd && !person.consented.includes('keep') && <NotToBeKept consents={consents} />}
      {consents.length > 0 && (
        <ul className={classes.rows}>
          {consents.map((consent) => (
            <ConsentRow
              key={consent.id}
              consent={consent}
              onCorrect={() => open({ kind: 'correct', consent })}
              onWithdraw={() => open({ kind: 'withdraw', consent })}
            />
          ))}
        </ul>
      )}
      {dialog?.kind === 'add' && (
        <ConsentDialog personId={person.id} kind={nextKind(person)} onClose={close} />
      )}
      {dialog?.kind === 'correct' && (
        <ConsentDialog personId={person.id} consent={dialog.consent} onClose={close} />
      )}
      {dialog?.kind === 'withdraw' && (
        <WithdrawDialog
          consent={dialog.consent}
          onClose={close}
          onWithdrawn={() => {
            // Its « Retirer » is gone.
            opener.current = addButton.current;
            close();
          }}
        />
      )}
    </Section>
  );
}

/** In the order they are asked for, the latest of a kind first. */
function inOrder(consents: readonly Consent[]): Consent[] {
  return consents.toSorted(
    (a, b) =>
      kindsInOrder.indexOf(a.kind) - kindsInOrder.indexOf(b.kind) || b.givenOn.localeCompare(a.givenOn),
  );
}

/** What may be done with this person and their words today. */
function InForce({ consented }: Pick<Person, 'consented'>) {
  return (
    <Group gap={6} mb="sm" component="ul" className={classes.inForce}>
      {kindsInOrder.map((kind) => (
        <li key={kind}>
          <StatusBadge tone={consented.includes(kind) ? 'good' : kind === 'keep' ? 'warning' : 'neutral'}>
            {consented.includes(kind) ? consentKinds[kind].given : consentKinds[kind].missing}
          </StatusBadge>
        </li>
      ))}
    </Group>
  );
}

/** Without it, the association has no ground to hold the contact details. */
function NotToBeKept({ consents }: { consents: readonly Consent[] }) {
  const withdrawn = consents.some(({ kind }) => kind === 'keep');
  return (
    <Text size="sm" mb="sm">
      {withdrawn
        ? 'Cette personne n’accepte plus que ses coordonnées soient gardées : effacez-la pour de bon.'
        : 'Rien ne dit que cette personne accepte que ses coordonnées soient gardées : notez son accord, ou effacez-la.'}
    </Text>
  );
}

/** The first that is not given yet, so that one after the other is quickly noted. */
function nextKind({ consented }: Pick<Person, 'consented'>): ConsentKind {
  return kindsInOrder.find((kind) => !consented.includes(kind)) ?? 'keep';
}

interface ConsentRowProps {
  consent: Consent;
  onCorrect: () => void;
  onWithdraw: () => void;
}

function ConsentRow({ consent, onCorrect, onWithdraw }: ConsentRowProps) {
  const { kind, wording, wordingNumber, noticeNumber, givenOn, channel, proof, withdrawnOn } = consent;
  const named = `${consentKinds[kind].label}, ${dateWords(givenOn)}`;
  return (
    <li className={classes.row}>
      <div className={classes.main}>
        <Group gap="xs">
          <Text size="sm" fw={500}>
            {consentKinds[kind].label}
          </Text>
          {withdrawnOn !== null && withdrawnOn <= today() && <StatusBadge tone="neutral">Retiré</StatusBadge>}
        </Group>
        <Text size="xs" className={classes.wording}>
          « {wording} »
        </Text>
        <Text size="xs" c="dimmed">
          Donné le <DateText on={givenOn} />
          {channel !== '' && <> · {consentChannels[channel].toLowerCase()}</>}
          {wordingNumber !== null && <> · formulation, version {wordingNumber}</>}
          {noticeNumber !== null && <> · notice remise, version {noticeNumber}</>}
          {proof !== '' && <> · preuve : {proof}</>}
          {withdrawnOn !== null && (
            <>
              {' '}
              · retiré le <DateText on={withdrawnOn} />
            </>
          )}
        </Text>
      </div>
      <Group gap={0}>
        {withdrawnOn === null && (
          <Button size="compact-sm" variant="subtle" onClick={onWithdraw} aria-label={`Retirer : ${named}`}>
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
