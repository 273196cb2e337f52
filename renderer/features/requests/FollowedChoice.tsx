// Which request a letter continues: its dates, its documents and its answers fill the letter.
import { Anchor, Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import type { LetterModel } from '../../../electron/contract/requests.ts';
import { useQueryValues } from '../../app/location.ts';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { RecordPicker } from '../../ui/RecordPicker.tsx';

/** In the address, for a letter whose request is not in the register. */
export const NO_ORIGIN = 'aucune';

export interface FollowedChoiceProps {
  model: LetterModel;
  /** With the request's id, or NO_ORIGIN. */
  onChoose: (id: string) => void;
  onLeave: () => void;
}

export function FollowedChoice({ model, onChoose, onLeave }: FollowedChoiceProps) {
  const { dossier } = useQueryValues();
  const [chosen, setChosen] = useState<string | null>(null);
  return (
    <>
      <PageHeader title="Nouvelle demande" lead={model.title} />
      <Panel>
        <Stack gap="md">
          <RecordPicker
            domain="requests"
            label="Demande que cette lettre continue"
            hint="Ses dates, ses documents et ce qui est arrivé depuis se placent d’eux-mêmes dans la lettre."
            value={chosen}
            onChange={setChosen}
            filter={{
              regime: model.regime,
              ...(dossier === undefined ? {} : { dossierId: dossier }),
            }}
          />
          <Group gap="sm">
            <Button disabled={chosen === null} onClick={() => chosen !== null && onChoose(chosen)}>
              Écrire la lettre
            </Button>
            <Button variant="default" onClick={() => onChoose(NO_ORIGIN)}>
              La demande n’est pas dans le registre
            </Button>
            <Anchor component="button" type="button" size="sm" onClick={onLeave}>
              Changer de modèle
            </Anchor>
          </Group>
        </Stack>
      </Panel>
    </>
  );
}
