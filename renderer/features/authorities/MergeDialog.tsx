// Two authorities beside each other: which value stays, field by field, before they are made one.
import { Button, Group, Modal, Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { Authority } from '../../../electron/contract/authorities.ts';
import { client } from '../../app/client.ts';
import { countWords } from '../../ui/countWords.ts';
import { notify } from '../../ui/notify.tsx';
import { useAction } from '../../ui/useAction.ts';
import { authorityKinds, zones } from './authorityWords.ts';
import { differences, isFuller, type MergeChoice } from './mergeChoices.ts';

export interface MergeDialogProps {
  /** The one that stays. */
  kept: Authority;
  merged: Authority;
  onClose: () => void;
}

export function MergeDialog({ kept, merged, onClose }: MergeDialogProps) {
  const differing = differences(kept, merged);
  const [taken, setTaken] = useState<ReadonlySet<string>>(
    () => new Set(differing.filter((choice) => isFuller(merged, kept, choice)).map(({ id }) => id)),
  );
  const choose = (id: string, ofMerged: boolean) => {
    const after = new Set(taken);
    if (ofMerged) after.add(id);
    else after.delete(id);
    setTaken(after);
  };
  const unite = useAction(async () => {
    const take = differing.filter(({ id }) => taken.has(id)).flatMap(({ fields }) => fields);
    const { authority, moved } = await client.authorities.merge({
      kept: { id: kept.id, version: kept.version },
      merged: { id: merged.id, version: merged.version },
      take: [...take],
    });
    notify({
      title: `Les deux fiches n’en font plus qu’une : ${authority.name}`,
      message: `${moved === 0 ? '' : `${countWords(moved, ['fiche liée a suivi', 'fiches liées ont suivi'])}. `}L’autre est à la corbeille.`,
    });
    onClose();
  });
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title="Réunir deux organismes"
      closeButtonProps={{ 'aria-label': 'Fermer' }}
    >
      <Stack gap="md">
        <Text size="sm">
          Une seule fiche reste. Ses demandes, revendications et pièces, et celles de l’autre, sont désormais
          les siennes ; l’autre fiche va à la corbeille, d’où elle peut être restaurée.
        </Text>
        {differing.length === 0 && <Text size="sm">Les deux fiches disent la même chose.</Text>}
        {differing.map((choice) => (
          <Radio.Group
            key={choice.id}
            label={choice.label}
            value={taken.has(choice.id) ? 'merged' : 'kept'}
            onChange={(value) => choose(choice.id, value === 'merged')}
          >
            <Stack gap={4} mt={4}>
              <Radio value="kept" label={valueWords(kept, choice)} />
              <Radio value="merged" label={valueWords(merged, choice)} />
            </Stack>
          </Radio.Group>
        ))}
        <Group justify="flex-end">
          <Button variant="default" data-autofocus onClick={onClose}>
            Annuler
          </Button>
          <Button loading={unite.running} onClick={() => void unite.run()}>
            Réunir
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

function valueWords(authority: Authority, { id }: MergeChoice): string {
  const { postalAddress, postalCode, city, zone } = authority;
  if (id === 'kind') return authorityKinds[authority.kind];
  if (id === 'address') {
    const lines = [...postalAddress.split('\n'), `${postalCode} ${city}`.trim()].filter(
      (line) => line !== '',
    );
    return `${lines.join(', ') || 'pas d’adresse'}${zone === 'FR' ? '' : ` (jours fériés : ${zones[zone]})`}`;
  }
  const values = new Map<string, unknown>(Object.entries(authority));
  return String(values.get(id) ?? '') || '(vide)';
}
