// The figures of a chart as a table.
import type { FigureTable } from '../../../electron/contract/figures.ts';
import classes from './Concerns.module.css';
import { figureWords } from './figureWords.ts';

export function FigureTableView({ table }: { table: FigureTable }) {
  const [first, ...others] = table.header;
  return (
    <section className={classes.scroll} aria-label={`Tableau : ${table.caption}`}>
      <table className={classes.table}>
        <caption>{table.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{first}</th>
            {others.map((name) => (
              <th key={name} scope="col" className={classes.number}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(({ label, counts }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              {counts.map((count, at) => (
                <td key={others[at]} className={classes.number}>
                  {count === null ? '–' : figureWords(count)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
