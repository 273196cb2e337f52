// Erases a person: what becomes of what they said is asked, and a page tells what was done and where traces remain.
import { Radio, Stack } from '@mantine/core';
import { useState } from 'react';
import type { Person } from '../../../electron/contract/persons.ts';
import { client } from '../../app/client.ts';
import { recordTitle } from '../../app/places.ts';
import { EraseButton } from '../../ui/EraseButton.tsx';
import { ErasureNotice } from './ErasureNotice.tsx';
import { keepReport } from './lastErasure.ts';

type Fate = 'detach' | 'erase';

/** `isMain`: erasing them is what the page is for. */
export function ErasePerson({ person, isMain = false }: { person: Person; isMain?: boolean }) {
  // The question is drawn elsewhere: what is chosen there is read when it is answered.
  const [chosen] = useState<{ fate: Fate }>({ fate: 'detach' });
  const { id, version } = person;
  return (
    <EraseButton
      subject={recordTitle('persons', person)}
      isMain={isMain}
      notice={
        <Stack gap="md">
          <ErasureNotice personId={id} />
          <FateChoice
            onChoose={(fate) => {
              chosen.fate = fate;
            }}
          />
        </Stack>
      }
      back="/personnes/effacement"
      erase={async () => {
        const report = await client.persons.erase({ id, version, concerns: chosen.fate });
        keepReport(report);
        // The page it leads to says the rest.
        return { title: 'Personne effacée' };
      }}
    />
  );
}

function FateChoice({ onChoose }: { onChoose: (fate: Fate) => void }) {
  const [fate, setFate] = useState<Fate>('detach');
  return (
    <Radio.Group
      label="Ce qu’elle a dit"
      value={fate}
      onChange={(value) => {
        const next = value === 'erase' ? 'erase' : 'detach';
        setFate(next);
        onChoose(next);
      }}
    >
      <Stack gap="xs" mt="xs">
        <Radio
          value="detach"
          label="Le garder, détaché d’elle"
          description="Son nom, son courriel et son téléphone y sont remplacés par […]."
        />
        <Radio value="erase" label="L’effacer aussi" description="Si le texte permet de la reconnaître." />
      </Stack>
    </Radio.Group>
  );
}
