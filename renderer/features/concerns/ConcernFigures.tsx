// How many concerns of a dossier by theme and by level; a figure that could single someone out is never shown.
import { useQuery } from '@tanstack/react-query';
import { api } from '../../app/client.ts';
import { asId } from '../../app/records.ts';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import classes from './Concerns.module.css';
import { levels } from './concernWords.ts';
import { figureWords, MASKED_MEANING, summaryWords } from './figureWords.ts';

export function ConcernFigures({ dossierId }: { dossierId: string }) {
  const { data, error, refetch } = useQuery(
    api.concerns.figures.queryOptions({ input: { dossierId: asId(dossierId) } }),
  );
  if (error) return <ErrorNotice error={error} retry={() => void refetch()} />;
  if (data === undefined || data.byTheme.length === 0) return null;
  const masked = [...data.byTheme, ...data.byLevel].some(({ count }) => count === null);
  return (
    <details className={classes.figures}>
      <summary>{summaryWords(data.total)}</summary>
      <div className={classes.tables}>
        <Figures
          title="Par thème"
          rows={data.byTheme.map(({ theme, count }) => ({ name: theme || 'Sans thème', count }))}
        />
        <Figures
          title="Par niveau"
          rows={data.byLevel.map(({ level, count }) => ({ name: levelName(level), count }))}
        />
      </div>
      {masked && <p className={classes.masked}>{MASKED_MEANING}</p>}
    </details>
  );
}

function Figures({
  title,
  rows,
}: {
  title: string;
  rows: readonly { name: string; count: number | null }[];
}) {
  return (
    <table className={classes.table}>
      <caption>{title}</caption>
      <tbody>
        {rows.map(({ name, count }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td className={count === null ? classes.masked : undefined}>{figureWords(count)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function levelName(level: string): string {
  return Object.entries(levels).find(([value]) => value === level)?.[1] ?? level;
}
