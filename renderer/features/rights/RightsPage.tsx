// One request about personal data: by when to answer, why, and what to do for it from here.
import { usePageId } from '../../app/location.ts';
import { recordTitle } from '../../app/places.ts';
import { DateText } from '../../ui/DateText.tsx';
import { RecordName } from '../../ui/links.tsx';
import { RecordPage } from '../../ui/RecordPage.tsx';
import { channels } from '../concerns/concernWords.ts';
import { CloseButton } from './CloseDialog.tsx';
import { DueBadge } from './DueBadge.tsx';
import { RightsActions } from './RightsActions.tsx';
import { rightsForm } from './rightsForm.tsx';

export function RightsPage() {
  return (
    <RecordPage
      domain="rightsRequests"
      id={usePageId()}
      form={rightsForm}
      title={(request) => recordTitle('rightsRequests', request)}
      eyebrow={() => 'Demande d’une personne'}
      actions={(request) => request.binnedAt === null && <CloseButton request={request} />}
      facts={(request) =>
        [
          { label: 'Réponse', value: <DueBadge request={request} /> },
          { label: 'Pourquoi', value: request.outcome === 'pending' && request.because },
          {
            label: 'Personne',
            value: request.personId ? <RecordName type="person" id={request.personId} /> : request.requester,
          },
          { label: 'Reçue par', value: channels[request.channel] },
          { label: 'Ses mots', value: request.asked },
          {
            label: 'Prolongation annoncée',
            value: request.extendedOn && <DateText on={request.extendedOn} />,
          },
          { label: 'Close le', value: request.closedOn && <DateText on={request.closedOn} /> },
          { label: 'Ce qui a été fait', value: request.done },
        ].filter(({ value }) => Boolean(value))
      }
    >
      {(request) =>
        request.outcome === 'pending' &&
        request.binnedAt === null && <RightsActions kind={request.kind} personId={request.personId} />
      }
    </RecordPage>
  );
}
