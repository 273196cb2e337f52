// The form of the association's identity, whole or the part of it that is asked: saved as one.
import { Button, Group, Stack } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import type { Outputs } from '../../app/client.ts';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { FormFields } from '../../ui/FormFields.tsx';
import { FormProblems } from '../../ui/FormProblems.tsx';
import type { AnyFormSection, Values } from '../../ui/formTypes.ts';
import { useUnsavedGuard } from '../../ui/useUnsavedGuard.ts';
import { useAssociationForm } from './useAssociationForm.ts';

export interface AssociationFormProps {
  association: Outputs['association']['get'];
  form: readonly AnyFormSection[];
  saveLabel: string;
  /** Once what was typed is in the register: the page may be left. */
  onSaved?: () => void;
  /** Under the fields, from their present values. */
  below?: (values: Values) => ReactNode;
  /** Beside the button that saves. */
  beside?: (dirty: boolean) => ReactNode;
}

export function AssociationForm(props: AssociationFormProps) {
  const { association, form, saveLabel, onSaved, below, beside } = props;
  const { values, problems, attempts, change, save, saving, dirty } = useAssociationForm(association, form);
  const prefix = useId();
  const leave = useUnsavedGuard(dirty);
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (attempts > 0) summary.current?.focus();
  }, [attempts]);
  const submit = async () => {
    if (!(await save()) || onSaved === undefined) return;
    leave();
    onSaved();
  };
  // Saves from inside a field too: that is where one is.
  useHotkeys([['mod+S', () => void submit()]], []);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Stack gap="md">
        <div ref={summary} tabIndex={-1}>
          <FormProblems form={form} problems={problems.fields} prefix={prefix} />
          {problems.whole !== null && <ErrorNotice error={problems.whole} />}
        </div>
        <FormFields form={form} values={values} change={change} errors={problems.fields} prefix={prefix} />
        {below?.(values)}
        <Group gap="sm">
          <Button type="submit" loading={saving}>
            {saveLabel}
          </Button>
          {beside?.(dirty)}
        </Group>
      </Stack>
    </form>
  );
}
