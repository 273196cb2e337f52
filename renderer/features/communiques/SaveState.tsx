// Says at any moment whether what is written is in the register, and what to do when it is not.
import { Alert, Button, Group, Text } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconCloudOff, IconDots } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { announce } from '../../ui/announce.ts';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import type { CommuniqueDraft, CommuniqueWriter } from './draftSaves.ts';

type State = CommuniqueDraft['state'];

const words: Record<State, string> = {
  saved: 'Enregistré',
  waiting: 'Enregistrement…',
  saving: 'Enregistrement…',
  refused: 'Un champ reste à corriger',
  clashing: 'Un choix reste à faire',
  failing: 'Pas encore enregistré',
  stopped: 'Pas enregistré',
};

const icons: Record<State, typeof IconCheck> = {
  saved: IconCheck,
  waiting: IconDots,
  saving: IconDots,
  refused: IconAlertTriangle,
  clashing: IconAlertTriangle,
  failing: IconCloudOff,
  stopped: IconCloudOff,
};

/** The id of the place over the parts where troubles with saving are told. */
export const TROUBLES = 'communique-troubles';

export interface SaveStateProps {
  state: State;
  /** Leads to what keeps the text from being saved. */
  onShow: () => void;
}

/** In the bar over the text. Ordinary saves are shown and never read out: they come every few seconds. */
export function SaveState({ state, onShow }: SaveStateProps) {
  const Icon = icons[state];
  const worrying = state === 'refused' || state === 'clashing' || state === 'failing' || state === 'stopped';
  useEffect(() => {
    if (worrying) announce(words[state]);
  }, [worrying, state]);
  return (
    <Group gap={6} wrap="nowrap">
      <Icon size={16} aria-hidden />
      <Text size="sm" c={worrying ? undefined : 'dimmed'} fw={worrying ? 600 : undefined}>
        {words[state]}
      </Text>
      {worrying && (
        <Button size="compact-xs" variant="default" onClick={onShow}>
          Voir
        </Button>
      )}
    </Group>
  );
}

/** What keeps the text from being saved, once it lasts. */
export function SaveTrouble({ state, error, writer }: CommuniqueDraft & { writer: CommuniqueWriter }) {
  const lasting = useLasting(state === 'failing' || state === 'stopped');
  if (!lasting) return null;
  if (state === 'stopped') return <ErrorNotice error={error} retry={() => void writer.flush()} />;
  return (
    <Alert
      color="orange"
      variant="outline"
      icon={<IconCloudOff aria-hidden />}
      title="Le registre ne répond pas"
    >
      <Text size="sm">
        Votre texte est gardé ici et l’enregistrement est tenté de nouveau toutes les quelques secondes.
        Laissez cette page ouverte.
      </Text>
      <Button size="compact-sm" variant="default" mt="xs" onClick={() => void writer.flush()}>
        Réessayer maintenant
      </Button>
    </Alert>
  );
}

const PATIENCE = 1_500;

/** True once the condition has held for a while: a core that restarts is not worth a word. */
function useLasting(condition: boolean): boolean {
  const [lasting, setLasting] = useState(false);
  useEffect(() => {
    setLasting(false);
    if (!condition) return;
    const timer = setTimeout(() => setLasting(true), PATIENCE);
    return () => clearTimeout(timer);
  }, [condition]);
  return condition && lasting;
}
