// Chooses which exported copy was sent, among those Vigie made: its name, format and SHA-256 come with it.
import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../app/client.ts';
import { asId } from '../../app/records.ts';
import { dateWords } from '../../ui/dates.ts';
import type { CustomFieldProps } from '../../ui/formTypes.ts';

export function SentCopy({ id, value, error, describedBy, values, change }: CustomFieldProps) {
  const { communiqueId, requestId, sha256 } = values;
  const subject =
    typeof communiqueId === 'string'
      ? { communiqueId: asId(communiqueId) }
      : typeof requestId === 'string'
        ? { requestId: asId(requestId) }
        : null;
  const input = { filter: { ...subject, channel: 'export' as const }, limit: 200 };
  const copies = useQuery(api.publications.list.queryOptions({ input, enabled: subject !== null })).data
    ?.items;
  const known = distinct(copies ?? []);
  const fileName = typeof value === 'string' ? value : '';
  const chosen = known.find((copy) => copy.sha256 === sha256);
  const data = known.map((copy) => ({
    value: copy.sha256,
    label: `${copy.fileName}, exporté le ${dateWords(copy.madeOn)}`,
  }));
  const kept = fileName !== '' && !chosen ? [{ value: KEPT, label: fileName }] : [];
  return (
    <Select
      id={id}
      mt={4}
      aria-describedby={describedBy}
      error={error !== null}
      placeholder={known.length === 0 ? 'Aucune copie exportée' : 'Choisir une copie'}
      data={[...kept, ...data]}
      value={chosen?.sha256 ?? (fileName === '' ? null : KEPT)}
      clearable
      clearButtonProps={{ 'aria-label': 'Ne plus désigner de copie' }}
      onChange={(next) => {
        const copy = known.find((candidate) => candidate.sha256 === next);
        if (copy) change({ fileName: copy.fileName, format: copy.format, sha256: copy.sha256 });
        else if (next === null) change({ fileName: '', format: '', sha256: '' });
      }}
    />
  );
}

/** A file named by hand, which no export matches. */
const KEPT = 'kept';

interface Copy {
  fileName: string;
  format: string;
  sha256: string;
  madeOn: string;
}

/** The same file exported twice is one copy. */
function distinct(copies: readonly Copy[]): Copy[] {
  const byContent = new Map<string, Copy>();
  for (const copy of copies)
    if (copy.sha256 !== '' && !byContent.has(copy.sha256)) byContent.set(copy.sha256, copy);
  return [...byContent.values()];
}
