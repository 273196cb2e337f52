// What an erasure did: what went, where the person is still named, and from which back-ups they will disappear, and when.
import { Button, List, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { downloadBlob } from '../../ui/attachmentTransfer.ts';
import { today } from '../../ui/dates.ts';
import { EmptyNotice } from '../../ui/EmptyNotice.tsx';
import { ButtonLink, RecordName } from '../../ui/links.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Section } from '../../ui/Section.tsx';
import { backUpLine, erasedLines, reportText } from './erasureWords.ts';
import { type ErasureReport, lastReport } from './lastErasure.ts';

export function ErasureReportPage() {
  const [report] = useState(lastReport);
  if (report === null) {
    return (
      <>
        <PageHeader title="Compte rendu d’effacement" />
        <EmptyNotice
          sentence="Le compte rendu ne se garde que le temps de le lire. Le journal dit quand une personne a été effacée."
          action={{ label: 'Voir les personnes', to: '/personnes' }}
        />
      </>
    );
  }
  return <Report report={report} />;
}

function Report({ report }: { report: ErasureReport }) {
  const [on] = useState(today);
  const keep = () =>
    downloadBlob(
      new Blob([reportText(report, on)], { type: 'text/plain' }),
      `compte-rendu-effacement-${on}.txt`,
    );
  return (
    <>
      <PageHeader
        title="Compte rendu d’effacement"
        lead="Gardez-le : il répond à la personne, et ne la nomme pas."
        actions={
          <>
            <ButtonLink to="/personnes" variant="default">
              Voir les personnes
            </ButtonLink>
            <Button leftSection={<IconDownload size={16} aria-hidden />} onClick={keep}>
              Garder le compte rendu
            </Button>
          </>
        }
      />
      <Section title="Ce qui a été fait">
        <List size="sm" spacing={4}>
          {erasedLines(report).map((line) => (
            <List.Item key={line}>{line}</List.Item>
          ))}
        </List>
      </Section>
      <StillNamed report={report} />
      <BackUps report={report} />
    </>
  );
}

function StillNamed({ report: { stillNamed } }: { report: ErasureReport }) {
  if (stillNamed.length === 0) return null;
  return (
    <Section title="Où elle est encore nommée">
      <Text size="sm" mb="xs">
        Ces textes sont les vôtres : Vigie ne les change pas. Corrigez-les ; un communiqué publié se corrige
        par une nouvelle version.
      </Text>
      <List size="sm" spacing={4}>
        {stillNamed.map(({ type, id }) => (
          <List.Item key={id}>
            <RecordName type={type} id={id} />
          </List.Item>
        ))}
      </List>
    </Section>
  );
}

function BackUps({ report: { backUps } }: { report: ErasureReport }) {
  return (
    <Section title="Sauvegardes qui la contiennent encore">
      {backUps.length === 0 ? (
        <Text size="sm">Aucune sauvegarde n’a été faite pendant que la personne était au registre.</Text>
      ) : (
        <>
          <List size="sm" spacing={4}>
            {backUps.map((backUp) => (
              <List.Item key={backUp.path}>{backUpLine(backUp)}</List.Item>
            ))}
          </List>
          <Text size="sm" mt="sm">
            D’ici là, n’en restaurez aucune sans effacer de nouveau la personne. Pour qu’elles disparaissent
            plus tôt, supprimez ces fichiers. Les copies faites ailleurs ne sont pas connues de Vigie.
          </Text>
        </>
      )}
    </Section>
  );
}
