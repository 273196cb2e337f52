// How long the lead and the text are, as one types; too long is a warning, never an obstacle.
import { Text } from '@mantine/core';
import { useDeferredValue, useMemo } from 'react';
import classes from './LengthMeter.module.css';
import { countCharacters, LONGEST, lengthGuidance, SHORTEST } from './length.ts';

export function LengthMeter({ lead, body }: { lead: string; body: string }) {
  const [readLead, readBody] = [useDeferredValue(lead), useDeferredValue(body)];
  const characters = useMemo(() => countCharacters({ lead: readLead, body: readBody }), [readLead, readBody]);
  const { tone, sentence } = lengthGuidance(characters);
  const share = Math.min(1, characters / (LONGEST * 1.25));
  return (
    <div className={classes.meter} data-tone={tone}>
      <div className={classes.track} aria-hidden>
        <div className={classes.right} style={{ left: `${(SHORTEST / (LONGEST * 1.25)) * 100}%` }} />
        <div className={classes.bar} style={{ width: `${share * 100}%` }} />
      </div>
      <Text size="sm" c={tone === 'warning' ? undefined : 'dimmed'} fw={tone === 'warning' ? 600 : undefined}>
        {sentence}
      </Text>
    </div>
  );
}
