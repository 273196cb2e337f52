// The association's identity: one form, saved as a whole.
import { Button, Group, Stack, Text } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useId, useRef } from 'react';
import { api, type Outputs } from '../../app/client.ts';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { FormFields } from '../../ui/FormFields.tsx';
import { FormProblems } from '../../ui/FormProblems.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { useUnsavedGuard } from '../../ui/useUnsavedGuard.ts';
import { associationForm } from './associationFields.ts';
import { Picture } from './Picture.tsx';
import { useAssociationForm } from './useAssociationForm.ts';

export function AssociationSettings() {
  const association = useQuery(api.association.get.queryOptions());
  if (association.error)
    return <ErrorNotice error={association.error} retry={() => void association.refetch()} />;
  if (!association.data) return <Loading what="de la fiche" />;
  return <AssociationForm association={association.data} />;
}

function AssociationForm({ association }: { association: Outputs['association']['get'] }) {
  const { values, problems, attempts, change, save, saving, dirty } = useAssociationForm(association);
  const prefix = useId();
  const summary = useRef<HTMLDivElement>(null);
  useUnsavedGuard(dirty);
  // Saves from inside a field too: that is where one is.
  useHotkeys([['mod+S', () => void save()]], []);
  useEffect(() => {
    if (attempts > 0) summary.current?.focus();
  }, [attempts]);

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Stack gap="md">
        <div ref={summary} tabIndex={-1}>
          <FormProblems form={associationForm} problems={problems.fields} prefix={prefix} />
          {problems.whole !== null && <ErrorNotice error={problems.whole} />}
        </div>
        <FormFields
          form={associationForm}
          values={values}
          change={change}
          errors={problems.fields}
          prefix={prefix}
        />
        <Group gap="md">
          <Picture id={values.logoDocumentId} label="Logo" />
          <Picture id={values.signatureDocumentId} label="Signature" />
        </Group>
        <Group gap="sm">
          <Button type="submit" loading={saving}>
            Enregistrer la fiche
          </Button>
          {dirty && (
            <Text size="sm" c="dimmed">
              Modifications à enregistrer
            </Text>
          )}
        </Group>
      </Stack>
    </form>
  );
}
