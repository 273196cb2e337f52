// A calendar date: typed as one writes it, or picked in a calendar.
import 'dayjs/locale/fr';
import '@mantine/dates/styles.css';
import { DateInput, DatesProvider } from '@mantine/dates';
import type { ReactNode } from 'react';
import { dateWords, parseDate } from './dates.ts';

export interface DateFieldProps {
  label: string;
  /** YYYY-MM-DD, or null. */
  value: string | null;
  onChange: (on: string | null) => void;
  id?: string;
  hint?: ReactNode;
  error?: string | null;
  required?: boolean;
}

export function DateField({ label, value, onChange, id, hint, error, required = false }: DateFieldProps) {
  return (
    <DatesProvider settings={{ locale: 'fr', firstDayOfWeek: 1, weekendDays: [0, 6] }}>
      <DateInput
        id={id}
        label={label}
        description={hint}
        error={error}
        withAsterisk={required}
        aria-required={required}
        placeholder="jj/mm/aaaa"
        value={value}
        onChange={onChange}
        valueFormat={dateWords}
        dateParser={parseDate}
        clearable={!required}
        clearButtonProps={{ 'aria-label': 'Vider ce champ' }}
        ariaLabels={{
          nextMonth: 'Mois suivant',
          previousMonth: 'Mois précédent',
          nextYear: 'Année suivante',
          previousYear: 'Année précédente',
          nextDecade: 'Années suivantes',
          previousDecade: 'Années précédentes',
          monthLevelControl: 'Choisir le mois',
          yearLevelControl: 'Choisir l’année',
        }}
      />
    </DatesProvider>
  );
}
