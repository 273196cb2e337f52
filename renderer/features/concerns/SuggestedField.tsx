// A theme or a commune in a form: free text, with those already used in the dossier offered, and the themes that what was said
// suggests.
import { Autocomplete, Button, Group, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '../../app/client.ts';
import { asId } from '../../app/records.ts';
import type { CustomFieldProps } from '../../ui/formTypes.ts';
import { type SuggestedName, useKnownValues } from './knownValues.ts';
import { matchingOptions } from './matchingOptions.ts';

export function SuggestedField(props: CustomFieldProps & { field: SuggestedName }) {
  const { id, value, onChange, error, describedBy, values, field } = props;
  const dossierId = typeof values.dossierId === 'string' ? values.dossierId : undefined;
  const known = useKnownValues(dossierId);
  const text = typeof values.text === 'string' ? values.text : '';
  return (
    <>
      <Autocomplete
        id={id}
        data={known[field]}
        filter={matchingOptions}
        limit={8}
        error={error !== null}
        aria-describedby={describedBy}
        value={typeof value === 'string' ? value : ''}
        onChange={onChange}
      />
      {field === 'theme' && value === '' && (
        <SuggestedThemes text={text} dossierId={dossierId} onTheme={onChange} />
      )}
    </>
  );
}

/** Typing rests that long before its words are looked at. */
const PAUSE = 400;
const FEWEST_LETTERS = 12;

function SuggestedThemes({
  text,
  dossierId,
  onTheme,
}: {
  text: string;
  dossierId: string | undefined;
  onTheme: (theme: string) => void;
}) {
  const [settled] = useDebouncedValue(text, PAUSE);
  const enough = settled.trim().length >= FEWEST_LETTERS;
  const within = dossierId === undefined ? {} : { dossierId: asId(dossierId) };
  const { data } = useQuery({
    ...api.themes.suggestFor.queryOptions({ input: { text: settled, ...within } }),
    enabled: enough,
    placeholderData: keepPreviousData,
  });
  const themes = enough ? (data?.themes ?? []) : [];
  if (themes.length === 0) return null;
  return (
    <Group gap="xs" mt="xs">
      <Text size="xs">D’après les mots :</Text>
      {themes.map((theme) => (
        <Button
          key={theme}
          size="compact-xs"
          variant="light"
          aria-label={`Donner le thème ${theme}`}
          onClick={() => onTheme(theme)}
        >
          {theme}
        </Button>
      ))}
    </Group>
  );
}
