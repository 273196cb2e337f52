// Publications as a list: all of them, or those of one communiqué or request.
import { newPath } from '../../app/places.ts';
import { asId } from '../../app/records.ts';
import { ShortDate } from '../../ui/DateText.tsx';
import { RecordName } from '../../ui/links.tsx';
import { RecordTable } from '../../ui/RecordTable.tsx';
import { shortened } from '../communiques/shortened.ts';
import { channelWords, recipientsWords } from './publicationWords.ts';

export interface PublicationTableProps {
  communiqueId?: string;
  requestId?: string;
  /** What a contact of the press was sent. */
  contactId?: string;
}

export function PublicationTable({ communiqueId, requestId, contactId }: PublicationTableProps) {
  const ofOne = communiqueId !== undefined || requestId !== undefined;
  return (
    <RecordTable
      domain="publications"
      label="Diffusions"
      counted={['diffusion', 'diffusions']}
      filter={{
        ...(communiqueId === undefined ? {} : { communiqueId: asId(communiqueId) }),
        ...(requestId === undefined ? {} : { requestId: asId(requestId) }),
        ...(contactId === undefined ? {} : { contactId: asId(contactId) }),
      }}
      columns={[
        {
          id: 'channel',
          header: 'Diffusion',
          main: true,
          cell: ({ channel, fileName }) =>
            fileName === '' ? channelWords[channel] : `${channelWords[channel]} : ${fileName}`,
        },
        {
          id: 'madeOn',
          header: 'Date',
          width: '7.5rem',
          whole: true,
          sort: 'madeOn',
          cell: ({ madeOn }) => <ShortDate on={madeOn} />,
        },
        {
          id: 'recipients',
          header: 'Destinataires',
          width: '20rem',
          cell: (publication) => shortened(recipientsWords(publication), 80),
        },
        ...(ofOne
          ? []
          : [
              {
                id: 'subject',
                header: 'Texte diffusé',
                width: '20rem',
                cell: (publication: { communiqueId: string | null; requestId: string | null }) =>
                  publication.communiqueId !== null ? (
                    <RecordName type="communique" id={publication.communiqueId} />
                  ) : (
                    publication.requestId !== null && <RecordName type="request" id={publication.requestId} />
                  ),
              },
            ]),
      ]}
      filters={[{ field: 'channel', label: 'Moyen', choices: channelWords }]}
      {...(contactId === undefined && requestId === undefined
        ? {
            create: {
              label: 'Noter un envoi',
              to: newPath('publication', { communique: communiqueId }),
            },
            empty:
              'Chaque export est noté ici par Vigie ; ajoutez les envois : à qui, quand, par quel moyen.',
          }
        : {
            empty:
              requestId === undefined
                ? 'Rien ne lui a encore été envoyé.'
                : 'Chaque lettre exportée sera notée ici, avec son empreinte. L’envoi, lui, est un événement : c’est de lui que partent les délais.',
          })}
    />
  );
}
