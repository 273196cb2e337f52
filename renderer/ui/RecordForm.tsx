// A form that creates or changes a record: fields from their description, errors in their place, nothing typed is lost.
import { Button } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import type { Domain, RecordOf } from '../app/records.ts';
import { FormConflict } from './FormConflict.tsx';
import type { AnyFormSection, Values } from './formTypes.ts';
import { SheetForm } from './SheetForm.tsx';
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
  const leave = useUnsavedGuard(state.dirty && !inWindow);

  async function save(): Promise<void> {
    const written = await state.save();
    if (written === null) return;
    leave();
    onSaved(written);
  }
  useHotkeys([['mod+S', () => void save()]], []);

  return (
    <SheetForm
      form={form}
      values={state.values}
      change={state.change}
      problems={state.problems}
      attempts={state.attempts}
      inWindow={inWindow}
      notice={
        state.conflict && (
          <FormConflict conflict={state.conflict} takeTheirs={state.takeTheirs} keepMine={state.keepMine} />
        )
      }
      onSubmit={() => void save()}
      buttons={
        <>
          {onCancel && (
            <Button variant="default" onClick={onCancel}>
              Annuler
            </Button>
          )}
          <Button type="submit" loading={state.saving}>
            {saveLabel}
          </Button>
        </>
      }
    />
  );
}
