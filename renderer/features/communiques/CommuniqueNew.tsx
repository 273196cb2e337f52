// The page that begins a communiqué: what it starts from, its dossier and its title; the rest is written on its own page.
import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import type { CommuniqueModel } from '../../../electron/contract/communiqueModels.ts';
import { api } from '../../app/client.ts';
import { useQueryValues } from '../../app/location.ts';
import { today } from '../../ui/dates.ts';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import type { CustomFieldProps, FormSection } from '../../ui/formTypes.ts';
import { Loading } from '../../ui/Loading.tsx';
import { RecordNew } from '../../ui/RecordNew.tsx';
import { dossierField } from '../dossiers/dossierField.ts';
import { ModelCards } from './ModelCards.tsx';
import { changeOfModel, textsOf } from './startTexts.ts';

/** The most models the page shows. */
const MOST = 100;

/** `?modele=` names the model to start from. */
export function CommuniqueNew() {
  const { data, error, refetch } = useQuery(
    api.communiqueModels.list.queryOptions({ input: { limit: MOST } }),
  );
  if (error) return <ErrorNotice error={error} retry={() => void refetch()} />;
  return data === undefined ? (
    <Loading what="des modèles de communiqué" />
  ) : (
    <Beginning models={data.items} />
  );
}

function Beginning({ models }: { models: readonly CommuniqueModel[] }) {
  const { modele } = useQueryValues();
  const [first] = useState(() => models.find(({ id }) => id === modele) ?? null);
  const form = useMemo(() => beginning(models, first), [models, first]);
  return (
    <RecordNew
      domain="communiques"
      title="Nouveau communiqué"
      lead="Commencez par l’essentiel : le texte s’écrit ensuite, avec les sources et les vérifications à côté."
      form={form}
      saveLabel="Commencer à écrire"
      initial={{ issuedOn: today(), ...textsOf(first) }}
    />
  );
}

function beginning(
  models: readonly CommuniqueModel[],
  first: CommuniqueModel | null,
): FormSection<'communiques'>[] {
  return [
    {
      fields: [
        {
          name: 'body',
          kind: 'custom',
          label: 'Partir de',
          hint: 'Un modèle donne une structure, avec entre crochets ce qui est à remplir.',
          render: (props) => <ModelField {...props} models={models} first={first} />,
        },
        // Written by the choice of a model, with the text.
        { name: 'lead', kind: 'prose', label: 'Chapeau', visible: () => false },
      ],
    },
    {
      legend: 'L’essentiel',
      fields: [
        dossierField,
        {
          name: 'title',
          kind: 'line',
          label: 'Titre',
          hint: 'L’information principale, en une phrase. Vous pourrez la reprendre.',
          required: true,
        },
        {
          name: 'issuedOn',
          kind: 'date',
          label: 'Date du communiqué',
          hint: 'Celle qui sera imprimée ; elle peut changer jusqu’à la publication.',
          half: true,
        },
      ],
    },
  ];
}

interface ModelFieldProps extends CustomFieldProps {
  models: readonly CommuniqueModel[];
  first: CommuniqueModel | null;
}

function ModelField({ id, describedBy, values, change, models, first }: ModelFieldProps) {
  const [chosen, setChosen] = useState(first);
  function start(from: CommuniqueModel | null): void {
    setChosen(from);
    change({ ...changeOfModel(values.title, chosen, from) });
  }
  const newest = models.find((model) => model.id === chosen?.id) ?? chosen;
  const startAgain = useEffectEvent(start);
  // The list may have been read before the model was rewritten: the draft gets the words the card now stands for.
  useEffect(() => {
    if (newest !== null && newest.version !== chosen?.version) startAgain(newest);
  }, [newest, chosen]);
  return (
    <ModelCards
      id={id}
      describedBy={describedBy}
      models={models}
      chosen={chosen?.id ?? ''}
      onChoose={start}
    />
  );
}
