// The people who agreed that their contact details be kept.
import { newPath, recordTitle } from '../../app/places.ts';
import { DateText } from '../../ui/DateText.tsx';
import { today } from '../../ui/dates.ts';
import { ButtonLink } from '../../ui/links.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { RecordTable } from '../../ui/RecordTable.tsx';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import { ContactListButton } from './ContactListButton.tsx';
import type { ConsentKind } from './personWords.ts';

export function PersonsList() {
  return (
    <>
      <PageHeader
        title="Personnes"
        lead="Les coordonnées des parents qui l’ont accepté, tenues à part de ce qu’ils ont dit, et effaçables seules."
        actions={
          <>
            <ButtonLink to="/droits" variant="default">
              Demandes des personnes
            </ButtonLink>
            <ButtonLink to="/menage" variant="default">
              Ménage
            </ButtonLink>
            <ButtonLink to="/papiers" variant="default">
              Papiers
            </ButtonLink>
          </>
        }
      />
      <RecordTable
        domain="persons"
        label="Personnes"
        counted={['personne', 'personnes']}
        columns={[
          {
            id: 'name',
            header: 'Nom',
            main: true,
            sort: 'name',
            cell: (person) => recordTitle('persons', person),
          },
          { id: 'email', header: 'Courriel', width: '14rem', cell: ({ email }) => <Email address={email} /> },
          { id: 'phone', header: 'Téléphone', width: '9rem', cell: ({ phone }) => phone },
          {
            id: 'consented',
            header: 'Accords',
            width: '11rem',
            cell: ({ consented }) => <Consented kinds={consented} />,
          },
          {
            id: 'expiresOn',
            header: 'À garder',
            width: '9.5rem',
            cell: ({ expiresOn }) => <Expiry on={expiresOn} />,
          },
        ]}
        filters={[{ field: 'consented', label: 'Accords', choices: consentFilters }]}
        actions={<ContactListButton />}
        create={{ label: 'Ajouter une personne', to: newPath('person') }}
        empty="N’ajoutez une personne que si elle l’accepte : la plupart des inquiétudes se notent sans savoir de qui elles viennent."
      />
    </>
  );
}

const consentFilters = {
  noKeep: 'Sans accord pour être gardées',
  keep: 'Avec accord pour être gardées',
  contact: 'Peuvent être recontactées',
  publishAnonymously: 'Propos publiables sans nom',
  publishByName: 'Propos publiables avec le nom',
};

/** Without agreement to be kept, a person should not be here at all. */
function Consented({ kinds }: { kinds: readonly ConsentKind[] }) {
  if (!kinds.includes('keep')) return <StatusBadge tone="warning">à effacer ?</StatusBadge>;
  return kinds.includes('contact') ? 'peut être recontactée' : 'ne pas recontacter';
}

/** May break before the at sign, not inside a word. */
function Email({ address }: { address: string }) {
  const at = address.indexOf('@');
  if (at < 0) return address;
  return (
    <>
      {address.slice(0, at)}
      <wbr />
      {address.slice(at)}
    </>
  );
}

function Expiry({ on }: { on: string | null }) {
  if (on === null) return 'selon les durées de conservation';
  if (on < today()) return <StatusBadge tone="warning">date passée</StatusBadge>;
  return (
    <span>
      jusqu’au <DateText on={on} />
    </span>
  );
}
