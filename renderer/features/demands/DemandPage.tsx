// A demand: what is demanded of whom, and what became of it.
import { Text } from '@mantine/core';
import { usePageId } from '../../app/location.ts';
import { DateText } from '../../ui/DateText.tsx';
import { RecordName } from '../../ui/links.tsx';
import { Prose } from '../../ui/Prose.tsx';
import { RecordPage } from '../../ui/RecordPage.tsx';
import { Section } from '../../ui/Section.tsx';
import { shortened } from '../communiques/shortened.ts';
import { DemandAnswer } from './DemandAnswer.tsx';
import { DemandSince } from './DemandSince.tsx';
import { DemandStatus } from './DemandStatus.tsx';
import { demandForm } from './demandForm.tsx';

export function DemandPage() {
  return (
    <RecordPage
      domain="demands"
      id={usePageId()}
      form={demandForm}
      title={({ text }) => shortened(text)}
      eyebrow={() => 'Revendication'}
      badges={({ status }) => <DemandStatus status={status} />}
      actions={(demand) => demand.binnedAt === null && <DemandAnswer demand={demand} />}
      facts={(demand) => [
        {
          label: 'À qui',
          value: demand.authorityId && <RecordName type="authority" id={demand.authorityId} />,
        },
        { label: 'Depuis', value: <DemandSince demand={demand} empty="Pas encore rendue publique" /> },
        {
          label: 'Communiqué',
          value: demand.communiqueId && <RecordName type="communique" id={demand.communiqueId} />,
        },
        { label: 'Dossier', value: <RecordName type="dossier" id={demand.dossierId} /> },
      ]}
    >
      {({ text, answer, answeredOn, proofSourceId, status }) => (
        <>
          <Section title="Ce qui est demandé">
            <Prose>{text}</Prose>
          </Section>
          <Section title="Réponse">
            {answer === '' && answeredOn === null && proofSourceId === null ? (
              <Text size="sm" c="dimmed">
                {status === 'open' ? 'Aucune pour l’instant.' : 'Rien n’a été noté.'}
              </Text>
            ) : (
              <>
                {answeredOn !== null && (
                  <Text size="sm" c="dimmed" mb="xs">
                    Du <DateText on={answeredOn} />
                  </Text>
                )}
                {answer !== '' && <Prose>{answer}</Prose>}
                {proofSourceId !== null && (
                  <Text size="sm" mt="xs">
                    Preuve : <RecordName type="source" id={proofSourceId} />
                  </Text>
                )}
              </>
            )}
          </Section>
        </>
      )}
    </RecordPage>
  );
}
