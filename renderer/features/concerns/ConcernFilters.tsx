// Filters of concerns that are not a short list of choices: the dossier, the theme, the commune.
import { Autocomplete } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useQueryValues, useSetQueryValues } from '../../app/location.ts';
import { RecordPicker } from '../../ui/RecordPicker.tsx';
import classes from './Concerns.module.css';
import { type SuggestedName, useKnownValues } from './knownValues.ts';
import { matchingOptions } from './matchingOptions.ts';
import { knownValue } from './plainText.ts';

/** `dossierId`: the dossier is given, and not to be chosen here. */
export function ConcernFilters({ dossierId }: { dossierId: string | undefined }) {
  const query = useQueryValues();
  const setQuery = useSetQueryValues();
  const known = useKnownValues(dossierId ?? query.dossier);
  // Nothing to choose from yet, nor anything chosen.
  if (!known.some && !query.dossier && !query.theme && !query.commune) return null;
  return (
    <div className={classes.bar}>
      {dossierId === undefined && (
        <div className={classes.filter}>
          <RecordPicker
            domain="dossiers"
            label="Dossier"
            placeholder="Tous les dossiers"
            value={query.dossier ?? null}
            onChange={(dossier) => setQuery({ dossier })}
          />
        </div>
      )}
      <ValueFilter label="Thème" field="theme" known={known.theme} />
      <ValueFilter label="Commune" field="commune" known={known.commune} />
    </div>
  );
}

/** Narrows to one value in use; what is half typed narrows to nothing yet, and Enter takes it as it is. */
function ValueFilter({
  label,
  field,
  known,
}: {
  label: string;
  field: SuggestedName;
  known: readonly string[];
}) {
  const asked = useQueryValues()[field] ?? '';
  const setQuery = useSetQueryValues();
  const [typed, setTyped] = useState(asked);
  useEffect(() => setTyped(asked), [asked]);
  const type = (text: string) => {
    setTyped(text);
    const value = text === '' ? '' : knownValue(known, text);
    if (value !== undefined && value !== asked) setQuery({ [field]: value || null });
  };
  return (
    <Autocomplete
      className={classes.filter}
      label={label}
      placeholder={field === 'theme' ? 'Tous les thèmes' : 'Toutes les communes'}
      data={known}
      filter={matchingOptions}
      limit={10}
      value={typed}
      onChange={type}
      onBlur={() => setTyped(asked)}
      onKeyDown={({ key }) => {
        if (key === 'Enter' && typed.trim() !== asked) setQuery({ [field]: typed.trim() || null });
      }}
      clearable
      clearButtonProps={{ 'aria-label': `Vider : ${label}` }}
    />
  );
}
