// An amount of money as people write it; what cannot be read stays as typed, and is refused with its reason on saving.
import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { readAmount, writeAmount } from '../../ui/amounts.ts';
import type { CustomFieldProps } from '../../ui/formTypes.ts';

export function AmountField({ id, value, onChange, error, describedBy }: CustomFieldProps) {
  const kept = typeof value === 'string' ? value : '';
  const [typed, setTyped] = useState(() => (readAmount(kept) === null ? kept : writeAmount(kept)));
  return (
    <TextInput
      id={id}
      inputMode="decimal"
      autoComplete="off"
      error={error !== null}
      aria-describedby={describedBy}
      value={typed}
      onChange={({ currentTarget: { value: written } }) => {
        setTyped(written);
        onChange(written.trim() === '' ? '' : (readAmount(written) ?? written));
      }}
      onBlur={() => {
        const read = readAmount(typed);
        if (read !== null) setTyped(writeAmount(read));
      }}
    />
  );
}
