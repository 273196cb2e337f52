// The association's identity, in the settings.
import { Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../app/client.ts';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { AssociationForm } from './AssociationForm.tsx';
import { associationForm } from './associationFields.ts';
import { Picture } from './Picture.tsx';

export function AssociationSettings() {
  const association = useQuery(api.association.get.queryOptions());
  if (association.error)
    return <ErrorNotice error={association.error} retry={() => void association.refetch()} />;
  if (!association.data) return <Loading what="de la fiche" />;
  return (
    <AssociationForm
      association={association.data}
      form={associationForm}
      saveLabel="Enregistrer la fiche"
      below={({ logoDocumentId, signatureDocumentId }) => (
        <Group gap="md">
          <Picture id={logoDocumentId} label="Logo" />
          <Picture id={signatureDocumentId} label="Signature" />
        </Group>
      )}
      beside={(dirty) =>
        dirty && (
          <Text size="sm" c="dimmed">
            Modifications à enregistrer
          </Text>
        )
      }
    />
  );
}
