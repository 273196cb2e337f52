// A new request: what one wants to obtain first, a letter to start from, then the letter itself.
import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { api } from '../../app/client.ts';
import { useQueryValues, useSetQueryValues } from '../../app/location.ts';
import { asId } from '../../app/records.ts';
import { useConfirm } from '../../ui/confirm.tsx';
import { today } from '../../ui/dates.ts';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { RecordNew } from '../../ui/RecordNew.tsx';
import { type LetterStart, startOf } from './letterStarts.ts';
import { ModelChoice } from './ModelChoice.tsx';
import { initialOf, purposes } from './purposes.ts';
import { requestFormWith } from './requestForm.tsx';

export function RequestNew() {
  const { modele } = useQueryValues();
  const setQuery = useSetQueryValues();
  const { data, error, refetch } = useQuery(api.requests.models.queryOptions());
  if (error) return <ErrorNotice error={error} retry={() => void refetch()} />;
  if (data === undefined) return <Loading what="des modèles de lettre" />;
  const start = modele === undefined ? null : startOf(modele, data.models);
  if (start === null) {
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
  return <LetterForm key={modele} start={start} onLeave={() => setQuery({ modele: null })} />;
}

function LetterForm({ start, onLeave }: { start: LetterStart; onLeave: () => void }) {
  const { organisme } = useQueryValues();
  const confirm = useConfirm();
  const typed = useRef(false);
  const [writtenOn] = useState(today);
  const purpose = purposes[start.purpose];
  const leave = async () => {
    const question = {
      title: 'Changer de modèle ?',
      body: 'Ce que vous venez d’écrire sur cette page sera perdu.',
      confirm: 'Changer de modèle',
      danger: true,
    };
    if (!typed.current || (await confirm(question))) onLeave();
  };
  const noteTyping = () => {
    typed.current = true;
  };
  return (
    <div onInputCapture={noteTyping}>
      <RecordNew
        domain="requests"
        title="Nouvelle demande"
        lead={start.title}
        form={requestFormWith(
          purpose.title,
          <>
            {purpose.who} {purpose.clock}{' '}
            <Anchor component="button" type="button" size="sm" onClick={() => void leave()}>
              Changer de modèle
            </Anchor>
          </>,
        )}
        saveLabel="Enregistrer la demande"
        initial={{
          ...initialOf(start.purpose),
          subject: start.subject,
          body: start.body,
          writtenOn,
          ...(organisme === undefined ? {} : { authorityId: asId(organisme) }),
        }}
      />
    </div>
  );
}
