// A form of a whole page that is one sheet: what is wrong first, then its fields, its buttons in sight, the main one last.
import { Group, Stack } from '@mantine/core';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { ErrorNotice } from './ErrorNotice.tsx';
import { FormFields } from './FormFields.tsx';
import { FormProblems } from './FormProblems.tsx';
import type { AnyFormSection, Values } from './formTypes.ts';
import classes from './RecordForm.module.css';

export interface SheetFormProps {
  form: readonly AnyFormSection[];
  values: Values;
  change: (changes: Values) => void;
  problems: { fields: Readonly<Record<string, string>>; whole: unknown };
  /** How many times saving was refused: each time, what is wrong takes the focus. */
  attempts: number;
  onSubmit: () => void;
  buttons: ReactNode;
  children?: ReactNode;
}

export function SheetForm(props: SheetFormProps) {
  const { form, values, change, problems, attempts, onSubmit, buttons, children } = props;
  const prefix = useId();
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (attempts > 0) summary.current?.focus();
  }, [attempts]);
  return (
    <form
      noValidate
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <Stack gap="sm">
        <div ref={summary} tabIndex={-1} className={classes.summary}>
          <FormProblems form={form} problems={problems.fields} prefix={prefix} />
          {problems.whole !== null && <ErrorNotice error={problems.whole} />}
        </div>
        <FormFields form={form} values={values} change={change} errors={problems.fields} prefix={prefix} />
        {children}
        <Group justify="flex-end" gap="sm" className={classes.foot}>
          {buttons}
        </Group>
      </Stack>
    </form>
  );
}
