// The models a communiqué can start from.
import { newPath } from '../../app/places.ts';
import { ShortDay } from '../../ui/DateText.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { RecordTable } from '../../ui/RecordTable.tsx';

export function ModelsList() {
  return (
    <>
      <PageHeader
        title="Modèles de communiqué"
        lead="Une structure à remplir, pour ne pas partir d’une page blanche. Chaque modèle se réécrit à votre façon."
      />
      <RecordTable
        domain="communiqueModels"
        label="Modèles de communiqué"
        counted={['modèle', 'modèles']}
        columns={[
          { id: 'name', header: 'Modèle', main: true, sort: 'name', cell: ({ name }) => name },
          {
            id: 'description',
            header: 'À quoi il sert',
            width: '22rem',
            cell: ({ description }) => description,
          },
          {
            id: 'updatedAt',
            header: 'Modifié le',
            width: '8rem',
            whole: true,
            sort: 'updatedAt',
            cell: ({ updatedAt }) => <ShortDay at={updatedAt} />,
          },
        ]}
        create={{ label: 'Ajouter un modèle', to: newPath('communiqueModel') }}
        empty="Un modèle donne au communiqué sa structure et ses questions : qui, quoi, pourquoi, et que demandez-vous ?"
      />
    </>
  );
}
