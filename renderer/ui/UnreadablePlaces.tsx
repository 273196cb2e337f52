// The places of a file that could not be read, with why.
import { Alert, List } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { countWords } from './countWords.ts';

export interface UnreadablePlacesProps<Code extends string> {
  /** How many there are, those that are not listed included. */
  count: number;
  places: readonly { line: number; code: Code }[];
  words: Readonly<Record<Code, string>>;
  /** What a place is in this file. */
  unit?: string;
}

const SHOWN = 10;

/** Nothing where all was read. */
export function UnreadablePlaces<Code extends string>(props: UnreadablePlacesProps<Code>) {
  const { count, places, words, unit = 'Ligne' } = props;
  if (count === 0) return null;
  const shown = places.slice(0, SHOWN);
  return (
    <Alert
      color="red"
      variant="outline"
      role="group"
      icon={<IconAlertTriangle aria-hidden />}
      title={`${countWords(count, ['endroit', 'endroits'])} du fichier ne se ${count < 2 ? 'lit' : 'lisent'} pas`}
    >
      <List size="sm">
        {shown.map(({ line, code }) => (
          <List.Item key={`${line} ${code}`}>
            {unit} {line}&nbsp;: {words[code]}
          </List.Item>
        ))}
        {count > shown.length && <List.Item>… et {count - shown.length} de plus.</List.Item>}
      </List>
    </Alert>
  );
}
