// Asks which value of the register the text shows: it follows the register until the communiqué is published.
import { Modal, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Fact } from '../../../electron/contract/facts.ts';
import { api } from '../../app/client.ts';
import { asId } from '../../app/records.ts';
import { Drawing } from '../../ui/Drawing.tsx';
import { EmptyNotice } from '../../ui/EmptyNotice.tsx';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { Loading } from '../../ui/Loading.tsx';
import classes from './FactWindow.module.css';
import { factProblemWords } from './factProblems.ts';

export interface FactWindowProps {
  dossierId: string;
  onClose: () => void;
  onFact: (value: string, address: string) => void;
  /** A chart: what stands for it in words, and its address. */
  onChart: (words: string, address: string) => void;
}

export function FactWindow({ dossierId, onClose, onFact, onChart }: FactWindowProps) {
  const { data, error, refetch } = useQuery(
    api.facts.list.queryOptions({ input: { dossierId: asId(dossierId) } }),
  );
  const usable = data?.items.filter(({ value, kind }) => value !== null && kind !== 'chart') ?? [];
  const charts =
    data?.items.flatMap(({ chart, ...fact }) => (chart === undefined ? [] : [{ ...fact, chart }])) ?? [];
  const others = data?.items.filter(({ value }) => value === null) ?? [];
  return (
    <Modal opened onClose={onClose} title="Ajouter une donnée du registre" size="lg">
      <Stack gap="md">
        <Text size="sm" c="dimmed">
          La donnée suit le registre tant que le communiqué n’est pas publié ; la publication la fige, avec sa
          date et son origine.
        </Text>
        {error && <ErrorNotice error={error} retry={() => void refetch()} />}
        {!data && !error && <Loading what="des données du dossier" />}
        {data && usable.length === 0 && (
          <EmptyNotice sentence="Ce dossier n’a encore aucune donnée à montrer : inquiétudes, dates d’une demande, lieu d’hébergement…" />
        )}
        {charts.length > 0 && (
          <details>
            <summary>Graphiques ({charts.length})</summary>
            <ul className={classes.charts}>
              {charts.map(({ address, chart }) => (
                <li key={address}>
                  <button
                    type="button"
                    className={classes.fact}
                    onClick={() => onChart(chart.table.caption, address)}
                  >
                    <span>{chart.table.caption}</span>
                    <Drawing className={classes.chart} svg={chart.svg} alt="" />
                  </button>
                </li>
              ))}
            </ul>
          </details>
        )}
        <ul className={classes.list}>
          {usable.map(({ address, value, origin }) => (
            <li key={address}>
              <button type="button" className={classes.fact} onClick={() => onFact(value ?? '', address)}>
                <span className={classes.value}>{value}</span>
                <span>{origin}</span>
              </button>
            </li>
          ))}
        </ul>
        {others.length > 0 && (
          <details>
            <summary>Sans valeur pour l’instant ({others.length})</summary>
            <ul className={classes.list}>
              {others.map((fact) => (
                <li key={fact.address} className={classes.without}>
                  <Text size="sm">{fact.origin}</Text>
                  <Text size="sm" c="dimmed">
                    {reasonOf(fact)}
                  </Text>
                </li>
              ))}
            </ul>
          </details>
        )}
      </Stack>
    </Modal>
  );
}

function reasonOf({ problem }: Fact): string {
  return problem === null ? '' : `${factProblemWords[problem].title}. ${factProblemWords[problem].reason}`;
}
