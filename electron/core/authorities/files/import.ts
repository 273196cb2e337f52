// Brings lines of a file into the register as one action: all of them, or none.
import { setImmediate } from 'node:timers/promises';
import type { KnownAuthorityChoice } from '../../../contract/directories.ts';
import type { InputIssue } from '../../../contract/errors.ts';
import { badInput, refuseIf } from '../../failure.ts';
import type { Register } from '../../register/register.ts';
import { authorityStore } from '../store.ts';
import { directoryReadings } from './readings.ts';
import { changesOf, issuesOf, knownAuthorities, repeatedLines } from './understand.ts';

interface ImportInput {
  readingId: string;
  lines: readonly number[];
  known: KnownAuthorityChoice;
}

/** Lines between two turns of the event loop. */
const SLICE = 20;

/** Gives how many were added, changed and left. `signal` stops it, and nothing is kept. Throws BAD_INPUT `lines.N.field`. */
export async function importDirectory(
  register: Register,
  { readingId, lines, known }: ImportInput,
  signal?: AbortSignal,
) {
  const { entries, format } = directoryReadings.whole(register, readingId);
  const byLine = new Map(entries.map((entry) => [entry.line, entry]));
  const repeated = repeatedLines(entries);
  const chosen = lines.map((line, index) => {
    const entry = byLine.get(line);
    if (!entry || lines.indexOf(line) !== index) throw badInput(`lines.${index}`, 'UNKNOWN_LINE', `${line}`);
    return entry;
  });
  refuseIf(
    chosen.flatMap(({ line, row }, index): InputIssue[] => {
      const again = repeated.get(line);
      const issues = again ? [{ field: again.field, code: 'REPEATED_LINE', detail: String(again.of) }] : [];
      return [...issuesOf(row), ...issues].map((issue) => ({
        ...issue,
        field: `lines.${index}.${issue.field}`,
      }));
    }),
  );
  return register.write(async (write) => {
    const find = await knownAuthorities(write, format);
    const counts = { created: 0, updated: 0, left: 0 };
    const changedBy = new Map<string, number>();
    for (const [index, { line, row }] of chosen.entries()) {
      if (index % SLICE === SLICE - 1) {
        // The driver answers at once: without a pause nothing else of the core would run until the last line.
        await setImmediate();
        signal?.throwIfAborted();
      }
      const found = find(row);
      if (found === null) {
        await authorityStore.insert(write, row, `lines.${index}.`);
        counts.created += 1;
        continue;
      }
      const changes = changesOf(found.authority, row, known, format);
      if (Object.keys(changes).length === 0) {
        counts.left += 1;
        continue;
      }
      const { id, version } = found.authority;
      const before = changedBy.get(id);
      if (before !== undefined) throw badInput(`lines.${index}.name`, 'SAME_AUTHORITY', String(before));
      changedBy.set(id, line);
      await authorityStore.change(write, { id, version }, changes);
      counts.updated += 1;
    }
    return counts;
  });
}
