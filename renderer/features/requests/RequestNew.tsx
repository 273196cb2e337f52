// A new request: what one wants to obtain first, a letter to start from, the request it continues, then the letter itself.
import { useQuery } from '@tanstack/react-query';
import { api } from '../../app/client.ts';
import { useQueryValues, useSetQueryValues } from '../../app/location.ts';
import { asId } from '../../app/records.ts';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { FollowedChoice, NO_ORIGIN } from './FollowedChoice.tsx';
import { LetterForm } from './LetterForm.tsx';
import { startOf } from './letterStarts.ts';
import { ModelChoice } from './ModelChoice.tsx';
import { initialOf } from './purposes.ts';

export function RequestNew() {
  const { modele, suite } = useQueryValues();
  const setQuery = useSetQueryValues();
  const { data, error, refetch } = useQuery(api.requests.models.queryOptions());
  if (error) return <ErrorNotice error={error} retry={() => void refetch()} />;
  if (data === undefined) return <Waiting what="des modèles de lettre" />;
  const model = data.models.find(({ id }) => id === modele);
  const blank = model || modele === undefined ? null : startOf(modele, data.models);
  const leave = () => setQuery({ modele: null, suite: null });
  if (blank !== null) {
    const { title, purpose } = blank;
    return (
      <LetterForm key={modele} title={title} purpose={purpose} initial={initialOf(purpose)} onLeave={leave} />
    );
  }
  if (model === undefined) {
    return (
      <>
        <PageHeader
          title="Nouvelle demande"
          lead="Dites ce que vous voulez obtenir : une lettre vous est proposée."
        />
        <ModelChoice models={data.models} onChoose={(id) => setQuery({ modele: id })} />
      </>
    );
  }
  if (model.purpose === 'followUp' && suite === undefined) {
    return (
      <FollowedChoice
        model={model}
        onChoose={(id) => setQuery({ suite: id })}
        onLeave={() => setQuery({ modele: null })}
      />
    );
  }
  return <StartedLetter key={`${model.id} ${suite}`} model={model.id} suite={suite} onLeave={leave} />;
}

interface StartedLetterProps {
  model: string;
  suite: string | undefined;
  onLeave: () => void;
}

/** The letter of a model, with what the register knows already in its places. */
function StartedLetter({ model, suite, onLeave }: StartedLetterProps) {
  const followsId = suite === undefined || suite === NO_ORIGIN ? undefined : asId(suite);
  const { data, error, refetch } = useQuery(
    api.requests.startLetter.queryOptions({
      input: { model, ...(followsId === undefined ? {} : { followsId }) },
    }),
  );
  if (error) return <ErrorNotice error={error} retry={() => void refetch()} />;
  if (data === undefined) return <Waiting what="de la lettre" />;
  const { dossierId, authorityId, ...fields } = data.fields;
  const initial = {
    ...fields,
    ...(dossierId === null ? {} : { dossierId }),
    ...(authorityId === null ? {} : { authorityId }),
  };
  return <LetterForm title={data.title} purpose={data.purpose} initial={initial} onLeave={onLeave} />;
}

/** The page has its name from the start. */
function Waiting({ what }: { what: string }) {
  return (
    <>
      <PageHeader title="Nouvelle demande" />
      <Loading what={what} />
    </>
  );
}
