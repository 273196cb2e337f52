// A form that creates or changes a record: fields from their description, errors in their place, nothing typed is lost.
import { Button, Group, Stack } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { type FormEvent, useEffect, useId, useLayoutEffect, useRef } from 'react';
import type { Domain, RecordOf } from '../app/records.ts';
import { ErrorNotice } from './ErrorNotice.tsx';
import { FormConflict } from './FormConflict.tsx';
import { FormFields } from './FormFields.tsx';
import { FormProblems } from './FormProblems.tsx';
import type { AnyFormSection, Values } from './formTypes.ts';
import classes from './RecordForm.module.css';
import { useRecordForm } from './useRecordForm.ts';
import { useUnsavedGuard } from './useUnsavedGuard.ts';

export interface RecordFormProps<D extends Domain> {
  domain: D;
  form: readonly AnyFormSection[];
  /** The record to change; left out, one is created. */
  record?: RecordOf<D>;
  initial?: Values;
  saveLabel?: string;
  /** In a window over another form: its submission stays its own, and leaving asks nothing. */
  inWindow?: boolean;
  onSaved: (record: RecordOf<D>) => void;
  onCancel?: () => void;
}

export function RecordForm<D extends Domain>(props: RecordFormProps<D>) {
  const {
    domain,
    form,
    record,
    initial,
    saveLabel = 'Enregistrer',
    inWindow = false,
    onSaved,
    onCancel,
  } = props;
  const state = useRecordForm({ domain, form, record, initial });
  const prefix = useId();
  const leave = useUnsavedGuard(state.dirty && !inWindow);
  const summary = useRef<HTMLDivElement>(null);
  const fields = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => {
    // A window gives the focus to what bears this mark: its first field, not the cross that closes it.
    if (inWindow)
      fields.current?.querySelector('input, textarea, select')?.setAttribute('data-autofocus', '');
  }, [inWindow]);
  const { attempts } = state;
  useEffect(() => {
    if (attempts > 0) summary.current?.focus();
  }, [attempts]);

  async function save(): Promise<void> {
    const written = await state.save();
    if (written === null) return;
    leave();
    onSaved(written);
  }
  function submit(event: FormEvent): void {
    event.preventDefault();
    // A window is drawn elsewhere, but React's events go up to the form that opened it.
    event.stopPropagation();
    void save();
  }
  useHotkeys([['mod+S', () => void save()]], []);

  return (
    <form ref={fields} noValidate onSubmit={submit} className={classes.form}>
      <Stack gap={inWindow ? 0 : 'sm'}>
        <div ref={summary} tabIndex={-1} className={classes.summary}>
          <FormProblems form={form} problems={state.problems.fields} prefix={prefix} />
          {state.problems.whole !== null && <ErrorNotice error={state.problems.whole} />}
          {state.conflict && (
            <FormConflict conflict={state.conflict} takeTheirs={state.takeTheirs} keepMine={state.keepMine} />
          )}
        </div>
        <FormFields
          form={form}
          values={state.values}
          change={state.change}
          errors={state.problems.fields}
          prefix={prefix}
        />
        <Group justify="flex-end" gap="sm" className={inWindow ? classes.windowFoot : classes.foot}>
          {onCancel && (
            <Button variant="default" onClick={onCancel}>
              Annuler
            </Button>
          )}
          <Button type="submit" loading={state.saving}>
            {saveLabel}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
