// « Le saviez-vous ? »: one thing to learn, another each day; put away for good on this machine when it is not wanted.
import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { today } from '../../ui/dates.ts';
import { openHelp } from '../../ui/help.ts';
import { Section } from '../../ui/Section.tsx';
import { tipOf } from './tips.ts';

const OFF = 'vigie-tips-off';

export function Tip() {
  const [isOff, setOff] = useState(() => localStorage.getItem(OFF) !== null);
  if (isOff) return null;
  const { text, chapter } = tipOf(today());
  const putAway = () => {
    localStorage.setItem(OFF, 'off');
    setOff(true);
  };
  return (
    <Section title="Le saviez-vous&#8239;?">
      <Text size="sm" maw="70ch">
        {text}
      </Text>
      <Group gap="xs" mt="xs">
        <Button variant="default" size="compact-sm" onClick={() => openHelp(chapter)}>
          En savoir plus
        </Button>
        <Button variant="subtle" size="compact-sm" onClick={putAway}>
          Ne plus montrer
        </Button>
      </Group>
    </Section>
  );
}
