// What each column of a table of one’s own holds, as it was guessed and as the user says.
import { Checkbox, NativeSelect, Stack } from '@mantine/core';
import type { DirectoryColumn, DirectorySummary } from '../../../electron/contract/directories.ts';
import classes from './Directory.module.css';
import { columnWords } from './directoryWords.ts';

export interface DirectoryColumnsProps {
  columns: DirectorySummary['columns'];
  headings: boolean;
  onChange: (chosen: { columns?: DirectoryColumn[]; headings: boolean }) => void;
}

export function DirectoryColumns({ columns, headings, onChange }: DirectoryColumnsProps) {
  // A column is its place: it has no other name.
  const places = columns.map((column, index) => ({ ...column, index, id: `column-${index + 1}` }));
  const assign = (index: number, holds: DirectoryColumn) =>
    onChange({
      headings,
      columns: places.map((place) => {
        if (place.index === index) return holds;
        // Several columns may make an address; any other field comes from one.
        return place.holds === holds && holds !== 'postalAddress' ? 'ignored' : place.holds;
      }),
    });
  return (
    <Stack gap="xs">
      <Checkbox
        label="La première ligne contient les titres des colonnes"
        checked={headings}
        onChange={(event) => onChange({ headings: event.currentTarget.checked })}
      />
      <div className={classes.grid}>
        {places.map(({ id, heading, holds, index }) => (
          <NativeSelect
            key={id}
            size="xs"
            label={heading === '' ? `Colonne ${index + 1}` : heading}
            data={Object.entries(columnWords).map(([value, label]) => ({ value, label }))}
            value={holds}
            onChange={({ currentTarget: { value } }) => {
              if (isColumn(value)) assign(index, value);
            }}
          />
        ))}
      </div>
    </Stack>
  );
}

function isColumn(text: string): text is DirectoryColumn {
  return Object.hasOwn(columnWords, text);
}
