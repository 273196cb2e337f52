// What is known of a record, as a list of terms and values; what is empty is left out.
import type { ReactNode } from 'react';
import classes from './Facts.module.css';

export interface Fact {
  label: string;
  value: ReactNode;
}

export function Facts({ items }: { items: readonly Fact[] }) {
  const known = items.filter(
    ({ value }) => value !== '' && value !== null && value !== undefined && value !== false,
  );
  if (known.length === 0) return null;
  return (
    <dl className={classes.facts}>
      {known.map(({ label, value }) => (
        <div key={label} className={classes.fact}>
          <dt className={classes.label}>{label}</dt>
          <dd className={classes.value}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
