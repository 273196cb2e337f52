// Adds authorities to a series.
import { Button, Group, Modal, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Series } from '../../../electron/contract/series.ts';
import { api, client } from '../../app/client.ts';
import { asId } from '../../app/records.ts';
import { countWords } from '../../ui/countWords.ts';
import { notify } from '../../ui/notify.tsx';
import { useAction } from '../../ui/useAction.ts';
import { AuthorityChoice, MOST } from './AuthorityChoice.tsx';
import type { Chosen } from './authorityChoices.ts';

export function ExtendWindow({ series, onClose }: { series: Series; onClose: () => void }) {
  const [chosen, setChosen] = useState<Chosen>(new Map());
  const grid = useQuery(api.series.grid.queryOptions({ input: { id: series.id } }));
  const known = new Set(grid.data?.lines.map(({ authorityId }) => authorityId));
  const add = useAction(async () => {
    const authorityIds = [...chosen.keys()].map(asId);
    const { requestIds } = await client.series.extend({ id: series.id, authorityIds });
    notify({ title: countWords(requestIds.length, ['lettre ajoutée', 'lettres ajoutées']) });
    onClose();
  });
  return (
    <Modal opened onClose={onClose} title="Ajouter des organismes" size="lg">
      <Stack gap="md">
        <AuthorityChoice chosen={chosen} onChange={setChosen} except={known} />
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            Annuler
          </Button>
          <Button
            loading={add.running}
            disabled={chosen.size === 0 || chosen.size + known.size > MOST}
            onClick={() => void add.run()}
          >
            Ajouter
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
