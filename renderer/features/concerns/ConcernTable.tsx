// The concerns of the register or of a dossier, with the ways to add some and, for a dossier, its figures.
import { useQueryValues } from '../../app/location.ts';
import { newPath } from '../../app/places.ts';
import { ShortDate } from '../../ui/DateText.tsx';
import { ButtonLink } from '../../ui/links.tsx';
import { RecordTable } from '../../ui/RecordTable.tsx';
import { ConcernExport } from './ConcernExport.tsx';
import { ConcernFigures } from './ConcernFigures.tsx';
import { ConcernFilters } from './ConcernFilters.tsx';
import { concernFilter } from './concernFilter.ts';
import { levels } from './concernWords.ts';
import { ThemeBar } from './ThemeBar.tsx';

export function ConcernTable({ dossierId }: { dossierId?: string }) {
  const query = useQueryValues();
  const dossier = dossierId ?? query.dossier;
  const filter = concernFilter(query, dossierId);
  const narrowed = Object.keys(filter).length > (dossierId === undefined ? 0 : 1);
  return (
    <>
      {dossierId !== undefined && <ConcernFigures dossierId={dossierId} />}
      <ConcernFilters dossierId={dossierId} />
      <RecordTable
        domain="concerns"
        label="Inquiétudes"
        counted={['inquiétude', 'inquiétudes']}
        filter={filter}
        choice={{
          nameOf: ({ text }) => shortened(text),
          bar: (chosen, clear) => <ThemeBar chosen={chosen} clear={clear} />,
        }}
        columns={[
          { id: 'text', header: 'Ce qui a été dit', main: true, cell: ({ text }) => text },
          { id: 'theme', header: 'Thème', width: '9rem', sort: 'theme', cell: ({ theme: words }) => words },
          {
            id: 'level',
            header: 'Niveau',
            width: '6rem',
            sort: 'level',
            cell: ({ level }) => level && levels[level],
          },
          {
            id: 'commune',
            header: 'Commune',
            width: '8rem',
            sort: 'commune',
            cell: ({ commune: name }) => name,
          },
          {
            id: 'receivedOn',
            header: 'Reçue le',
            width: '7.25rem',
            whole: true,
            sort: 'receivedOn',
            cell: ({ receivedOn }) => <ShortDate on={receivedOn} />,
          },
        ]}
        actions={
          <>
            {dossier !== undefined && <ConcernExport dossierId={dossier} />}
            <ButtonLink to={path('/inquietudes/importer', dossier)} variant="default">
              Importer
            </ButtonLink>
            <ButtonLink to={path('/inquietudes/saisir', dossier)} variant="default">
              Saisir plusieurs
            </ButtonLink>
          </>
        }
        create={{ label: 'Ajouter une inquiétude', to: newPath('concern', { dossier }) }}
        empty={narrowed ? NONE_SUCH : PURPOSE}
      />
    </>
  );
}

const PURPOSE =
  'Ce que disent les parents, noté dans leurs mots, sans leur nom : en réunion, au téléphone, par courriel.';
const NONE_SUCH = 'Aucune inquiétude ne répond à ces filtres.';

/** Enough of a text to know it by. */
function shortened(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 59).trimEnd()}…`;
}

function path(address: string, dossier: string | undefined): string {
  return dossier === undefined ? address : `${address}?dossier=${dossier}`;
}
