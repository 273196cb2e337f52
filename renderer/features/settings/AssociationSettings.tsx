// The association's identity: one form, saved as a whole.
import { Button, Group, Text } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { api, type Outputs } from '../../app/client.ts';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { SheetForm } from '../../ui/SheetForm.tsx';
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
  const { save, saving, dirty, ...state } = useAssociationForm(association);
  useUnsavedGuard(dirty);
  // Saves from inside a field too: that is where one is.
  useHotkeys([['mod+S', () => void save()]], []);
  return (
    <SheetForm
      form={associationForm}
      {...state}
      onSubmit={() => void save()}
      buttons={
        <>
          {dirty && (
            <Text size="sm" c="dimmed">
              Modifications à enregistrer
            </Text>
          )}
          <Button type="submit" loading={saving}>
            Enregistrer la fiche
          </Button>
        </>
      }
    >
      <Group gap="md">
        <Picture id={state.values.logoDocumentId} label="Logo" />
        <Picture id={state.values.signatureDocumentId} label="Signature" />
      </Group>
    </SheetForm>
  );
}
