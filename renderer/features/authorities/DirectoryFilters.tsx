// Narrows a directory to what the association needs: départements, words, kind of establishment, public or private.
import { MultiSelect, Select, TextInput } from '@mantine/core';
import type { DirectoryFilter, DirectorySummary } from '../../../electron/contract/directories.ts';
import classes from './Directory.module.css';

export interface DirectoryFiltersProps {
  summary: DirectorySummary;
  filter: DirectoryFilter;
  onChange: (filter: DirectoryFilter) => void;
}

type Facet = DirectorySummary['types'];

export function DirectoryFilters({ summary, filter, onChange }: DirectoryFiltersProps) {
  const { type: _type, ...withoutType } = filter;
  const { sector: _sector, ...withoutSector } = filter;
  return (
    <div className={classes.grid}>
      {summary.departments.length > 1 && (
        <MultiSelect
          label="Départements"
          placeholder={filter.departments?.length ? '' : 'Tous'}
          data={choices(summary.departments)}
          value={filter.departments ?? []}
          onChange={(departments) => onChange({ ...filter, departments })}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': 'Tous les départements' }}
        />
      )}
      <TextInput
        label="Mots du nom, ville ou numéro"
        value={filter.words ?? ''}
        maxLength={300}
        onChange={(event) => onChange({ ...filter, words: event.currentTarget.value })}
      />
      {summary.types.length > 1 && (
        <Select
          label="Type"
          placeholder="Tous"
          data={choices(summary.types)}
          value={filter.type ?? null}
          onChange={(type) => onChange(type === null ? withoutType : { ...filter, type })}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': 'Tous les types' }}
        />
      )}
      {summary.sectors.length > 1 && (
        <Select
          label="Public ou privé"
          placeholder="Les deux"
          data={choices(summary.sectors)}
          value={filter.sector ?? null}
          onChange={(sector) => onChange(sector === null ? withoutSector : { ...filter, sector })}
          clearable
          clearButtonProps={{ 'aria-label': 'Publics et privés' }}
        />
      )}
    </div>
  );
}

function choices(facet: Facet) {
  const figures = new Intl.NumberFormat('fr-FR');
  return facet.map(({ value, count }) => ({ value, label: `${value} (${figures.format(count)})` }));
}
