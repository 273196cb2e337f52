// A series: its requests on a grid, what can be done to several at once, its common text.
import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import type { Series } from '../../../electron/contract/series.ts';
import { usePageId } from '../../app/location.ts';
import { RecordName } from '../../ui/links.tsx';
import { Markdown } from '../../ui/Markdown.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { RecordPage } from '../../ui/RecordPage.tsx';
import { Section } from '../../ui/Section.tsx';
import { ExtendWindow } from './ExtendWindow.tsx';
import { RewriteWindow } from './RewriteWindow.tsx';
import { SeriesGrid } from './SeriesGrid.tsx';
import { seriesForm } from './seriesForms.tsx';

export function SeriesPage() {
  return (
    <RecordPage
      domain="series"
      id={usePageId()}
      form={seriesForm}
      title={({ subject }) => subject}
      eyebrow={({ reference }) => reference}
      facts={(series) => [
        { label: 'Dossier', value: <RecordName type="dossier" id={series.dossierId} /> },
        { label: 'Demandes', value: series.requests },
        { label: 'Note', value: series.note },
      ]}
    >
      {(series) => <SeriesContent series={series} />}
    </RecordPage>
  );
}

function SeriesContent({ series }: { series: Series }) {
  const [window, setWindow] = useState<'extend' | 'rewrite' | null>(null);
  const close = () => setWindow(null);
  return (
    <>
      <Section title="Où en est-on ?">
        <SeriesGrid series={series} />
      </Section>
      {series.body !== '' && (
        <Section
          title="Le texte commun"
          actions={
            <Group gap="xs">
              <Button variant="default" size="compact-sm" onClick={() => setWindow('rewrite')}>
                Réécrire les lettres…
              </Button>
              <Button variant="default" size="compact-sm" onClick={() => setWindow('extend')}>
                Ajouter des organismes…
              </Button>
            </Group>
          }
        >
          <Panel>
            <Markdown text={series.body} />
          </Panel>
        </Section>
      )}
      {window === 'extend' && <ExtendWindow series={series} onClose={close} />}
      {window === 'rewrite' && <RewriteWindow series={series} onClose={close} />}
    </>
  );
}
