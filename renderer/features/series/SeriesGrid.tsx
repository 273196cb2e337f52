// The grid of a series: how many stand at each step, a line a request, boxes to act on several.
import { Button, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ClockStep } from '../../../electron/contract/law.ts';
import type { Series, SeriesLine } from '../../../electron/contract/series.ts';
import { api } from '../../app/client.ts';
import { recordPath } from '../../app/places.ts';
import { countWords } from '../../ui/countWords.ts';
import { ShortDate } from '../../ui/DateText.tsx';
import { today } from '../../ui/dates.ts';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { TextLink } from '../../ui/links.tsx';
import { StepBadge } from '../requests/StepBadge.tsx';
import { steps } from '../requests/words.ts';
import { ExportLetters } from './ExportLetters.tsx';
import { SeriesRuleNotice } from './SameObjectNotice.tsx';
import classes from './Series.module.css';
import { SeriesEvent } from './SeriesEvent.tsx';
import { useBinRequests } from './useBinRequests.ts';

export function SeriesGrid({ series }: { series: Series }) {
  const { data, error, refetch } = useQuery(
    api.series.grid.queryOptions({ input: { id: series.id, on: today() } }),
  );
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [state, setState] = useState<ClockStep | null>(null);
  const [noting, setNoting] = useState(false);
  const bin = useBinRequests(series, () => setChosen(new Set()));
  if (error) return <ErrorNotice error={error} retry={() => void refetch()} />;
  if (data === undefined) return <Loading what="des demandes" />;
  const { lines } = data;
  const shown = state === null ? lines : lines.filter(({ step }) => step === state);
  const selected = lines.filter(({ requestId }) => chosen.has(requestId));
  const all = shown.length > 0 && shown.every(({ requestId }) => chosen.has(requestId));
  const hidden = selected.filter((line) => !shown.includes(line)).length;
  const [first] = lines;
  const toggleAll = () => {
    const rest = [...chosen].filter((id) => !shown.some(({ requestId }) => requestId === id));
    setChosen(new Set(all ? rest : [...rest, ...shown.map(({ requestId }) => requestId)]));
  };
  return (
    <>
      {first && <SeriesRuleNotice requestId={first.requestId} />}
      <States lines={lines} state={state} onState={setState} />
      <Group gap="xs" mb="sm" justify="space-between">
        <Text size="sm" role="status">
          {countWords(selected.length, ['demande choisie', 'demandes choisies'])}
          {hidden > 0 && `, dont ${hidden} hors de l’étape affichée`}
        </Text>
        <Group gap="xs" data-actions>
          <Button
            variant="default"
            size="compact-sm"
            disabled={selected.length === 0}
            onClick={() => setNoting(true)}
          >
            Noter un événement…
          </Button>
          <Button
            variant="default"
            size="compact-sm"
            disabled={selected.length === 0}
            loading={bin.running}
            onClick={() => void bin.run(selected)}
          >
            Mettre à la corbeille…
          </Button>
          <ExportLetters series={series} lines={selected.length === 0 ? lines : selected} />
        </Group>
      </Group>
      <section className={classes.scroll} aria-label="Demandes de la série">
        <table className={classes.grid}>
          <thead>
            <tr>
              <th scope="col">
                <input
                  type="checkbox"
                  className={classes.box}
                  aria-label="Choisir toutes les demandes affichées"
                  checked={all}
                  onChange={toggleAll}
                />
              </th>
              <th scope="col">Organisme</th>
              <th scope="col">Étape</th>
              <th scope="col">Partie le</th>
              <th scope="col">Reçue le</th>
              <th scope="col">Prochaine date</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((line) => (
              <GridLine
                key={line.requestId}
                line={line}
                checked={chosen.has(line.requestId)}
                onToggle={() => setChosen(toggled(chosen, line.requestId))}
              />
            ))}
          </tbody>
        </table>
      </section>
      {noting && (
        <SeriesEvent
          series={series}
          lines={selected}
          onClose={(done) => {
            setNoting(false);
            if (done) setChosen(new Set());
          }}
        />
      )}
    </>
  );
}

/** The set with an id more, or less. */
function toggled(chosen: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(chosen);
  if (!next.delete(id)) next.add(id);
  return next;
}

interface StatesProps {
  lines: readonly SeriesLine[];
  state: ClockStep | null;
  onState: (state: ClockStep | null) => void;
}

function States({ lines, state, onState }: StatesProps) {
  const present = [...new Set(lines.map(({ step }) => step))];
  if (present.length < 2 && state === null) return null;
  return (
    <ul className={classes.states} aria-label="Filtrer par étape">
      {present.map((step) => (
        <li key={step}>
          <Button
            variant={state === step ? 'filled' : 'default'}
            size="compact-sm"
            aria-pressed={state === step}
            onClick={() => onState(state === step ? null : step)}
          >
            {steps[step].label} : {lines.filter((line) => line.step === step).length}
          </Button>
        </li>
      ))}
    </ul>
  );
}

interface GridLineProps {
  line: SeriesLine;
  checked: boolean;
  onToggle: () => void;
}

function GridLine({ line, checked, onToggle }: GridLineProps) {
  const { requestId, reference, authority, city, step, nextOn, sentOn, receivedOn } = line;
  return (
    <tr>
      <td>
        <input
          type="checkbox"
          className={classes.box}
          aria-label={`Choisir ${reference}, ${authority}`}
          checked={checked}
          onChange={onToggle}
        />
      </td>
      <td>
        <TextLink to={recordPath('request', requestId)} size="sm">
          {authority}
        </TextLink>
        <Text size="xs" c="dimmed">
          {[reference, city].filter((part) => part !== '').join(' · ')}
        </Text>
      </td>
      <td>
        <StepBadge step={step} />
      </td>
      <td>
        <ShortDate on={sentOn} empty="–" />
      </td>
      <td>
        <ShortDate on={receivedOn} empty="–" />
      </td>
      <td>
        <ShortDate on={nextOn} empty="–" />
      </td>
    </tr>
  );
}
