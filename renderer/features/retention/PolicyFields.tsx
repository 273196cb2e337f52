// What a policy says: from when, how long, and what is done then.
import { Group, NumberInput, Select } from '@mantine/core';
import type { RetentionPolicy } from '../../../electron/contract/retention.ts';
import { countedFromWords, outcomeWords } from './retentionWords.ts';

export interface PolicyFieldsProps {
  policy: RetentionPolicy;
  onChange: (policy: RetentionPolicy) => void;
}

export function PolicyFields({ policy, onChange }: PolicyFieldsProps) {
  return (
    <Group gap="sm" align="flex-end">
      <MonthsInput
        label="Garder, en mois"
        value={policy.months}
        onChange={(months) => onChange({ ...policy, months })}
      />
      <Select
        label="À compter de"
        w={290}
        data={options(countedFromWords)}
        value={policy.countedFrom}
        allowDeselect={false}
        onChange={(value) =>
          onChange({ ...policy, countedFrom: value === 'closing' ? 'closing' : 'receipt' })
        }
      />
      <Select
        label="Ensuite"
        w={200}
        data={options(outcomeWords)}
        value={policy.outcome}
        allowDeselect={false}
        onChange={(value) => onChange({ ...policy, outcome: value === 'purge' ? 'purge' : 'anonymise' })}
      />
    </Group>
  );
}

export interface MonthsInputProps {
  label: string;
  description?: string;
  value: number;
  onChange: (months: number) => void;
}

export function MonthsInput({ label, description, value, onChange }: MonthsInputProps) {
  return (
    <NumberInput
      label={label}
      description={description}
      w={description === undefined ? 150 : undefined}
      min={1}
      max={240}
      allowDecimal={false}
      clampBehavior="blur"
      value={value}
      onChange={(typed) => typeof typed === 'number' && typed >= 1 && onChange(Math.min(typed, 240))}
    />
  );
}

function options(words: Readonly<Record<string, string>>) {
  return Object.entries(words).map(([value, label]) => ({ value, label }));
}
