// The lines between the cards of the threads: drawn where the cards are, drawn again when they move.
import { type RefObject, useEffect, useState } from 'react';
import classes from './Threads.module.css';

interface Line {
  key: string;
  from: string;
  to: string;
  path: string;
}

interface ThreadLinesProps {
  board: RefObject<HTMLDivElement | null>;
  edges: readonly { from: string; to: string }[];
  /** What stays in view; null when nothing is pointed at. */
  lit: ReadonlySet<string> | null;
}

/** Seen only: the cards say the same in words. */
export function ThreadLines({ board, edges, lit }: ThreadLinesProps) {
  const [lines, setLines] = useState<readonly Line[]>([]);
  useEffect(() => {
    const element = board.current;
    if (element === null) return;
    const draw = () => setLines(linesOf(element, edges));
    draw();
    const watcher = new ResizeObserver(draw);
    watcher.observe(element);
    for (const card of element.querySelectorAll('[data-node]')) watcher.observe(card);
    return () => watcher.disconnect();
  }, [board, edges]);
  return (
    <svg className={classes.lines} aria-hidden focusable="false">
      {lines.map(({ key, from, to, path }) => (
        <path key={key} d={path} data-lit={(lit?.has(from) && lit.has(to)) || undefined} />
      ))}
    </svg>
  );
}

function linesOf(board: HTMLElement, edges: ThreadLinesProps['edges']): Line[] {
  const origin = board.getBoundingClientRect();
  const places = new Map(
    [...board.querySelectorAll<HTMLElement>('[data-node]')].map((card) => [
      card.dataset.node ?? '',
      card.getBoundingClientRect(),
    ]),
  );
  return edges.flatMap(({ from, to }) => {
    const start = places.get(from);
    const end = places.get(to);
    // One above the other: the columns are stacked, and a line would cross the cards.
    if (!start || !end || end.left < start.right) return [];
    const x1 = start.right - origin.left;
    const y1 = start.top + start.height / 2 - origin.top;
    const x2 = end.left - origin.left;
    const y2 = end.top + end.height / 2 - origin.top;
    const bend = Math.min(40, (x2 - x1) / 2);
    const path = `M${x1} ${y1} C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`;
    return [{ key: `${from} ${to}`, from, to, path }];
  });
}
