// The sources of a dossier, or of the whole register.
import { newPath } from '../../app/places.ts';
import { ShortDate } from '../../ui/DateText.tsx';
import { RecordTable } from '../../ui/RecordTable.tsx';
import { sourceKinds } from './words.ts';

export function SourceTable({ dossierId }: { dossierId?: string }) {
  return (
    <RecordTable
      domain="sources"
      label="Sources"
      counted={['source', 'sources']}
      filter={dossierId === undefined ? {} : { dossierId }}
      columns={[
        {
          id: 'reference',
          header: 'Référence',
          width: '6.5rem',
          whole: true,
          sort: 'reference',
          cell: ({ reference }) => reference,
        },
        { id: 'title', header: 'Titre', main: true, sort: 'title', cell: ({ title }) => title },
        { id: 'kind', header: 'Nature', width: '10rem', cell: ({ kind }) => sourceKinds[kind] },
        {
          id: 'publishedOn',
          header: 'Parue le',
          width: '7.5rem',
          whole: true,
          cell: ({ publishedOn }) => <ShortDate on={publishedOn} />,
        },
        { id: 'publisher', header: 'Publiée par', width: '14rem', cell: ({ publisher }) => publisher },
      ]}
      filters={[{ field: 'kind', label: 'Nature', choices: sourceKinds }]}
      create={{ label: 'Ajouter une source', to: newPath('source', { dossier: dossierId }) }}
      empty="Une source dit d’où vient un fait : un article, une lettre, un décret, une page web. Un communiqué la cite par sa référence."
    />
  );
}
