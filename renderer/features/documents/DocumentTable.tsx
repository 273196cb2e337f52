// The attached files, of all dossiers or of one.
import { Text } from '@mantine/core';
import { asId } from '../../app/records.ts';
import { ShortDay } from '../../ui/DateText.tsx';
import { bytesWords } from '../../ui/errorText.ts';
import { RecordTable } from '../../ui/RecordTable.tsx';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import { DocumentAdd } from './DocumentAdd.tsx';
import { mediaWords, previewKind } from './mediaWords.ts';

export function DocumentTable({ dossierId }: { dossierId?: string }) {
  return (
    <RecordTable
      domain="documents"
      label="Pièces"
      counted={['pièce', 'pièces']}
      filter={dossierId === undefined ? {} : { dossierId: asId(dossierId) }}
      columns={[
        { id: 'name', header: 'Nom', main: true, sort: 'name', cell: ({ name }) => name },
        { id: 'kind', header: 'Format', width: '9rem', cell: ({ mediaType }) => mediaWords(mediaType) },
        { id: 'size', header: 'Taille', width: '6rem', cell: ({ size }) => bytesWords(size) },
        {
          id: 'createdAt',
          header: 'Jointe le',
          width: '8rem',
          whole: true,
          sort: 'createdAt',
          cell: ({ createdAt }) => <ShortDay at={createdAt} />,
        },
        {
          id: 'alternative',
          header: 'Texte alternatif',
          width: '11rem',
          cell: ({ mediaType, alternativeText }) => <AlternativeState {...{ mediaType, alternativeText }} />,
        },
      ]}
      actions={<DocumentAdd dossierId={dossierId} />}
      empty="Une pièce est un fichier gardé dans le registre : la copie d’un article, une lettre reçue, une photo."
    />
  );
}

/** Only pictures need one. */
function AlternativeState({ mediaType, alternativeText }: { mediaType: string; alternativeText: string }) {
  if (previewKind(mediaType) !== 'image') return null;
  if (alternativeText === '') return <StatusBadge tone="warning">À écrire</StatusBadge>;
  return (
    <Text component="span" size="sm" lineClamp={1}>
      {alternativeText}
    </Text>
  );
}
