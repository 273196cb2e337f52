// What a list of records shows and offers.
import type { ReactNode } from 'react';
import type { Domain, FilterOf, RecordOf, SortOf } from '../app/records.ts';

export interface Column<D extends Domain> {
  id: string;
  header: string;
  cell: (record: RecordOf<D>) => ReactNode;
  /** The column whose content is the link to the record's page. Exactly one. */
  main?: boolean;
  /** The list can be sorted by it. */
  sort?: SortOf<D>;
  /** In rem: '9rem'. Columns without one are 9rem wide. */
  width?: string;
  /** Never narrower than its width (a date, a reference): it has it all, or lies under the main column. */
  whole?: boolean;
}

export interface ListFilter<D extends Domain> {
  field: keyof FilterOf<D> & string;
  label: string;
  choices: Readonly<Record<string, string>>;
}

export interface RowChoice<D extends Domain> {
  /** How a row's box is named. */
  nameOf: (record: RecordOf<D>) => string;
  /** What can be done with the rows chosen; `clear` unchooses them. */
  bar: (chosen: readonly RecordOf<D>[], clear: () => void) => ReactNode;
}

export interface RecordTableProps<D extends Domain> {
  domain: D;
  /** The table's name for screen readers. */
  label: string;
  /** How records are counted: one, several. */
  counted: readonly [string, string];
  columns: readonly Column<D>[];
  /** Fixed, not shown: the list of one dossier. */
  filter?: FilterOf<D>;
  filters?: readonly ListFilter<D>[];
  create?: { label: string; to: string };
  /** What the list is for, when there is nothing in it. */
  empty: string;
  /** More buttons beside « create ». */
  actions?: ReactNode;
  /** Rows can be chosen, by a box or with the space bar, to be acted on together. */
  choice?: RowChoice<D>;
  /** Where a row leads, when it is not the record's own page. */
  to?: (record: RecordOf<D>) => string;
}
