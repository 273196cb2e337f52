// The first lines of a table to import, and what each of its columns is.
import { Box, Checkbox, NativeSelect, Stack, Text } from '@mantine/core';
import classes from './Concerns.module.css';
import { choicesOf } from './concernWords.ts';
import { type Column, columnLabels, type Table } from './importTable.ts';

export interface ImportPreviewProps {
  table: Table;
  headings: boolean;
  columns: readonly Column[];
  onHeadings: (headings: boolean) => void;
  onColumns: (columns: Column[]) => void;
}

const SHOWN = 5;

export function ImportPreview({ table, headings, columns, onHeadings, onColumns }: ImportPreviewProps) {
  const { records, lines } = table;
  const from = headings ? 1 : 0;
  const shown = records.slice(from, from + SHOWN);
  const hidden = records.length - from - shown.length;
  // A column is its place: it has no other name.
  const places = columns.map((column, index) => ({ id: `column-${index + 1}`, column, index }));
  const assign = (index: number, column: Column) =>
    // A field comes from one column.
    onColumns(columns.map((other, at) => (at === index ? column : other === column ? 'ignored' : other)));
  return (
    <Stack gap="xs">
      <Checkbox
        label="La première ligne contient les titres des colonnes"
        checked={headings}
        onChange={(event) => onHeadings(event.currentTarget.checked)}
      />
      <Box component="section" className={classes.preview} aria-label="Aperçu du tableau" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">Ligne</th>
              {places.map(({ id, column, index }) => (
                <th key={id} scope="col" className={column === 'text' ? classes.widest : undefined}>
                  <NativeSelect
                    size="xs"
                    aria-label={`Colonne ${index + 1}${headings ? `, « ${records[0]?.[index] ?? ''} »` : ''}`}
                    data={choicesOf(columnLabels)}
                    value={column}
                    onChange={({ currentTarget: { value } }) => {
                      const chosen = columnNames.find((name) => name === value);
                      if (chosen !== undefined) assign(index, chosen);
                    }}
                  />
                  {headings && (
                    <Text size="xs" c="dimmed">
                      {records[0]?.[index]}
                    </Text>
                  )}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((record, row) => (
              <tr key={lines[from + row]}>
                <th scope="row">{lines[from + row]}</th>
                {places.map(({ id, column, index }) => (
                  <td key={id} className={column === 'ignored' ? classes.ignored : undefined}>
                    {record[index]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Box>
      {hidden > 0 && (
        <Text size="sm" c="dimmed">
          Et {hidden.toLocaleString('fr-FR')} {hidden < 2 ? 'ligne' : 'lignes'} de plus.
        </Text>
      )}
    </Stack>
  );
}

const columnNames = Object.keys(columnLabels) as Column[];
