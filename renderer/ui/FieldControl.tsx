// One field of a form: the control its kind asks for, with its label, hint and error tied to it.
import { Input, SegmentedControl, Select, Switch, Textarea, TextInput } from '@mantine/core';
import { DateField } from './DateField.tsx';
import { DocumentField } from './DocumentField.tsx';
import { type Field, HINT_GAP, type Values } from './formTypes.ts';
import { LinesField } from './LinesField.tsx';
import { MarkdownField } from './MarkdownField.tsx';
import { RecordPicker } from './RecordPicker.tsx';
import { RecordsPicker } from './RecordsPicker.tsx';

export interface FieldControlProps {
  id: string;
  field: Field;
  values: Values;
  error: string | null;
  change: (changes: Values) => void;
}

export function FieldControl({ id, field, values, error, change }: FieldControlProps) {
  const { name, label, hint, required = false } = field;
  const value = values[name];
  const set = (next: unknown) => change({ [name]: next });
  const common = { id, label, error };
  const text = typeof value === 'string' ? value : '';
  const choice = typeof value === 'string' ? value : null;
  const list = Array.isArray(value) ? value.map(String) : [];
  switch (field.kind) {
    case 'line':
      return (
        <TextInput
          {...common}
          description={hint}
          withAsterisk={required}
          aria-required={required}
          type={field.type === 'url' ? 'text' : field.type}
          inputMode={field.type}
          autoComplete={field.autoComplete ?? 'off'}
          placeholder={field.placeholder}
          value={text}
          onChange={(event) => set(event.currentTarget.value)}
        />
      );
    case 'prose':
      return (
        <Textarea
          {...common}
          description={hint}
          withAsterisk={required}
          aria-required={required}
          minRows={field.rows ?? 3}
          maxRows={20}
          spellCheck
          value={text}
          onChange={(event) => set(event.currentTarget.value)}
        />
      );
    case 'markdown':
      return (
        <MarkdownField
          {...common}
          hint={hint}
          required={required}
          rows={field.rows}
          value={text}
          onChange={set}
        />
      );
    case 'choice':
      return (
        <Select
          {...common}
          description={hint}
          withAsterisk={required}
          aria-required={required}
          allowDeselect={false}
          data={Object.entries(field.choices).map(([key, words]) => ({ value: key, label: words }))}
          value={choice}
          onChange={(next) => set(next ?? '')}
        />
      );
    case 'date':
      return <DateField {...common} hint={hint} required={required} value={choice} onChange={set} />;
    case 'switch':
      return (
        <Switch
          {...common}
          description={hint}
          checked={value === true}
          onChange={(event) => set(event.currentTarget.checked)}
        />
      );
    case 'yesNo':
      return (
        <Input.Wrapper
          label={label}
          description={hint}
          descriptionProps={{ mb: HINT_GAP }}
          error={error}
          labelElement="div"
          id={id}
        >
          <SegmentedControl
            aria-label={label}
            data={yesNoChoices}
            value={value === true ? 'yes' : value === false ? 'no' : 'unknown'}
            onChange={(next) => set(next === 'yes' ? true : next === 'no' ? false : null)}
          />
        </Input.Wrapper>
      );
    case 'record':
      return (
        <RecordPicker
          {...common}
          hint={hint}
          required={required}
          domain={field.domain}
          filter={field.filter?.(values)}
          create={field.create}
          values={values}
          value={choice}
          onChange={set}
        />
      );
    case 'records':
      return (
        <RecordsPicker
          label={label}
          error={error}
          hint={hint}
          domain={field.domain}
          filter={field.filter?.(values)}
          create={field.create}
          values={values}
          value={list}
          onChange={set}
        />
      );
    case 'lines':
      return <LinesField {...common} hint={hint} value={list} onChange={set} />;
    case 'document':
      return (
        <DocumentField
          {...common}
          hint={hint}
          accept={field.accept}
          dossierId={field.dossierId?.(values) ?? dossierOf(values)}
          value={choice}
          onChange={set}
        />
      );
    case 'custom': {
      const describedBy = [hint !== undefined && `${id}-hint`, error !== null && `${id}-error`]
        .filter(Boolean)
        .join(' ');
      return (
        <Input.Wrapper
          label={label}
          description={hint}
          error={error}
          withAsterisk={required}
          id={id}
          labelProps={{ htmlFor: id }}
          descriptionProps={{ id: `${id}-hint`, mb: HINT_GAP }}
          errorProps={{ id: `${id}-error` }}
        >
          {field.render({
            id,
            value,
            onChange: set,
            error,
            describedBy: describedBy === '' ? undefined : describedBy,
            values,
            change,
          })}
        </Input.Wrapper>
      );
    }
  }
}

const yesNoChoices = [
  { value: 'yes', label: 'Oui' },
  { value: 'no', label: 'Non' },
  { value: 'unknown', label: 'Je ne sais pas' },
];

function dossierOf(values: Values): string | null {
  return typeof values.dossierId === 'string' ? values.dossierId : null;
}
