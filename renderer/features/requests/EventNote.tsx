// The note of an event; a long one, as an e-mail makes, opens on demand.
import classes from './Events.module.css';
import { noteStart } from './noteStart.ts';

export function EventNote({ note }: { note: string }) {
  const start = noteStart(note);
  if (start === null) return <span className={classes.note}>{note}</span>;
  return (
    <details className={classes.note}>
      <summary>{start}</summary>
      {note}
    </details>
  );
}
