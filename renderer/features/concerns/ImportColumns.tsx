// What each column of a file holds, as it was guessed or remembered, and as the user says.
import { NativeSelect, NumberInput, Select, Stack, Text } from '@mantine/core';
import type { ConcernColumn, ConcernFileSummary } from '../../../electron/contract/concernFiles.ts';
import classes from './Concerns.module.css';
import { choicesOf } from './concernWords.ts';
import { columnWords, isColumn, single } from './importWords.ts';

export interface ImportColumnsProps {
  summary: ConcernFileSummary;
  columns: readonly ConcernColumn[];
  onColumns: (columns: ConcernColumn[]) => void;
  onAgain: (choice: { sheet?: number; headingLine?: number | null }) => void;
}

export function ImportColumns({ summary, columns, onColumns, onAgain }: ImportColumnsProps) {
  const { sheets, sheet, headingLine, kind } = summary;
  // A column is its place: it has no other name.
  const places = summary.columns.map((column, index) => ({ ...column, index, id: `column-${index + 1}` }));
  const assign = (index: number, holds: ConcernColumn) =>
    onColumns(
      columns.map((other, at) => {
        if (at === index) return holds;
        return other === holds && single.has(holds) ? 'ignored' : other;
      }),
    );
  return (
    <Stack gap="sm">
      {kind !== 'mail' && (
        <div className={classes.carried}>
          {sheets.length > 1 && (
            <Select
              label="Feuille"
              data={sheets.map((name, index) => ({ value: String(index), label: name }))}
              value={String(sheet)}
              allowDeselect={false}
              onChange={(chosen) => chosen !== null && onAgain({ sheet: Number(chosen) })}
            />
          )}
          <NumberInput
            size="xs"
            label="Ligne des titres"
            description="Vide si aucune ligne ne nomme les colonnes."
            min={1}
            allowDecimal={false}
            value={headingLine ?? ''}
            onChange={(line) => {
              const chosen = line === '' ? null : Number(line);
              if (chosen !== headingLine) onAgain({ headingLine: chosen });
            }}
          />
        </div>
      )}
      {summary.remembered && (
        <Text size="sm" c="dimmed">
          Ces titres sont déjà venus : les colonnes sont rangées comme la dernière fois.
        </Text>
      )}
      <div className={classes.carried}>
        {places.map(({ id, heading, withheld, index }) => (
          <NativeSelect
            key={id}
            size="xs"
            label={heading === '' ? `Colonne ${index + 1}` : heading}
            description={withheld ? 'Ce qui désigne un enfant n’est jamais pris.' : undefined}
            disabled={withheld}
            data={choicesOf(columnWords)}
            value={columns[index] ?? 'ignored'}
            onChange={({ currentTarget: { value } }) => isColumn(value) && assign(index, value)}
          />
        ))}
      </div>
    </Stack>
  );
}
