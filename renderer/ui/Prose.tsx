// A few lines as a person typed them: their line breaks kept, on a line short enough to be read.
import { Text } from '@mantine/core';
import { withoutLoneSigns } from './loneSigns.ts';

export function Prose({ children }: { children: string }) {
  return (
    <Text size="sm" maw="70ch" style={{ whiteSpace: 'pre-line' }}>
      {withoutLoneSigns(children)}
    </Text>
  );
}
