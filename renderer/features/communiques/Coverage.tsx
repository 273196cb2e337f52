// What the press made of a communiqué: the articles that followed, kept as sources of the dossier.
import type { Communique } from '../../../electron/contract/communiques.ts';
import { newPath, recordTitle } from '../../app/places.ts';
import { ShortDate } from '../../ui/DateText.tsx';
import { RecordTable } from '../../ui/RecordTable.tsx';
import { Section } from '../../ui/Section.tsx';

/** Of all its versions: an article speaks of the text, not of one version of it. */
export function Coverage({ communique: { id, dossierId } }: { communique: Communique }) {
  return (
    <Section title="Retombées dans la presse">
      <RecordTable
        domain="sources"
        label="Retombées dans la presse"
        counted={['retombée', 'retombées']}
        filter={{ coversId: id }}
        columns={[
          {
            id: 'title',
            header: 'Article ou émission',
            main: true,
            cell: (source) => recordTitle('sources', source),
          },
          { id: 'publisher', header: 'Média', width: '14rem', cell: ({ publisher }) => publisher },
          {
            id: 'publishedOn',
            header: 'Paru le',
            width: '7.5rem',
            whole: true,
            cell: ({ publishedOn }) => <ShortDate on={publishedOn} />,
          },
        ]}
        create={{
          label: 'Ajouter une retombée',
          to: newPath('source', { dossier: dossierId, couvre: id }),
        }}
        empty="Notez ici les articles et les émissions qui ont suivi : ils deviennent des sources du dossier, que l’on peut citer."
      />
    </Section>
  );
}
