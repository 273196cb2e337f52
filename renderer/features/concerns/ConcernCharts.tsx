// Figures and charts of concerns: exact ones for the association, or those that may be published, to be taken out as files.
import { Group, Menu, SegmentedControl, Select, Stack, Text, useComputedColorScheme } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ChartKind, FigureTable } from '../../../electron/contract/figures.ts';
import { api } from '../../app/client.ts';
import { useQueryValues, useSetQueryValues } from '../../app/location.ts';
import { asId } from '../../app/records.ts';
import { Drawing } from '../../ui/Drawing.tsx';
import { EmptyNotice } from '../../ui/EmptyNotice.tsx';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { ExportMenu } from '../../ui/ExportMenu.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { notify } from '../../ui/notify.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { RecordPicker } from '../../ui/RecordPicker.tsx';
import { useAction } from '../../ui/useAction.ts';
import { useOnlyDossier } from '../../ui/useOnlyDossier.ts';
import { ConcernFilters } from './ConcernFilters.tsx';
import classes from './Concerns.module.css';
import { concernFilter } from './concernFilter.ts';
import { FigureTableView } from './FigureTableView.tsx';
import { type ChartFormat, chartNames, exportChart, isChart } from './figures.ts';

export function ConcernCharts() {
  const query = useQueryValues();
  const setQuery = useSetQueryValues();
  const isPublic = query.pour === 'publier';
  const by = isChart(query.par) && !(isPublic && query.par === 'week') ? query.par : 'theme';
  const offered = Object.entries(chartNames).filter(([kind]) => !(isPublic && kind === 'week'));
  return (
    <>
      <PageHeader
        title="Chiffres des inquiétudes"
        lead="Exacts pour l’association ; à publier, sans rien qui puisse désigner quelqu’un."
      />
      <Group gap="md" mb="md" align="flex-end">
        <SegmentedControl
          aria-label="À qui ces chiffres sont destinés"
          value={isPublic ? 'publier' : 'nous'}
          onChange={(value) => setQuery({ pour: value === 'publier' ? value : null })}
          data={[
            { value: 'nous', label: 'Pour l’association' },
            { value: 'publier', label: 'À publier' },
          ]}
        />
        <Select
          label="Compter"
          allowDeselect={false}
          value={by}
          onChange={(par) => setQuery({ par })}
          data={offered.map(([value, label]) => ({ value, label }))}
        />
      </Group>
      {isPublic ? (
        <PublicChart dossierId={query.dossier} kind={by === 'week' ? 'month' : by} />
      ) : (
        <OwnChart by={by} />
      )}
    </>
  );
}

function OwnChart({ by }: { by: ChartKind | 'week' }) {
  const query = useQueryValues();
  const scheme = useComputedColorScheme('light');
  const { data, error, refetch } = useQuery({
    ...api.figures.draw.queryOptions({ input: { filter: concernFilter(query), by, scheme } }),
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <ConcernFilters dossierId={undefined} />
      {error ? (
        <ErrorNotice error={error} retry={() => void refetch()} />
      ) : data === undefined ? (
        <Loading what="des chiffres" />
      ) : data.table.rows.length === 0 ? (
        <EmptyNotice sentence="Aucune inquiétude ne répond à ces filtres." />
      ) : (
        <Drawn table={data.table} svg={data.svg} />
      )}
    </>
  );
}

function PublicChart({ dossierId, kind }: { dossierId: string | undefined; kind: ChartKind }) {
  const setQuery = useSetQueryValues();
  const known = useOnlyDossier(dossierId === undefined);
  const chosen = known.state === 'one' ? known.id : dossierId;
  return (
    <Stack gap="sm">
      <div className={classes.bar}>
        <div className={classes.filter}>
          <RecordPicker
            domain="dossiers"
            label="Dossier"
            value={chosen ?? null}
            onChange={(dossier) => setQuery({ dossier })}
          />
        </div>
      </div>
      {chosen === undefined ? (
        <EmptyNotice sentence="Choisissez un dossier : les chiffres se publient dossier par dossier." />
      ) : (
        <Publishable dossierId={chosen} kind={kind} />
      )}
    </Stack>
  );
}

function Publishable({ dossierId, kind }: { dossierId: string; kind: ChartKind }) {
  const { data, error, refetch } = useQuery(
    api.figures.drawPublishable.queryOptions({ input: { dossierId: asId(dossierId), kind } }),
  );
  const held = useQuery(api.figures.publishable.queryOptions({ input: { dossierId: asId(dossierId) } }));
  const action = useAction(async (format: ChartFormat) => {
    notify({ title: 'Téléchargé', message: await exportChart(dossierId, kind, format) });
  });
  if (error) return <ErrorNotice error={error} retry={() => void refetch()} />;
  if (data === undefined) return <Loading what="des chiffres" />;
  const { chart } = data;
  if (chart === null) return <EmptyNotice sentence={NONE} />;
  return (
    <>
      {held.data?.isEarlier && <Text size="sm">{HELD}</Text>}
      <Drawn table={chart.table} svg={chart.svg} />
      <Group>
        <ExportMenu side="start" running={action.running}>
          <Menu.Item onClick={() => void action.run('png')}>Image (PNG)</Menu.Item>
          <Menu.Item onClick={() => void action.run('svg')}>Dessin (SVG)</Menu.Item>
          <Menu.Item onClick={() => void action.run('csv')}>Tableau (CSV)</Menu.Item>
        </ExportMenu>
        <Text size="xs" c="dimmed" maw="36rem">
          Ce qui est exporté compte comme publié : les chiffres suivants s’y tiennent, pour qu’on ne puisse
          rien déduire en les comparant.
        </Text>
      </Group>
    </>
  );
}

function Drawn({ table, svg }: { table: FigureTable; svg: string }) {
  return (
    <Panel>
      <Stack gap="sm">
        <Drawing
          className={classes.chart}
          svg={svg}
          alt={`${table.caption}. Les chiffres sont dans le tableau.`}
        />
        <FigureTableView table={table} />
        <Text size="xs" c="dimmed">
          {table.note}
        </Text>
      </Stack>
    </Panel>
  );
}

const NONE =
  'Il y a trop peu d’inquiétudes pour que ces chiffres se publient : moins de 5, un nombre peut désigner quelqu’un, et ceux qui restent permettraient de le retrouver.';
const HELD =
  'Ce sont les chiffres publiés la dernière fois : ce qui a changé depuis est trop petit pour être publié sans désigner quelqu’un.';
