// A data use: what is said of it, and, as plainly, what is not.
import { List, Text } from '@mantine/core';
import { usePageId } from '../../app/location.ts';
import { newPath } from '../../app/places.ts';
import { DateText } from '../../ui/DateText.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { ButtonLink, RecordName } from '../../ui/links.tsx';
import { Prose } from '../../ui/Prose.tsx';
import { RecordPage } from '../../ui/RecordPage.tsx';
import { Section } from '../../ui/Section.tsx';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import { dataUseForm } from './dataUseForm.ts';
import { type DataUse, dataUseStatuses, points, unsaid } from './words.ts';

export function DataUsePage() {
  return (
    <RecordPage
      domain="dataUses"
      id={usePageId()}
      form={dataUseForm}
      title={({ title }) => title}
      eyebrow={() => 'Usage de données'}
      badges={({ status }) => (
        <StatusBadge tone={dataUseStatuses[status].tone}>{dataUseStatuses[status].label}</StatusBadge>
      )}
      facts={({ declaredBy, declaredOn, dossierId }) => [
        { label: 'Déclaré par', value: declaredBy },
        { label: 'Déclaré le', value: declaredOn && <DateText on={declaredOn} /> },
        { label: 'Dossier', value: <RecordName type="dossier" id={dossierId} /> },
      ]}
      actions={(use) =>
        unsaid(use).length > 0 && (
          <ButtonLink to={newPath('request', { dossier: use.dossierId })} variant="default">
            Demander ce qui manque
          </ButtonLink>
        )
      }
    >
      {(use) => (
        <>
          <Section title="Ce qu’on en sait">
            <Unsaid use={use} />
            <Facts
              items={points.map(({ field, label }) => ({
                label,
                value:
                  use[field].trim() === '' ? (
                    <Text component="span" inherit c="dimmed" fs="italic">
                      Rien n’est dit
                    </Text>
                  ) : (
                    <span style={{ whiteSpace: 'pre-line' }}>{use[field]}</span>
                  ),
              }))}
            />
          </Section>
          <Section title="Sources">
            {use.sourceIds.length === 0 ? (
              <Text size="sm" c="dimmed">
                Aucune source liée. « Modifier » permet d’en choisir.
              </Text>
            ) : (
              <List size="sm">
                {use.sourceIds.map((id) => (
                  <List.Item key={id}>
                    <RecordName type="source" id={id} />
                  </List.Item>
                ))}
              </List>
            )}
          </Section>
          {use.note !== '' && (
            <Section title="Note">
              <Prose>{use.note}</Prose>
            </Section>
          )}
        </>
      )}
    </RecordPage>
  );
}

function Unsaid({ use }: { use: DataUse }) {
  const missing = unsaid(use).length;
  if (missing === 0) return null;
  return (
    <Text size="sm" mb="sm">
      {missing === 1
        ? 'Un point sur dix n’est dit nulle part : il peut être demandé.'
        : `${missing} points sur dix ne sont dits nulle part : ils peuvent être demandés.`}
    </Text>
  );
}
