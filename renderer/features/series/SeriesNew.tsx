// A new series: the letter to start from, then its text and whom it goes to, on one page.
import { Button, Group, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useRouter } from '@tanstack/react-router';
import { useId, useState } from 'react';
import type { LetterModel } from '../../../electron/contract/requests.ts';
import { api, client, type Inputs } from '../../app/client.ts';
import { useQueryValues, useSetQueryValues } from '../../app/location.ts';
import { recordPath } from '../../app/places.ts';
import { asId } from '../../app/records.ts';
import { today } from '../../ui/dates.ts';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { errorOf } from '../../ui/errorText.ts';
import { FormFields } from '../../ui/FormFields.tsx';
import { FormProblems } from '../../ui/FormProblems.tsx';
import type { Values } from '../../ui/formTypes.ts';
import { issueText } from '../../ui/issueText.ts';
import { Loading } from '../../ui/Loading.tsx';
import { notify } from '../../ui/notify.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Section } from '../../ui/Section.tsx';
import { useAction } from '../../ui/useAction.ts';
import { useUnsavedGuard } from '../../ui/useUnsavedGuard.ts';
import { startOf } from '../requests/letterStarts.ts';
import { ModelChoice } from '../requests/ModelChoice.tsx';
import { initialOf } from '../requests/purposes.ts';
import { AuthorityChoice, MOST } from './AuthorityChoice.tsx';
import type { Chosen } from './authorityChoices.ts';
import { seriesLetterForm } from './seriesForms.tsx';

const TITLE = 'Écrire à plusieurs organismes';

export function SeriesNew() {
  const { modele } = useQueryValues();
  const setQuery = useSetQueryValues();
  const models = useQuery(api.requests.models.queryOptions());
  if (models.error) return <ErrorNotice error={models.error} retry={() => void models.refetch()} />;
  if (models.data === undefined) return <Loading what="des modèles de lettre" />;
  // A letter that continues a request continues one: it is written from that request.
  const offered = models.data.models.filter(({ purpose }) => purpose !== 'followUp');
  if (modele === undefined) {
    return (
      <>
        <PageHeader title={TITLE} lead="Choisissez la lettre ; les organismes viennent ensuite." />
        <ModelChoice models={offered} except={['followUp']} onChoose={(id) => setQuery({ modele: id })} />
      </>
    );
  }
  return <StartedSeries key={modele} modele={modele} models={offered} />;
}

function StartedSeries({ modele, models }: { modele: string; models: readonly LetterModel[] }) {
  const known = models.some(({ id }) => id === modele);
  const started = useQuery(
    api.requests.startLetter.queryOptions({ input: { model: modele }, enabled: known }),
  );
  if (!known) {
    const blank = startOf(modele, models);
    return <SeriesForm title="Lettre vierge" initial={blank ? initialOf(blank.purpose) : {}} />;
  }
  if (started.error) return <ErrorNotice error={started.error} retry={() => void started.refetch()} />;
  if (started.data === undefined) return <Loading what="de la lettre" />;
  const {
    dossierId: _dossier,
    authorityId: _authority,
    followsId: _follows,
    ...fields
  } = started.data.fields;
  return <SeriesForm title={started.data.title} initial={fields} />;
}

function SeriesForm({ title, initial }: { title: string; initial: Values }) {
  const { dossier = null } = useQueryValues();
  const navigate = useNavigate();
  const router = useRouter();
  const prefix = useId();
  const [values, setValues] = useState<Values>(() => ({
    ...{ ...EMPTY, ...initial, dossierId: dossier, writtenOn: today() },
  }));
  const [chosen, setChosen] = useState<Chosen>(new Map());
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const [typed, setTyped] = useState(false);
  const leave = useUnsavedGuard(typed);
  const write = useAction(
    async () => {
      // The fields of the form are those of the contract: its types check the form's description.
      const letter = values as Inputs['series']['write']['letter'];
      const { series } = await client.series.write({ letter, authorityIds: [...chosen.keys()].map(asId) });
      leave();
      notify({ title: `${series.requests} lettres écrites` });
      void navigate({ to: recordPath('series', series.id), replace: true });
    },
    {
      catchError: (error) => {
        const known = errorOf(error);
        if (known?.code !== 'BAD_INPUT') return false;
        const issues = known.data.issues.map((issue) => [
          issue.field.replace(/^letter\./u, ''),
          issueText(issue),
        ]);
        setErrors(Object.fromEntries(issues));
        const at = Number(/^authorityIds\.(\d+)/u.exec(known.data.issues[0]?.field ?? '')?.[1]);
        const refused = [...chosen.values()][at];
        if (refused === undefined) return issues.every(([field = '']) => field in values);
        notify({
          ...{ title: `${refused.name} : aucune lettre n’est écrite`, tone: 'bad' },
          ...{ message: issueText(known.data.issues[0] ?? { code: '', detail: '' }) },
        });
        return true;
      },
    },
  );
  const change = (changes: Values) => {
    setTyped(true);
    setValues((held) => ({ ...held, ...changes }));
    setErrors({});
  };
  return (
    <>
      <PageHeader title={TITLE} lead={title} />
      <Stack gap="lg">
        <FormProblems form={seriesLetterForm} problems={errors} prefix={prefix} />
        <FormFields form={seriesLetterForm} values={values} change={change} errors={errors} prefix={prefix} />
        <Section title="À qui ?">
          <AuthorityChoice
            chosen={chosen}
            onChange={(next) => {
              setTyped(true);
              setChosen(next);
            }}
          />
        </Section>
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={() => router.history.back()}>
            Annuler
          </Button>
          <Button
            loading={write.running}
            disabled={chosen.size === 0 || chosen.size > MOST}
            onClick={() => void write.run()}
          >
            {chosen.size < 2 ? 'Écrire la lettre' : `Écrire les ${chosen.size} lettres`}
          </Button>
        </Group>
      </Stack>
    </>
  );
}

const EMPTY: Values = {
  ...{ subject: '', body: '', enclosures: [], place: '', delivery: 'email', model: '' },
  ...{ salutation: '', closing: '', signatoryName: '', signatoryCapacity: '', theirReference: '' },
};
