// What each column of a table of contacts holds, as it was guessed and as the user says.
import { Checkbox, NativeSelect, Stack } from '@mantine/core';
import type { PressColumn } from '../../../electron/contract/press.ts';
import classes from './PressImport.module.css';
import { columnWords } from './pressWords.ts';

export interface ImportColumnsProps {
  columns: readonly { heading: string; holds: PressColumn }[];
  headings: boolean;
  onColumns: (columns: PressColumn[]) => void;
  onHeadings: (headings: boolean) => void;
}

export function ImportColumns({ columns, headings, onColumns, onHeadings }: ImportColumnsProps) {
  // A column is its place: it has no other name.
  const places = columns.map((column, index) => ({ ...column, index, id: `column-${index + 1}` }));
  const assign = (index: number, holds: PressColumn) =>
    // A field comes from one column.
    onColumns(
      places.map((place) =>
        place.index === index ? holds : place.holds === holds ? 'ignored' : place.holds,
      ),
    );
  return (
    <Stack gap="xs">
      <Checkbox
        label="La première ligne contient les titres des colonnes"
        checked={headings}
        onChange={(event) => onHeadings(event.currentTarget.checked)}
      />
      <div className={classes.columns}>
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

function isColumn(text: string): text is PressColumn {
  return Object.hasOwn(columnWords, text);
}
