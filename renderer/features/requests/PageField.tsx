// The number of a page; empty where the piece has one page only.
import { TextInput } from '@mantine/core';
import type { CustomFieldProps } from '../../ui/formTypes.ts';

export function PageField({ id, value, onChange, error, describedBy }: CustomFieldProps) {
  return (
    <TextInput
      id={id}
      inputMode="numeric"
      autoComplete="off"
      error={error !== null}
      aria-describedby={describedBy}
      value={typeof value === 'number' || typeof value === 'string' ? String(value) : ''}
      onChange={({ currentTarget: { value: written } }) => {
        const text = written.trim();
        // What is no number stays as typed, and is refused with its reason.
        onChange(text === '' ? null : /^\d{1,4}$/u.test(text) ? Number(text) : written);
      }}
    />
  );
}
