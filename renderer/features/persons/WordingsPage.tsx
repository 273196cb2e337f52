// The association's wordings of consents: what is read to people today, and every version that came before.
import { Button, Spoiler, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../app/client.ts';
import { countWords } from '../../ui/countWords.ts';
import { dateWords } from '../../ui/dates.ts';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Section } from '../../ui/Section.tsx';
import type { Wording } from './consentForm.tsx';
import classes from './Persons.module.css';
import { type ConsentKind, consentKinds, kindsInOrder } from './personWords.ts';
import { RewriteDialog } from './RewriteDialog.tsx';

export function WordingsPage() {
  const { data, error, refetch } = useQuery(api.consents.wordings.queryOptions());
  return (
    <>
      <PageHeader
        title="Formulations des accords"
        lead="Les phrases lues aux parents, ou signées par eux. Réécrire une phrase en fait une nouvelle version : chaque accord garde les mots auxquels il a été donné."
      />
      {error && <ErrorNotice error={error} retry={() => void refetch()} />}
      {!error && !data && <Loading />}
      {data &&
        kindsInOrder.map((kind) => (
          <Kind key={kind} kind={kind} versions={data.wordings.filter((wording) => wording.kind === kind)} />
        ))}
    </>
  );
}

function Kind({ kind, versions }: { kind: ConsentKind; versions: readonly Wording[] }) {
  const [rewriting, setRewriting] = useState(false);
  const [latest, ...earlier] = versions;
  if (!latest) return null;
  const { label } = consentKinds[kind];
  return (
    <Section
      title={label}
      actions={
        <Button
          size="compact-sm"
          variant="default"
          aria-label={`Réécrire : ${label}`}
          onClick={() => setRewriting(true)}
        >
          Réécrire…
        </Button>
      }
    >
      <ul className={classes.rows}>
        <Version wording={latest} />
      </ul>
      {earlier.length > 0 && (
        <Spoiler
          mt="xs"
          mb="lg"
          maxHeight={0}
          showLabel={`Voir ${countWords(earlier.length, ['version plus ancienne', 'versions plus anciennes'])}`}
          hideLabel="Ne plus voir les versions plus anciennes"
        >
          <ul className={classes.rows}>
            {earlier.map((wording) => (
              <Version key={wording.number} wording={wording} />
            ))}
          </ul>
        </Spoiler>
      )}
      {rewriting && <RewriteDialog latest={latest} onClose={() => setRewriting(false)} />}
    </Section>
  );
}

function Version({ wording: { number, words, sinceOn, consents } }: { wording: Wording }) {
  return (
    <li className={classes.row}>
      <div className={classes.main}>
        <Text size="sm" className={classes.wording}>
          « {words} »
        </Text>
        <Text size="xs" c="dimmed">
          Version {number}, depuis le {dateWords(sinceOn)} ·{' '}
          {countWords(consents, ['accord donné', 'accords donnés'])}
        </Text>
      </div>
    </li>
  );
}
