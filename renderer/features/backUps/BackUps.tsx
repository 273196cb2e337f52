// « Sauvegardes et sécurité du registre »: how safe it is, its back-ups, the second place, the exercise.
import { useQuery } from '@tanstack/react-query';
import { api } from '../../app/client.ts';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { SalvageOpen } from '../recovery/SalvageOpen.tsx';
import { ExportAll } from '../wholeExport/ExportAll.tsx';
import { BackUpList } from './BackUpList.tsx';
import { Exercise } from './Exercise.tsx';
import { SafetyState } from './SafetyState.tsx';
import { SecondPlace } from './SecondPlace.tsx';

export function BackUps() {
  const { data, error, refetch } = useQuery(api.register.safety.queryOptions());
  return (
    <>
      <PageHeader
        title="Sauvegardes et sécurité du registre"
        lead="Vigie sauvegarde d’elle-même ce que vous écrivez. Ici, vous le vérifiez, vous revenez en arrière et vous gardez une copie ailleurs."
      />
      {error ? (
        <ErrorNotice error={error} retry={() => void refetch()} />
      ) : data === undefined ? (
        <Loading what="des sauvegardes" />
      ) : (
        <>
          <SafetyState safety={data} />
          <BackUpList />
          <SecondPlace second={data.second} />
          <Exercise exercise={data.exercise} />
          <ExportAll />
          <SalvageOpen />
        </>
      )}
    </>
  );
}
