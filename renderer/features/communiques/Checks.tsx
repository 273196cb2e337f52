// What to look at before publishing: what must be mended, apart from what is confirmed line by line; then publishing.
import { Alert, Anchor, Button, Checkbox, Group, Stack, Switch, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconSpeakerphone } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Finding } from '../../../electron/contract/communiques.ts';
import { api } from '../../app/client.ts';
import { announce } from '../../ui/announce.ts';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Section } from '../../ui/Section.tsx';
import classes from './Checks.module.css';
import { draftFieldId } from './draftFieldWords.ts';
import { findingKey, findingText } from './findingTexts.ts';
import { wordsOf } from './findingWording.ts';
import { shortened } from './shortened.ts';
import { textFindings } from './textFindings.ts';
import type { Draft } from './useDraft.ts';
import { usePublish } from './usePublish.tsx';

export interface ChecksProps {
  draft: Draft;
  /** Shows the spot a finding is about. */
  onShow: (finding: Finding) => void;
}

export function Checks({ draft, onShow }: ChecksProps) {
  const { communique, state, writer } = draft;
  const check = useQuery(api.communiques.check.queryOptions({ input: { id: communique.id } }));
  const [confirmed, setConfirmed] = useState<ReadonlySet<string>>(new Set());
  const findings = check.data?.findings ?? [];
  const blocking = findings.filter((finding) => finding.blocking);
  const toConfirm = distinct(findings.filter((finding) => !finding.blocking));
  const left = toConfirm.filter((finding) => !confirmed.has(findingKey(finding)));
  const publish = usePublish(draft);

  function tick(key: string, ticked: boolean): void {
    const next = new Set(confirmed);
    if (ticked) next.add(key);
    else next.delete(key);
    setConfirmed(next);
  }
  function start(): void {
    const [first] = blocking;
    if (first) {
      announce(`${countOf(blocking.length)} à corriger avant de publier`);
      document.getElementById(spotId(first))?.focus();
    } else if (left[0]) {
      announce(`${countOf(left.length)} à lire et à confirmer avant de publier`);
      document.getElementById(confirmationId(left[0]))?.focus();
    } else {
      void publish.run(toConfirm.map(findingKey));
    }
  }

  if (check.error) return <ErrorNotice error={check.error} retry={() => void check.refetch()} />;
  if (!check.data) return <Loading what="des vérifications" />;
  return (
    <Stack gap="lg" maw="48rem">
      <Switch
        id={draftFieldId('inReview')}
        label="Prêt pour la relecture"
        description="Le communiqué est montré « En relecture » dans les listes : une autre personne peut le relire avant la publication."
        checked={state.values.inReview}
        onChange={(event) => writer.change({ inReview: event.currentTarget.checked })}
      />
      {findings.length === 0 && (
        <Alert color="green" variant="outline" icon={<IconCircleCheck aria-hidden />} title="Rien à signaler">
          <Text size="sm">
            Les vérifications n’ont rien trouvé. Relisez une dernière fois l’aperçu, puis publiez.
          </Text>
        </Alert>
      )}
      {blocking.length > 0 && (
        <Section title={`À corriger avant de publier (${blocking.length})`}>
          <ul className={classes.list}>
            {blocking.map((finding) => (
              <FindingItem
                key={`${findingKey(finding)} ${spotId(finding)}`}
                finding={finding}
                onShow={onShow}
              />
            ))}
          </ul>
        </Section>
      )}
      {toConfirm.length > 0 && (
        <Section title={`À lire et à confirmer (${toConfirm.length - left.length} sur ${toConfirm.length})`}>
          <ul className={classes.list}>
            {toConfirm.map((finding, at) => {
              const key = findingKey(finding);
              return (
                <FindingItem key={key} finding={finding} after={toConfirm[at - 1]} onShow={onShow}>
                  <Checkbox
                    id={confirmationId(finding)}
                    label="J’ai lu, et je publie ainsi"
                    aria-label={`J’ai lu, et je publie ainsi : ${findingText(finding).title}${detailOf(finding)}`}
                    checked={confirmed.has(key)}
                    onChange={(event) => tick(key, event.currentTarget.checked)}
                  />
                </FindingItem>
              );
            })}
          </ul>
        </Section>
      )}
      <Section title="Publier">
        <Text size="sm" mb="sm">
          Publier fige cette version : son texte, ses sources et ses revendications ne changeront plus. Une
          erreur se corrige ensuite par une nouvelle version, qui remplace celle-ci sans l’effacer.
        </Text>
        <Group gap="md">
          <Button
            leftSection={<IconSpeakerphone size={16} aria-hidden />}
            loading={publish.running}
            onClick={start}
          >
            Publier…
          </Button>
          <Text size="sm" c="dimmed">
            {readiness(blocking.length, left.length)}
          </Text>
        </Group>
      </Section>
    </Stack>
  );
}

interface FindingItemProps {
  finding: Finding;
  /** The one above it: what was just explained is not explained again. */
  after?: Finding | undefined;
  onShow: (finding: Finding) => void;
  children?: React.ReactNode;
}

function FindingItem({ finding, after, onShow, children }: FindingItemProps) {
  const { title, reason, link } = findingText(finding);
  const quoted = quotedDetail(finding);
  const named = quoted === '' && finding.code in textFindings ? wordsOf(finding) : quoted;
  return (
    <li className={classes.item} data-blocking={finding.blocking}>
      <IconAlertTriangle size={18} aria-hidden className={classes.icon} />
      <div className={classes.words}>
        <Text fw={600} size="sm">
          {title}
        </Text>
        {quoted !== '' && (
          <Text size="sm" fs="italic">
            « {quoted} »
          </Text>
        )}
        {(after === undefined || findingText(after).reason !== reason) && (
          <Text size="sm" c="dimmed">
            {reason}
          </Text>
        )}
        <Group gap="md" mt={4}>
          <Anchor
            component="button"
            type="button"
            fz="sm"
            id={spotId(finding)}
            aria-label={named === '' ? undefined : `${link} : ${named}`}
            onClick={() => onShow(finding)}
          >
            {link}
          </Anchor>
          {children}
        </Group>
      </div>
    </li>
  );
}

/** Two findings of one name are confirmed together: they are shown once. */
function distinct(findings: readonly Finding[]): Finding[] {
  return [...new Map(findings.map((finding) => [findingKey(finding), finding])).values()];
}

/** Claims and demands are named by their words; the rest is in the title. */
function quotedDetail({ field, detail }: Finding): string {
  return field === 'claims' || field === 'demands' ? shortened(detail, 160) : '';
}

function detailOf(finding: Finding): string {
  const quoted = quotedDetail(finding);
  return quoted === '' ? '' : `, « ${quoted} »`;
}

function spotId(finding: Finding): string {
  return `spot-${findingKey(finding)}`;
}

function confirmationId(finding: Finding): string {
  return `confirmation-${findingKey(finding)}`;
}

function countOf(points: number): string {
  return points === 1 ? '1 point' : `${points} points`;
}

function readiness(blocking: number, left: number): string {
  if (blocking > 0) return `${countOf(blocking)} à corriger d’abord.`;
  if (left > 0) return `${countOf(left)} à confirmer d’abord.`;
  return 'Tout est prêt.';
}
