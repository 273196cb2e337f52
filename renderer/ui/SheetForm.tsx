// What every form is made of: what is wrong first, then its fields, its buttons in sight, the main one last.
import { Group, Stack } from '@mantine/core';
import { type ReactNode, useEffect, useId, useLayoutEffect, useRef } from 'react';
import { ErrorNotice } from './ErrorNotice.tsx';
import { FormFields } from './FormFields.tsx';
import { FormProblems } from './FormProblems.tsx';
import type { AnyFormSection, Values } from './formTypes.ts';
import classes from './SheetForm.module.css';

export interface SheetFormProps {
  form: readonly AnyFormSection[];
  values: Values;
  change: (changes: Values) => void;
  problems: { fields: Readonly<Record<string, string>>; whole: unknown };
  /** How many times saving was refused: each time, what is wrong takes the focus. */
  attempts: number;
  /** In a window over a page. */
  inWindow?: boolean;
  /** What is to be settled before anything is saved, under what is wrong. */
  notice?: ReactNode;
  onSubmit: () => void;
  buttons: ReactNode;
  /** Under the fields. */
  children?: ReactNode;
}

export function SheetForm(props: SheetFormProps) {
  const { form, values, change, problems, attempts, inWindow, notice, onSubmit, buttons, children } = props;
  const prefix = useId();
  const summary = useRef<HTMLDivElement>(null);
  const fields = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => {
    // A window gives the focus to what bears this mark: its first field, not the cross that closes it.
    if (inWindow)
      fields.current?.querySelector('input, textarea, select')?.setAttribute('data-autofocus', '');
  }, [inWindow]);
  useEffect(() => {
    if (attempts > 0) summary.current?.focus();
  }, [attempts]);
  return (
    <form
      ref={fields}
      noValidate
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        // A window is drawn elsewhere, but React's events go up to the form that opened it.
        event.stopPropagation();
        onSubmit();
      }}
    >
      <Stack gap={inWindow ? 0 : 'sm'}>
        <div ref={summary} tabIndex={-1} className={classes.summary}>
          <FormProblems form={form} problems={problems.fields} prefix={prefix} />
          {problems.whole !== null && <ErrorNotice error={problems.whole} />}
          {notice}
        </div>
        <FormFields form={form} values={values} change={change} errors={problems.fields} prefix={prefix} />
        {children}
        <Group justify="flex-end" gap="sm" className={inWindow ? classes.windowFoot : classes.foot}>
          {buttons}
        </Group>
      </Stack>
    </form>
  );
}
