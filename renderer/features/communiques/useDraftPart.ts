// The few fields a part of the page shows: it is drawn again when one of them changes, not at each key typed elsewhere.
import { useRef, useSyncExternalStore } from 'react';
import type { Communique } from '../../../electron/contract/communiques.ts';
import { issueText } from '../../ui/issueText.ts';
import type { CommuniqueWriter, DraftField } from './draftSaves.ts';

export interface DraftPartState<Field extends DraftField> {
  values: Pick<Communique, Field>;
  /** What keeps a field from being saved; null when all is well. */
  problems: Record<Field, string | null>;
}

/** The same object as long as none of the fields changes. */
export function useDraftPart<Field extends DraftField>(
  writer: CommuniqueWriter,
  fields: readonly Field[],
): DraftPartState<Field> {
  const last = useRef<DraftPartState<Field> | null>(null);
  const read = (): DraftPartState<Field> => {
    const { values, issues } = writer.read();
    const now: unknown[] = [];
    const next: Record<string, unknown> = {};
    const problems: Record<string, string | null> = {};
    for (const field of fields) {
      const issue = issues.find((candidate) => candidate.field === field);
      next[field] = values[field];
      problems[field] = issue === undefined ? null : issueText(issue);
      now.push(next[field], problems[field]);
    }
    const before = last.current;
    const same = before !== null && now.every((value, index) => value === flat(before, fields)[index]);
    // Both have exactly the fields asked for.
    if (!same) last.current = { values: next, problems } as unknown as DraftPartState<Field>;
    return last.current ?? read();
  };
  return useSyncExternalStore(writer.subscribe, read);
}

function flat<Field extends DraftField>(state: DraftPartState<Field>, fields: readonly Field[]): unknown[] {
  return fields.flatMap((field) => [state.values[field], state.problems[field]]);
}
