// How many concerns of a dossier may be published, by theme and by level, with the way to all figures and charts.
import { useQuery } from '@tanstack/react-query';
import type { PublishedTable } from '../../../electron/contract/figures.ts';
import { api } from '../../app/client.ts';
import { asId } from '../../app/records.ts';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { TextLink } from '../../ui/links.tsx';
import classes from './Concerns.module.css';
import { levels } from './concernWords.ts';
import { figureWords, REST_MEANING, summaryWords } from './figureWords.ts';

export function ConcernFigures({ dossierId }: { dossierId: string }) {
  const { data, error, refetch } = useQuery(
    api.figures.publishable.queryOptions({ input: { dossierId: asId(dossierId) } }),
  );
  if (error) return <ErrorNotice error={error} retry={() => void refetch()} />;
  if (data === undefined) return null;
  const { theme, level } = data.tables;
  const merged = [theme, level].some((table) => table === null || table.rest > 0);
  return (
    <details className={classes.figures}>
      <summary>{summaryWords(data.total)}</summary>
      {data.total !== null && (
        <div className={classes.tables}>
          <Figures title="Par thème" table={theme} nameOf={(value) => value || 'Sans thème'} />
          <Figures title="Par niveau" table={level} nameOf={levelName} />
        </div>
      )}
      {merged && <p className={classes.masked}>{REST_MEANING}</p>}
      <p>
        <TextLink to={`/inquietudes/chiffres?dossier=${dossierId}`}>Tous les chiffres et graphiques</TextLink>
      </p>
    </details>
  );
}

function Figures({
  title,
  table,
  nameOf,
}: {
  title: string;
  table: PublishedTable | null;
  nameOf: (value: string) => string;
}) {
  if (table === null) return null;
  return (
    <table className={classes.table}>
      <caption>{title}</caption>
      <tbody>
        {table.rows.map(({ value, count }) => (
          <tr key={value}>
            <th scope="row">{nameOf(value)}</th>
            <td>{figureWords(count)}</td>
          </tr>
        ))}
        {table.rest > 0 && (
          <tr>
            <th scope="row">Autres</th>
            <td>{figureWords(table.rest)}</td>
          </tr>
        )}
      </tbody>
    </table>
  );
}

function levelName(level: string): string {
  return Object.entries(levels).find(([value]) => value === level)?.[1] ?? level;
}
