// The page that creates a record: its form, then the new record's own page.
import { useNavigate, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useQueryValues } from '../app/location.ts';
import { recordPath, typeOfDomain } from '../app/places.ts';
import type { CreateOf, RecordOf, WritableDomain } from '../app/records.ts';
import type { FormSection, Values } from './formTypes.ts';
import { Loading } from './Loading.tsx';
import { notify } from './notify.tsx';
import { PageHeader } from './PageHeader.tsx';
import { RecordForm } from './RecordForm.tsx';
import { useOnlyDossier } from './useOnlyDossier.ts';

export interface RecordNewProps<D extends WritableDomain> {
  domain: D;
  title: string;
  lead?: string;
  form: readonly FormSection<D>[];
  saveLabel: string;
  /** Starting values; the dossier comes by itself from `?dossier=`, or where there is but one; where there is none the form makes it. */
  initial?: Partial<CreateOf<D>>;
  /** Where to go then; the record's page when left out. */
  next?: (record: RecordOf<D>) => string;
}

export function RecordNew<D extends WritableDomain>(props: RecordNewProps<D>) {
  const { title, lead, form, initial } = props;
  const { dossier: asked } = useQueryValues();
  const given = asked ?? Object.entries(initial ?? {}).find(([name]) => name === 'dossierId')?.[1];
  const known = useOnlyDossier(given === undefined && needsDossier(form));
  const dossier = known.state === 'one' ? known.id : asked;
  return (
    <>
      <PageHeader title={title} lead={lead} />
      {known.state === 'reading' ? (
        <Loading what="du formulaire" />
      ) : (
        <NewForm {...props} dossier={dossier} />
      )}
    </>
  );
}

function NewForm<D extends WritableDomain>(props: RecordNewProps<D> & { dossier: string | undefined }) {
  const { domain, form, saveLabel, initial, next, dossier } = props;
  const navigate = useNavigate();
  const router = useRouter();
  const [start] = useState<Values>(() => ({
    ...(dossier === undefined ? {} : { dossierId: dossier }),
    ...initial,
  }));
  return (
    <RecordForm
      domain={domain}
      form={form}
      initial={start}
      saveLabel={saveLabel}
      onCancel={() => router.history.back()}
      onSaved={(record) => {
        notify({ title: 'Enregistré' });
        void navigate({ to: next?.(record) ?? recordPath(typeOfDomain(domain), record.id), replace: true });
      }}
    />
  );
}

function needsDossier<D extends WritableDomain>(form: readonly FormSection<D>[]): boolean {
  return form.some(({ fields }) => fields.some(({ name, required }) => name === 'dossierId' && required));
}
