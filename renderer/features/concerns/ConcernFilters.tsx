// Filters of concerns that are not a short list of choices: the dossier, the theme, the commune.
import { Autocomplete } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useQueryValues, useSetQueryValues } from '../../app/location.ts';
import { RecordPicker } from '../../ui/RecordPicker.tsx';
import classes from './Concerns.module.css';
import { type SuggestedName, useKnownValues } from './knownValues.ts';

/** `dossierId`: the dossier is given, and not to be chosen here. */
export function ConcernFilters({ dossierId }: { dossierId: string | undefined }) {
  const query = useQueryValues();
  const setQuery = useSetQueryValues();
  const known = useKnownValues(dossierId ?? query.dossier);
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

const TYPING_PAUSE = 300;

/** Narrows to one value, in full as it was written down; those in use are offered. */
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
  useEffect(() => {
    if (typed.trim() === asked) return;
    const timer = setTimeout(() => setQuery({ [field]: typed.trim() || null }), TYPING_PAUSE);
    return () => clearTimeout(timer);
  }, [typed, asked, field, setQuery]);
  return (
    <Autocomplete
      className={classes.filter}
      label={label}
      placeholder={field === 'theme' ? 'Tous les thèmes' : 'Toutes les communes'}
      data={known}
      limit={10}
      value={typed}
      onChange={setTyped}
      clearable
      clearButtonProps={{ 'aria-label': `Vider : ${label}` }}
    />
  );
}
