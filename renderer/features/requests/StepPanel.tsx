// Where a request stands in plain words, and what to do next.
import { Button, Group, Stack, Text } from '@mantine/core';
import type { ClockStep, EventType } from '../../../electron/contract/law.ts';
import type { InformationRequest, RequestEvent } from '../../../electron/contract/requests.ts';
import { newPath } from '../../app/places.ts';
import { ExportButton } from '../../ui/ExportButton.tsx';
import { ButtonLink } from '../../ui/links.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { WithTerms } from '../../ui/WithTerms.tsx';
import { events } from './eventWords.ts';
import { asksForCheck, expectedEvents, isLetterFirst, nextLetters } from './progress.ts';
import { StillToFill } from './StillToFill.tsx';
import { steps } from './words.ts';

export interface StepPanelProps {
  request: InformationRequest;
  step: ClockStep;
  /** What was noted already. */
  events: readonly RequestEvent[];
  onEvent: (type: EventType) => void;
  onCheck: () => void;
}

const letterLabels: Readonly<Record<string, string>> = {
  reminder: 'Écrire une relance',
  'acknowledgement-claim': 'Réclamer l’accusé de réception',
  'cada-referral': 'Écrire à la CADA',
  'implicit-refusal-reasons': 'Demander les motifs du refus',
  'rights-reminder': 'Écrire une relance',
  'questions-reminder': 'Écrire une relance',
  'cnil-complaint': 'Écrire à la CNIL',
  'parent-mandate': 'Préparer le mandat du parent',
};

export function StepPanel({ request, step, events: noted, onEvent, onCheck }: StepPanelProps) {
  const check = asksForCheck(step);
  const letters = nextLetters(
    step,
    request,
    noted.map(({ type }) => type),
  );
  const lettersFirst = !check && isLetterFirst(step);
  const isEventFirst = step !== 'notSent' && !check && !(lettersFirst && letters.length > 0);
  const writing = letters.map((modele, index) => (
    <ButtonLink
      key={modele}
      variant={lettersFirst && index === 0 ? 'filled' : 'default'}
      to={newPath('request', { dossier: request.dossierId, modele, suite: request.id })}
    >
      {letterLabels[modele] ?? 'Écrire la suite'}
    </ButtonLink>
  ));
  return (
    <Panel>
      <Stack gap="sm">
        <Text size="sm" maw="70ch">
          <WithTerms>{meaning(request, step)}</WithTerms>
        </Text>
        {step === 'notSent' && <StillToFill request={request} />}
        <Group gap="xs" data-actions>
          {step === 'notSent' && (
            <ExportButton
              domain="requests"
              reference={request.reference}
              label="Exporter la lettre"
              variant="filled"
            />
          )}
          {check && <Button onClick={onCheck}>Rien reçu ?</Button>}
          {lettersFirst && writing}
          {expectedEvents(step, request).map((type, index) => (
            <Button
              key={type}
              variant={index === 0 && isEventFirst ? 'filled' : 'default'}
              onClick={() => onEvent(type)}
            >
              {events[type].action}
            </Button>
          ))}
          {!lettersFirst && writing}
        </Group>
      </Stack>
    </Panel>
  );
}

/** A letter that asks questions has no legal time to answer. */
function meaning({ legalClock }: InformationRequest, step: ClockStep): string {
  if (!legalClock && step === 'answerAwaited') {
    return 'La lettre est partie. Aucun délai légal ne court ; une date de relance est proposée ci-dessous.';
  }
  return steps[step].meaning;
}
