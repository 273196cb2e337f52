// The rows of a list: a real table, of which only what can be seen is in the page.
import { UnstyledButton } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import {
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { recordPath, typeOfDomain } from '../app/places.ts';
import type { Domain, RecordOf } from '../app/records.ts';
import { columnWidths } from './columnWidths.ts';
import { TextLink } from './links.tsx';
import { withoutLoneSigns } from './loneSigns.ts';
import type { Column, RecordTableProps } from './recordTableTypes.ts';
import { usePrinting } from './usePrinting.ts';
import classes from './VirtualRows.module.css';

export interface VirtualRowsProps<D extends Domain>
  extends Pick<RecordTableProps<D>, 'domain' | 'label' | 'columns' | 'to' | 'choice'> {
  records: readonly RecordOf<D>[];
  total: number | null;
  /** The ids of the rows that are chosen, where they can be. */
  chosen: ReadonlySet<string>;
  onChoose: (chosen: ReadonlySet<string>) => void;
  sort: { by: string; direction: 'asc' | 'desc' } | null;
  onSort: (by: string, direction: 'asc' | 'desc') => void;
  onNearEnd: () => void;
}

const ROW_HEIGHT = 41;
const BEFORE_END = 15;
const WIDTH_BEFORE_MEASURE = 768;
const BOX_WIDTH = 44;

export function VirtualRows<D extends Domain>(props: VirtualRowsProps<D>) {
  const { domain, label, columns, records, total, to, onNearEnd, choice, chosen, onChoose } = props;
  const body = useRef<HTMLTableSectionElement>(null);
  const [top, setTop] = useState(0);
  useLayoutEffect(() => setTop(topOf(body.current)), []);
  const rows = useWindowVirtualizer({
    count: records.length,
    estimateSize: () => ROW_HEIGHT,
    overscan: 10,
    scrollMargin: top,
    getItemKey: (index) => records[index]?.id ?? index,
  });
  const visible = rows.getVirtualItems();
  const printing = usePrinting();
  // On paper nobody scrolls: all that was read of the list.
  const shown = printing ? records.map(({ id }, index) => ({ index, key: id })) : visible;
  const lastShown = visible.at(-1)?.index ?? 0;
  const nearEnd = lastShown >= records.length - BEFORE_END;
  const reachEnd = useEffectEvent(onNearEnd);
  useEffect(() => {
    if (nearEnd && records.length > 0) reachEnd();
  }, [nearEnd, records.length]);

  const before = printing ? 0 : (visible[0]?.start ?? top) - top;
  const after = printing ? 0 : rows.getTotalSize() - ((visible.at(-1)?.end ?? top) - top);
  const address = (record: RecordOf<D>) => to?.(record) ?? recordPath(typeOfDomain(domain), record.id);
  const { ref: room, width } = useElementSize<HTMLDivElement>();
  const shares = new Map(
    columnWidths(columns, (width || WIDTH_BEFORE_MEASURE) - (choice ? BOX_WIDTH : 0)).map((share) => [
      share.id,
      share.width,
    ]),
  );
  const fitting = columns.filter(({ id }) => shares.has(id));
  const folded = columns.filter(({ id }) => !shares.has(id));
  const toggle = (ids: readonly string[]) => onChoose(toggled(chosen, ids));
  return (
    <div ref={room}>
      <table
        className={classes.table}
        aria-label={label}
        aria-rowcount={total === null ? undefined : total + 1}
      >
        <thead>
          <tr>
            {choice && (
              <th scope="col" style={{ width: BOX_WIDTH }} className={classes.choice}>
                <input
                  type="checkbox"
                  className={classes.box}
                  aria-label="Choisir toutes les lignes affichées"
                  checked={records.length > 0 && records.every(({ id }) => chosen.has(id))}
                  onChange={() => toggle(records.map(({ id }) => id))}
                />
              </th>
            )}
            {fitting.map((column) => (
              <HeaderCell key={column.id} column={column} width={shares.get(column.id)} {...props} />
            ))}
          </tr>
        </thead>
        <tbody
          ref={body}
          onKeyDown={(event) => {
            moveBetweenRows(event);
            if (choice) chooseFocused(event, toggle);
          }}
        >
          {before > 0 && <Spacer height={before} />}
          {shown.map(({ index, key }) => {
            const record = records[index];
            if (record === undefined) return null;
            return (
              <tr key={String(key)} ref={rows.measureElement} data-index={index} aria-rowindex={index + 2}>
                {choice && (
                  <td className={`${classes.cell} ${classes.choice}`}>
                    <input
                      type="checkbox"
                      className={classes.box}
                      aria-label={`Choisir : ${choice.nameOf(record)}`}
                      checked={chosen.has(record.id)}
                      onChange={() => toggle([record.id])}
                    />
                  </td>
                )}
                {fitting.map((column) =>
                  column.main ? (
                    <td key={column.id} className={classes.main}>
                      <TextLink
                        to={address(record)}
                        className={classes.link}
                        underline="never"
                        data-record={record.id}
                      >
                        {words(column.cell(record))}
                      </TextLink>
                      <Folded columns={folded} record={record} />
                    </td>
                  ) : (
                    <td key={column.id} className={classes.cell}>
                      {words(column.cell(record))}
                    </td>
                  ),
                )}
              </tr>
            );
          })}
          {after > 0 && <Spacer height={after} />}
        </tbody>
      </table>
      {printing && total !== null && total > records.length && (
        <p>
          Les {records.length} premières lignes sur {total}. Pour les avoir toutes, descendez d’abord au bout
          de la liste, ou filtrez-la.
        </p>
      )}
    </div>
  );
}

interface HeaderCellProps<D extends Domain> extends Pick<VirtualRowsProps<D>, 'sort' | 'onSort'> {
  column: Column<D>;
  width: number | undefined;
}

function HeaderCell<D extends Domain>({ column, width, sort, onSort }: HeaderCellProps<D>) {
  const { header } = column;
  const by = column.sort === undefined ? null : String(column.sort);
  const direction = by !== null && sort?.by === by ? sort.direction : null;
  const Arrow = direction === null ? IconArrowsSort : direction === 'asc' ? IconArrowUp : IconArrowDown;
  return (
    <th
      scope="col"
      style={{ width }}
      aria-sort={direction === null ? undefined : direction === 'asc' ? 'ascending' : 'descending'}
    >
      {by === null ? (
        header
      ) : (
        <UnstyledButton
          className={classes.sort}
          onClick={() => onSort(by, direction === 'asc' ? 'desc' : 'asc')}
        >
          {header}
          <Arrow size={14} aria-hidden className={direction === null ? classes.unsorted : undefined} />
        </UnstyledButton>
      )}
    </th>
  );
}

/** What has no room as a column lies under the main one. */
function Folded<D extends Domain>({
  columns,
  record,
}: {
  columns: readonly Column<D>[];
  record: RecordOf<D>;
}) {
  if (columns.length === 0) return null;
  return (
    <div className={classes.folded}>
      {columns.map(({ id, cell }) => (
        <span key={id}>{words(cell(record))}</span>
      ))}
    </div>
  );
}

/** A line of a cell never begins with a sign. */
function words(content: ReactNode): ReactNode {
  return typeof content === 'string' ? withoutLoneSigns(content) : content;
}

function Spacer({ height }: { height: number }) {
  return (
    <tr aria-hidden className={classes.spacer}>
      <td className={classes.gap} style={{ height }} />
    </tr>
  );
}

/** Up and down go from row to row, Home and End to the first and last one in the page. */
function moveBetweenRows(event: KeyboardEvent<HTMLTableSectionElement>): void {
  const links = [...event.currentTarget.querySelectorAll<HTMLAnchorElement>(`a.${classes.link}`)];
  const at = links.findIndex((link) => link.matches(':focus'));
  if (at < 0) return;
  const moves: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    Home: 0,
    End: links.length - 1,
  };
  const next = moves[event.key];
  if (next === undefined || links[next] === undefined) return;
  event.preventDefault();
  links[next].focus();
}

/** The space bar chooses the row whose link has the focus. */
function chooseFocused(
  event: KeyboardEvent<HTMLTableSectionElement>,
  toggle: (ids: readonly string[]) => void,
): void {
  if (event.key !== ' ' || !(event.target instanceof HTMLAnchorElement)) return;
  const id = event.target.dataset.record;
  if (id === undefined) return;
  event.preventDefault();
  toggle([id]);
}

/** All of them more, or, where all were there, all of them less. */
function toggled(chosen: ReadonlySet<string>, ids: readonly string[]): ReadonlySet<string> {
  const all = ids.every((id) => chosen.has(id));
  const next = new Set(chosen);
  for (const id of ids) {
    if (all) next.delete(id);
    else next.add(id);
  }
  return next;
}

function topOf(element: HTMLElement | null): number {
  return element === null ? 0 : element.getBoundingClientRect().top + window.scrollY;
}
