// The four questions of a new register: the association, the place, the contact, the logo. Each can wait.
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { api, type Inputs, type Outputs } from '../../app/client.ts';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import type { AnyFormSection, Field } from '../../ui/formTypes.ts';
import { Loading } from '../../ui/Loading.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { SheetForm } from '../../ui/SheetForm.tsx';
import { useUnsavedGuard } from '../../ui/useUnsavedGuard.ts';
import { useAssociationForm } from '../settings/useAssociationForm.ts';

type AssociationField = keyof Inputs['association']['update']['changes'];

interface Question extends AnyFormSection {
  legend: string;
  fields: readonly Field<AssociationField>[];
}

export const questions: readonly Question[] = [
  {
    legend: 'Qui êtes-vous ?',
    hint: 'En tête de vos lettres et de vos communiqués.',
    fields: [{ name: 'name', kind: 'line', label: 'Nom de l’association', autoComplete: 'organization' }],
  },
  {
    legend: 'D’où écrivez-vous ?',
    hint: 'Avant la date : « Tours, le 5 octobre 2018 ».',
    fields: [{ name: 'place', kind: 'line', label: 'Lieu', half: true }],
  },
  {
    legend: 'Qui répond à la presse ?',
    hint: 'Au bas de chaque communiqué : ces coordonnées sont publiques.',
    fields: [
      { name: 'contactName', kind: 'line', label: 'Nom', autoComplete: 'name' },
      {
        name: 'contactPhone',
        kind: 'line',
        type: 'tel',
        label: 'Téléphone',
        autoComplete: 'tel',
        half: true,
      },
      {
        name: 'contactEmail',
        kind: 'line',
        type: 'email',
        label: 'Courriel',
        autoComplete: 'email',
        half: true,
      },
    ],
  },
  {
    legend: 'Avez-vous un logo ?',
    hint: 'PNG, JPEG ou SVG, en tête de vos documents.',
    fields: [
      {
        name: 'logoDocumentId',
        kind: 'document',
        label: 'Logo',
        accept: 'image/png,image/jpeg,image/svg+xml',
      },
    ],
  },
];

export function Welcome() {
  const association = useQuery(api.association.get.queryOptions());
  return (
    <>
      <PageHeader
        title="Quatre questions pour commencer"
        lead="Vos réponses se placent d’elles-mêmes sur les lettres et les communiqués. Aucune n’est obligatoire, et chacune se change dans les réglages."
      />
      {association.error ? (
        <ErrorNotice error={association.error} retry={() => void association.refetch()} />
      ) : association.data ? (
        <Answers association={association.data} />
      ) : (
        <Loading what="de la fiche" />
      )}
    </>
  );
}

function Answers({ association }: { association: Outputs['association']['get'] }) {
  const { save, saving, dirty, ...state } = useAssociationForm(association, questions);
  const navigate = useNavigate();
  const leave = useUnsavedGuard(dirty);
  const finish = async () => {
    if (!(await save())) return;
    leave();
    await navigate({ to: '/' });
  };
  return (
    <SheetForm
      form={questions}
      {...state}
      onSubmit={() => void finish()}
      buttons={
        <>
          <Button variant="default" onClick={() => void navigate({ to: '/' })}>
            Répondre plus tard
          </Button>
          <Button type="submit" loading={saving}>
            Enregistrer et commencer
          </Button>
        </>
      }
    />
  );
}
