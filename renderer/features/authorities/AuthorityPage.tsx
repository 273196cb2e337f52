// An authority: its envelope, its mailboxes, and the requests it was sent.
import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Authority } from '../../../electron/contract/authorities.ts';
import { usePageId } from '../../app/location.ts';
import { ExternalLink } from '../../ui/links.tsx';
import { RecordPage } from '../../ui/RecordPage.tsx';
import { Section } from '../../ui/Section.tsx';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import { RequestTable } from '../requests/RequestTable.tsx';
import { authorityForm } from './authorityForm.tsx';
import { authorityKinds, envelopeLines, hasPostalAddress, zones } from './authorityWords.ts';
import classes from './Envelope.module.css';

export function AuthorityPage() {
  return (
    <RecordPage
      domain="authorities"
      id={usePageId()}
      form={authorityForm}
      title={({ name }) => name}
      badges={({ kind }) => <StatusBadge tone="neutral">{authorityKinds[kind]}</StatusBadge>}
      facts={(authority) => [
        { label: 'Courriel', value: mailLink(authority.email) },
        { label: 'Délégué à la protection des données', value: mailLink(authority.dpoEmail) },
        { label: 'Téléphone', value: authority.phone },
        { label: 'Site', value: authority.website !== '' && <ExternalLink href={authority.website} /> },
        { label: 'Numéro officiel', value: authority.identifier },
        { label: 'Jours fériés', value: zones[authority.zone] },
        { label: 'Formule d’appel', value: authority.salutation || 'Madame, Monsieur,' },
        { label: 'Note', value: authority.note },
      ]}
    >
      {(authority) => (
        <>
          <Section title="Adresse sur l’enveloppe">
            <Envelope authority={authority} />
          </Section>
          <Section title="Demandes adressées à cet organisme">
            <RequestTable authorityId={authority.id} />
          </Section>
        </>
      )}
    </RecordPage>
  );
}

function Envelope({ authority }: { authority: Authority }) {
  return (
    <>
      <address className={classes.envelope}>
        {envelopeLines(authority).map((line) => (
          <span key={line} className={classes.line}>
            {line}
          </span>
        ))}
      </address>
      {!hasPostalAddress(authority) && (
        <Text size="sm" c="dimmed" mt="xs">
          Il manque le code postal ou la ville : une lettre ne pourrait pas partir par la poste.
        </Text>
      )}
    </>
  );
}

function mailLink(address: string): ReactNode {
  return address === '' ? null : <ExternalLink href={`mailto:${address}`}>{address}</ExternalLink>;
}
