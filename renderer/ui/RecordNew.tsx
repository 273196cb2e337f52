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
  /** Starting values; the dossier comes from `?dossier=`, or is the only open one. */
  initial?: Partial<CreateOf<D>>;
  /** Where to go then; the record's page when left out. */
  next?: (record: RecordOf<D>) => string;
}

export function RecordNew<D extends WritableDomain>(props: RecordNewProps<D>) {
  const { title, lead, form } = props;
  const { dossier } = useQueryValues();
  const asks = form.some(({ fields }) => fields.some(isDossier));
  const only = useOnlyDossier(asks && dossier === undefined);
  const dossierId = dossier ?? only;
  return (
    <>
      <PageHeader title={title} lead={lead} />
      {dossierId === undefined ? <Loading /> : <NewForm {...props} dossierId={dossierId} />}
    </>
  );
}

type NewFormProps<D extends WritableDomain> = RecordNewProps<D> & { dossierId: string | null };

function NewForm<D extends WritableDomain>(props: NewFormProps<D>) {
  const { domain, form, saveLabel, initial, next, dossierId } = props;
  const navigate = useNavigate();
  const router = useRouter();
  const [start] = useState<Values>(() => ({ ...(dossierId === null ? {} : { dossierId }), ...initial }));
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

function isDossier({ name, required = false }: { name: string; required?: boolean }): boolean {
  return name === 'dossierId' && required;
}
