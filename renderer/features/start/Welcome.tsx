// A new register asks four questions about the association; each can wait.
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { api } from '../../app/client.ts';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { AssociationForm } from '../settings/AssociationForm.tsx';
import { questions } from './questions.ts';

export function Welcome() {
  const association = useQuery(api.association.get.queryOptions());
  const navigate = useNavigate();
  const begin = () => void navigate({ to: '/' });
  return (
    <>
      <PageHeader
        title="Quatre questions pour commencer"
        lead="Vos réponses se placent d’elles-mêmes sur les lettres et les communiqués. Rien n’est obligatoire, et tout se change dans les réglages."
      />
      {association.error ? (
        <ErrorNotice error={association.error} retry={() => void association.refetch()} />
      ) : association.data ? (
        <Panel>
          <AssociationForm
            association={association.data}
            form={questions}
            saveLabel="Enregistrer et commencer"
            onSaved={begin}
            beside={() => (
              <Button variant="default" onClick={begin}>
                Répondre plus tard
              </Button>
            )}
          />
        </Panel>
      ) : (
        <Loading what="de la fiche" />
      )}
    </>
  );
}
