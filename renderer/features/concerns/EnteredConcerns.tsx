// What was written down in this series, the latest first, each to be taken out again.
import { Button, Text, Title } from '@mantine/core';
import type { Concern } from '../../../electron/contract/concerns.ts';
import { client } from '../../app/client.ts';
import { useAction } from '../../ui/useAction.ts';
import classes from './Concerns.module.css';
import { levels } from './concernWords.ts';

export interface EnteredConcernsProps {
  concerns: readonly Concern[];
  onTakenOut: (id: string) => void;
}

export function EnteredConcerns({ concerns, onTakenOut }: EnteredConcernsProps) {
  if (concerns.length === 0) return null;
  return (
    <div>
      <Title order={2} mb="xs">
        Saisies à l’instant
      </Title>
      <ol reversed className={classes.entered}>
        {concerns.map((concern) => (
          <Entered key={concern.id} concern={concern} onTakenOut={() => onTakenOut(concern.id)} />
        ))}
      </ol>
    </div>
  );
}

function Entered({ concern, onTakenOut }: { concern: Concern; onTakenOut: () => void }) {
  const { id, version, text, theme, level, commune } = concern;
  const takeOut = useAction(
    async () => {
      await client.concerns.bin({ id, version });
      onTakenOut();
    },
    { done: 'Mise à la corbeille' },
  );
  const context = [theme, level === '' ? '' : levels[level], commune]
    .filter((part) => part !== '')
    .join(' · ');
  return (
    <li>
      <div className={classes.enteredLine}>
        <div className={classes.enteredText}>
          {text}
          {context !== '' && (
            <Text size="xs" c="dimmed">
              {context}
            </Text>
          )}
        </div>
        <Button
          size="compact-xs"
          variant="default"
          loading={takeOut.running}
          onClick={() => void takeOut.run()}
          aria-label={`Mettre à la corbeille : ${text.slice(0, 60)}`}
        >
          Corbeille
        </Button>
      </div>
    </li>
  );
}
