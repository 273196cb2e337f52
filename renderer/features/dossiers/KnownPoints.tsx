// What is known of each data use of a dossier, point by point, what is not, and what contradicts it.
import { Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../app/client.ts';
import { newPath, recordPath } from '../../app/places.ts';
import { asId } from '../../app/records.ts';
import { EmptyNotice } from '../../ui/EmptyNotice.tsx';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { ButtonLink, TextLink } from '../../ui/links.tsx';
import { withoutLoneSigns } from '../../ui/loneSigns.ts';
import { Section } from '../../ui/Section.tsx';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import { type DataUse, dataUseStatuses, points, unsaid } from '../dataUses/words.ts';
import classes from './KnownPoints.module.css';

const SHOWN = 50;

export function KnownPoints({ dossierId }: { dossierId: string }) {
  const input = { filter: { dossierId: asId(dossierId) }, limit: SHOWN, withTotal: true } as const;
  const uses = useQuery(api.dataUses.list.queryOptions({ input }));
  if (uses.error) return <ErrorNotice error={uses.error} retry={() => void uses.refetch()} />;
  if (!uses.data) return <Loading what="des usages de données" />;
  const { items, total } = uses.data;
  if (items.length === 0) {
    return (
      <EmptyNotice
        sentence="Notez un usage de données : qui dit utiliser quelles données, sur qui, pour quoi, où. Ce qui n’est pas dit se voit aussi, et se demande."
        action={{ label: 'Ajouter un usage de données', to: newPath('dataUse', { dossier: dossierId }) }}
      />
    );
  }
  return (
    <>
      {items.map((use) => (
        <OneUse key={use.id} use={use} />
      ))}
      {total !== null && total > items.length && (
        <Text size="sm" mt="md">
          <TextLink inherit to={`/dossiers/${dossierId}?onglet=usages`}>
            Voir les {total} usages de données
          </TextLink>
        </Text>
      )}
    </>
  );
}

function OneUse({ use }: { use: DataUse }) {
  const missing = unsaid(use);
  const { label, tone } = dataUseStatuses[use.status];
  return (
    <Section
      title={use.title}
      actions={
        missing.length > 0 ? (
          <ButtonLink to={newPath('request', { dossier: use.dossierId })} variant="default" size="compact-sm">
            Demander ce qui manque
          </ButtonLink>
        ) : undefined
      }
    >
      <Text size="sm" mb="xs">
        <StatusBadge tone={tone}>{label}</StatusBadge>{' '}
        {use.declaredBy !== '' && <>Qui le dit : {withoutLoneSigns(use.declaredBy)}. </>}
        <TextLink inherit to={recordPath('dataUse', use.id)}>
          Voir la fiche
        </TextLink>
      </Text>
      <Table className={classes.points} withTableBorder>
        <caption className={classes.caption}>Ce qu’on sait de cet usage</caption>
        <Table.Tbody>
          {points
            .filter(({ label: point }) => !missing.includes(point))
            .map(({ field, label: point }) => (
              <Table.Tr key={field}>
                <Table.Th scope="row" className={classes.point}>
                  {point}
                </Table.Th>
                <Table.Td>{use[field]}</Table.Td>
              </Table.Tr>
            ))}
          {missing.length > 0 && (
            <Table.Tr>
              <Table.Th scope="row" className={classes.point}>
                Rien n’est dit sur
              </Table.Th>
              <Table.Td className={classes.unsaid}>{inOneLine(missing)}</Table.Td>
            </Table.Tr>
          )}
          {use.note.trim() !== '' && (
            <Table.Tr>
              <Table.Th scope="row" className={classes.point}>
                {use.status === 'contradicted' ? 'Ce qui le contredit' : 'Ce qui s’y ajoute'}
              </Table.Th>
              <Table.Td>{use.note}</Table.Td>
            </Table.Tr>
          )}
        </Table.Tbody>
      </Table>
    </Section>
  );
}

/** « But, sous-traitant, lieu d’hébergement ». */
function inOneLine(labels: readonly string[]): string {
  return labels
    .map((label, at) => (at === 0 ? label : label.charAt(0).toLowerCase() + label.slice(1)))
    .join(', ');
}
