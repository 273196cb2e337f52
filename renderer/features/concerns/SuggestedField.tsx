// A theme or a commune in a form: free text, with those already used in the dossier offered.
import { Autocomplete } from '@mantine/core';
import type { CustomFieldProps } from '../../ui/formTypes.ts';
import { type SuggestedName, useKnownValues } from './knownValues.ts';
import { matchingOptions } from './matchingOptions.ts';

export function SuggestedField({
  id,
  value,
  onChange,
  error,
  describedBy,
  values,
  field,
}: CustomFieldProps & { field: SuggestedName }) {
  const known = useKnownValues(typeof values.dossierId === 'string' ? values.dossierId : undefined);
  return (
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
  );
}
