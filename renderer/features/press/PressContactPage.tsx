// A contact of the press: how to reach it, its lists, what it was sent, and how it is erased.
import { Alert, List, Text } from '@mantine/core';
import { IconMailOff } from '@tabler/icons-react';
import type { PressContact } from '../../../electron/contract/press.ts';
import { client } from '../../app/client.ts';
import { usePageId } from '../../app/location.ts';
import { recordTitle } from '../../app/places.ts';
import { countWords } from '../../ui/countWords.ts';
import { DateText } from '../../ui/DateText.tsx';
import { EraseButton } from '../../ui/EraseButton.tsx';
import { ExternalLink, RecordName } from '../../ui/links.tsx';
import { RecordPage } from '../../ui/RecordPage.tsx';
import { Section } from '../../ui/Section.tsx';
import { PublicationTable } from '../publications/PublicationTable.tsx';
import { pressContactForm } from './pressForms.ts';

export function PressContactPage() {
  return (
    <RecordPage
      domain="pressContacts"
      id={usePageId()}
      form={pressContactForm}
      title={(contact) => recordTitle('pressContacts', contact)}
      eyebrow={() => 'Contact de presse'}
      facts={({ beat, email, phone, note, listIds }) =>
        [
          { label: 'Rubrique', value: beat },
          {
            label: 'Courriel',
            value: email && <ExternalLink href={`mailto:${email}`}>{email}</ExternalLink>,
          },
          { label: 'Téléphone', value: phone },
          { label: 'Listes', value: listIds.length > 0 && <ListNames ids={listIds} /> },
          { label: 'Note', value: note && <Text style={{ whiteSpace: 'pre-line' }}>{note}</Text> },
        ].filter(({ value }) => Boolean(value))
      }
      menu={(contact) => <Erase contact={contact} />}
    >
      {({ id, doNotContactOn, doNotContactReason }) => (
        <>
          {doNotContactOn !== null && (
            <Alert
              color="orange"
              variant="outline"
              icon={<IconMailOff aria-hidden />}
              title="Ne plus contacter"
              mt="md"
            >
              Depuis le <DateText on={doNotContactOn} />
              {doNotContactReason !== '' && ` : ${doNotContactReason}`}. Les envois le laissent de côté.
            </Alert>
          )}
          <Section title="Ce qui lui a été envoyé">
            <PublicationTable contactId={id} />
          </Section>
        </>
      )}
    </RecordPage>
  );
}

function ListNames({ ids }: { ids: readonly string[] }) {
  return (
    <List size="sm" listStyleType="none">
      {ids.map((id) => (
        <List.Item key={id}>
          <RecordName type="pressList" id={id} />
        </List.Item>
      ))}
    </List>
  );
}

function Erase({ contact }: { contact: PressContact }) {
  return (
    <EraseButton
      inMenu
      subject={recordTitle('pressContacts', contact)}
      back="/presse"
      notice={
        <List size="sm" spacing="xs">
          <List.Item>
            Le nom, les coordonnées et la note disparaissent du registre, de la recherche et du journal. Les
            envois qu’il a reçus gardent le nom du média.
          </List.Item>
          <List.Item>
            S’il a demandé à ne plus être contacté, gardez-le plutôt avec cette mention : effacé, il pourrait
            être ajouté de nouveau.
          </List.Item>
          <List.Item>
            Les sauvegardes déjà faites le contiennent encore. Cela ne peut pas être annulé.
          </List.Item>
        </List>
      }
      erase={async () => {
        const { sendings } = await client.pressContacts.erase({ id: contact.id, version: contact.version });
        const kept = `${countWords(sendings, ['envoi garde', 'envois gardent'])} le nom du média.`;
        return { title: 'Contact effacé', ...(sendings > 0 && { message: kept }) };
      }}
    />
  );
}
