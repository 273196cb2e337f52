// The description of a form: its fields, each named after a field of the domain's schema.
import type { ReactNode } from 'react';
import type { CreateOf, Domain, WritableDomain } from '../app/records.ts';

export type Values = Readonly<Record<string, unknown>>;

/** Between a hint and the control under it, in pixels, where the control does not keep it by itself. */
export const HINT_GAP = 5;

export interface CustomFieldProps {
  id: string;
  value: unknown;
  onChange: (value: unknown) => void;
  /** The sentence to show under the control; null when all is well. */
  error: string | null;
  /** For `aria-describedby`: the hint's and the error's ids. */
  describedBy: string | undefined;
  values: Values;
  /** Sets other fields too. */
  change: (changes: Values) => void;
}

interface Common<Name extends string> {
  name: Name;
  label: string;
  hint?: ReactNode;
  required?: boolean;
  /** Shown for these values only; what it holds is kept. */
  visible?: (values: Values) => boolean;
  /** What it holds once hidden, where keeping what was typed would be refused without being seen. */
  whenHidden?: unknown;
  /** Two on a row where there is room. */
  half?: boolean;
}

export type Field<Name extends string = string> = Common<Name> &
  (
    | { kind: 'line'; type?: 'text' | 'email' | 'url' | 'tel'; autoComplete?: string; placeholder?: string }
    | { kind: 'prose'; rows?: number }
    | { kind: 'markdown'; rows?: number }
    | { kind: 'choice'; choices: Readonly<Record<string, string>> }
    | { kind: 'date' }
    | { kind: 'switch' }
    | { kind: 'yesNo' }
    | {
        kind: 'record';
        domain: Domain;
        filter?: (values: Values) => Readonly<Record<string, unknown>>;
        create?: QuickCreation;
      }
    | {
        kind: 'records';
        domain: Domain;
        filter?: (values: Values) => Readonly<Record<string, unknown>>;
        create?: QuickCreation;
      }
    | { kind: 'lines' }
    | { kind: 'document'; accept?: string; dossierId?: (values: Values) => string | null }
    | { kind: 'custom'; render: (props: CustomFieldProps) => ReactNode }
  );

export interface FormSection<D extends WritableDomain> {
  legend?: string;
  hint?: ReactNode;
  fields: readonly Field<keyof CreateOf<D> & string>[];
}

/** A section whatever its domain. */
export interface AnyFormSection {
  legend?: string;
  hint?: ReactNode;
  fields: readonly Field[];
}

/** Makes the record that is missing without leaving the form. */
export interface QuickCreation {
  domain: WritableDomain;
  title: string;
  form: readonly AnyFormSection[];
  /** Filled in from the form one comes from. */
  initial?: (values: Values) => Values;
}

/** What a field holds before anyone wrote in it. */
export function emptyValue(field: Field): unknown {
  switch (field.kind) {
    case 'line':
    case 'prose':
    case 'markdown':
      return '';
    case 'records':
    case 'lines':
      return [];
    case 'switch':
      return false;
    case 'choice':
      return Object.keys(field.choices)[0] ?? '';
    default:
      return null;
  }
}

/** The fields of a form one after the other. */
export function fieldsOf(form: readonly AnyFormSection[]): Field[] {
  return form.flatMap(({ fields }) => fields);
}

/** Values for every field: `given` where it has one, else what an empty field holds. */
export function startingValues(form: readonly AnyFormSection[], given: Values): Values {
  const empty = Object.fromEntries(fieldsOf(form).map((field) => [field.name, emptyValue(field)]));
  const known = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  return { ...empty, ...known };
}

/** The values to write: those of hidden fields that hold something else then. */
export function settledValues(form: readonly AnyFormSection[], values: Values): Values {
  const hidden = fieldsOf(form).filter(
    (field) => 'whenHidden' in field && field.visible !== undefined && !field.visible(values),
  );
  return { ...values, ...Object.fromEntries(hidden.map(({ name, whenHidden }) => [name, whenHidden])) };
}

/** The fields whose value differs from `before`, with their new values. */
export function changedValues(form: readonly AnyFormSection[], before: Values, values: Values): Values {
  const changed = fieldsOf(form).filter(({ name }) => !sameValue(before[name], values[name]));
  return Object.fromEntries(changed.map(({ name }) => [name, values[name]]));
}

function sameValue(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
