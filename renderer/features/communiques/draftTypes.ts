// What a text being written is made of: its values, how far they are saved, and what a save comes to.
import type { InputIssue } from '../../../electron/contract/errors.ts';

export interface Versioned {
  version: number;
}

/** What a save came to. */
export type SaveOutcome<R> =
  | { kind: 'saved'; record: R }
  /** Another write came first: the record as it stands now. */
  | { kind: 'conflict'; record: R }
  /** Some fields were refused; nothing was written. */
  | { kind: 'refused'; issues: readonly InputIssue[] }
  /** Nothing is known to have been written: it is tried again. `error` is what the call rejected with. */
  | { kind: 'failed'; error: unknown; lasting: boolean };

export interface DraftWriterOptions<R extends Versioned, Field extends keyof R & string> {
  record: R;
  fields: readonly Field[];
  save(version: number, changes: Partial<Pick<R, Field>>): Promise<SaveOutcome<R>>;
  /** Called with each record the register answered. */
  onSaved?: (record: R) => void;
}

export interface Clash<R, Field> {
  field: Field;
  /** What the register holds. */
  theirs: R[Field & keyof R];
}

export interface DraftState<R, Field extends keyof R & string> {
  values: Pick<R, Field>;
  state: 'saved' | 'waiting' | 'saving' | 'refused' | 'clashing' | 'failing' | 'stopped';
  /** Why fields are not saved yet. */
  issues: readonly InputIssue[];
  /** Fields changed here and elsewhere, to choose from. */
  clashes: readonly Clash<R, Field>[];
  error: unknown;
  /** Of the record last read or written. */
  version: number;
}

export interface DraftWriter<R extends Versioned, Field extends keyof R & string> {
  read(): DraftState<R, Field>;
  subscribe(listener: () => void): () => void;
  change(changes: Partial<Pick<R, Field>>): void;
  /** Saves at once what is left; true when all of it is in the register. */
  flush(): Promise<boolean>;
  /** Takes in the record as read again: fields nobody touches here follow it. */
  adopt(record: R): void;
  /** Settles a clash: 'mine' is saved over, 'theirs' replaces what was typed. */
  settle(field: Field, choice: 'mine' | 'theirs'): void;
}
