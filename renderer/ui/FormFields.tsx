// The fields of a form's description, section after section.
import { Text } from '@mantine/core';
import { FieldControl } from './FieldControl.tsx';
import classes from './FormFields.module.css';
import type { AnyFormSection, Values } from './formTypes.ts';

export interface FormFieldsProps {
  form: readonly AnyFormSection[];
  values: Values;
  change: (changes: Values) => void;
  /** By the name of the field. */
  errors: Readonly<Record<string, string>>;
  /** Begins the ids of the controls, where a page holds several forms. */
  prefix?: string;
}

export function FormFields({ form, values, change, errors, prefix = 'field' }: FormFieldsProps) {
  return form.map(({ legend, hint, fields }) => (
    <fieldset key={legend ?? fields[0]?.name} className={classes.section}>
      {legend !== undefined && <legend className={classes.legend}>{legend}</legend>}
      {hint !== undefined && (
        <Text size="sm" c="dimmed" className={classes.hint}>
          {hint}
        </Text>
      )}
      {fields
        .filter(({ visible }) => visible?.(values) ?? true)
        .map((field) => (
          <div key={field.name} className={field.half ? classes.half : classes.wide}>
            <FieldControl
              id={fieldId(prefix, field.name)}
              field={field}
              values={values}
              error={errors[field.name] ?? null}
              change={change}
            />
          </div>
        ))}
    </fieldset>
  ));
}

/** The id of a field's control, for links to it from a summary of errors. */
export function fieldId(prefix: string, name: string): string {
  return `${prefix}-${name}`;
}
