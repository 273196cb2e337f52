// The page that creates a record: its form, then the new record's own page.
import { useNavigate, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useQueryValues } from '../app/location.ts';
import { recordPath, typeOfDomain } from '../app/places.ts';
import type { CreateOf, RecordOf, WritableDomain } from '../app/records.ts';
import type { FormSection, Values } from './formTypes.ts';
import { notify } from './notify.tsx';
import { PageHeader } from './PageHeader.tsx';
import { RecordForm } from './RecordForm.tsx';

export interface RecordNewProps<D extends WritableDomain> {
  domain: D;
  title: string;
  lead?: string;
  form: readonly FormSection<D>[];
  saveLabel: string;
  /** Starting values; the dossier comes from `?dossier=` by itself. */
  initial?: Partial<CreateOf<D>>;
  /** Where to go then; the record's page when left out. */
  next?: (record: RecordOf<D>) => string;
}

export function RecordNew<D extends WritableDomain>(props: RecordNewProps<D>) {
  const { domain, title, lead, form, saveLabel, initial, next } = props;
  const { dossier } = useQueryValues();
  const navigate = useNavigate();
  const router = useRouter();
  const [start] = useState<Values>(() => ({
    ...(dossier === undefined ? {} : { dossierId: dossier }),
    ...initial,
  }));
  return (
    <>
      <PageHeader title={title} lead={lead} />
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
    </>
  );
}
