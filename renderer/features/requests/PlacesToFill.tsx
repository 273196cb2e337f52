// The places of a letter still to fill in, between brackets in its text.
import { Alert, Button, Group, Text } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { NEXT_PLACE_KEY, type Place } from '../../ui/placesToFill.ts';

export interface PlacesToFillProps {
  places: readonly Place[];
  /** Goes to a place in the text; without it the places are only named. */
  onChoose?: (place: Place) => void;
}

export function PlacesToFill({ places, onChoose }: PlacesToFillProps) {
  if (places.length === 0) return null;
  const title =
    places.length === 1
      ? 'Il reste un endroit à compléter'
      : `Il reste ${places.length} endroits à compléter`;
  return (
    <Alert color="orange" variant="outline" icon={<IconPencil aria-hidden />} title={title} mt="xs">
      {onChoose === undefined ? (
        <Text size="sm">
          {places
            .map(({ words }) => `[${words}]`)
            .filter((words, index, all) => all.indexOf(words) === index)
            .join(' ')}
        </Text>
      ) : (
        <Group gap="xs">
          <Text size="sm" c="dimmed">
            La touche {NEXT_PLACE_KEY}, dans le texte, mène au suivant.
          </Text>
          {places.map((place) => (
            <Button key={place.start} size="compact-xs" variant="default" onClick={() => onChoose(place)}>
              {shortened(place.words)}
            </Button>
          ))}
        </Group>
      )}
    </Alert>
  );
}

const LONGEST = 48;

function shortened(words: string): string {
  return words.length <= LONGEST ? words : `${words.slice(0, LONGEST - 1).trimEnd()}…`;
}
