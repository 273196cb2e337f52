// Keeps a text being written in step with the register: saves what changes a moment after it is typed, one save at a
// time, loses nothing when a save fails, and settles a change made elsewhere field by field. No React, no network.
import type { InputIssue } from '../../../electron/contract/errors.ts';
import { fieldOfIssue } from '../../ui/issueText.ts';
import type {
  Clash,
  DraftState,
  DraftWriter,
  DraftWriterOptions,
  SaveOutcome,
  Versioned,
} from './draftTypes.ts';

/** A pause in typing this long is saved. */
const PAUSE = 500;
/** Typing without a pause is saved this often: whatever stops takes the last second at most. */
const LONGEST_WAIT = 900;
/** Between two tries of a save that failed. */
const RETRY = 3_000;

export function createDraftWriter<R extends Versioned, Field extends keyof R & string>({
  record,
  fields,
  save,
  onSaved,
}: DraftWriterOptions<R, Field>): DraftWriter<R, Field> {
  /** The record last read or written. */
  let base = record;
  /** The local values that stand for it: the register may have trimmed a line, which is no change to save again. */
  let settled = pick(record);
  let values = settled;
  let refused = new Map<Field, { value: unknown; issue: InputIssue }>();
  let clashes: Clash<R, Field>[] = [];
  let failure: { error: unknown; lasting: boolean } | null = null;
  /** Sent, and perhaps written: the answer was lost. */
  let unsure: Partial<Pick<R, Field>> = {};
  let running: Promise<void> | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let waitingSince: number | null = null;
  let shown = show();
  const listeners = new Set<() => void>();

  function pick(from: R): Pick<R, Field> {
    const entries = fields.map((field) => [field, from[field]]);
    // The entries are those of the fields asked for.
    return Object.fromEntries(entries) as Pick<R, Field>;
  }

  function unsaved(): Field[] {
    return fields.filter((field) => !same(values[field], settled[field]));
  }

  /** What can be sent: unsaved, not refused as it stands, not waiting for a choice. */
  function sendable(): Field[] {
    return unsaved().filter((field) => {
      const refusal = refused.get(field);
      const held = refusal !== undefined && same(refusal.value, values[field]);
      return !held && !clashes.some((clash) => clash.field === field);
    });
  }

  function show(): DraftState<R, Field> {
    const issues = [...refused.values()].map(({ issue }) => issue);
    return {
      values,
      state: stateNow(),
      issues,
      clashes,
      error: failure?.error ?? null,
      version: base.version,
    };
  }

  function stateNow(): DraftState<R, Field>['state'] {
    if (failure !== null && sendable().length > 0) return failure.lasting ? 'stopped' : 'failing';
    if (running !== null) return 'saving';
    if (sendable().length > 0) return 'waiting';
    if (clashes.length > 0) return 'clashing';
    return refused.size > 0 ? 'refused' : 'saved';
  }

  function tell(): void {
    shown = show();
    for (const listener of listeners) listener();
  }

  function plan(delay: number): void {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => void run(), delay);
  }

  function planSave(): void {
    waitingSince ??= Date.now();
    const left = LONGEST_WAIT - (Date.now() - waitingSince);
    plan(Math.max(0, Math.min(PAUSE, left)));
  }

  /** Saves until nothing that can be sent is left, or a save fails. */
  function run(): Promise<void> {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    running ??= saveAll().finally(() => {
      running = null;
      tell();
    });
    return running;
  }

  async function saveAll(): Promise<void> {
    for (let sent = sendable(); sent.length > 0; sent = sendable()) {
      waitingSince = null;
      const sentValues = { ...values };
      tell();
      const outcome = await attempt(sent, sentValues);
      if (outcome.kind === 'failed') {
        failure = outcome;
        unsure = Object.fromEntries(sent.map((field) => [field, sentValues[field]])) as typeof unsure;
        if (!outcome.lasting) plan(RETRY);
        return;
      }
      failure = null;
      if (outcome.kind === 'refused') refuse(outcome.issues, sent, sentValues);
      else follow(outcome.record, outcome.kind === 'saved' ? sent : [], sentValues);
      if (outcome.kind === 'saved') onSaved?.(outcome.record);
    }
    failure = null;
  }

  async function attempt(sent: readonly Field[], sentValues: Pick<R, Field>): Promise<SaveOutcome<R>> {
    // Only the fields sent, with the values they had.
    const changes = Object.fromEntries(sent.map((field) => [field, sentValues[field]])) as Partial<
      Pick<R, Field>
    >;
    try {
      return await save(base.version, changes);
    } catch (error) {
      return { kind: 'failed', error, lasting: false };
    }
  }

  function refuse(issues: readonly InputIssue[], sent: readonly Field[], sentValues: Pick<R, Field>): void {
    const next = new Map(refused);
    for (const issue of issues) {
      const name = fieldOfIssue(issue);
      const field = sent.find((candidate) => candidate === name);
      if (field !== undefined) next.set(field, { value: sentValues[field], issue: { ...issue, field } });
    }
    if (next.size === refused.size) {
      // Nothing names a field that was sent: each of them waits for a change.
      const [issue] = issues;
      for (const field of sent) {
        if (issue) next.set(field, { value: sentValues[field], issue: { ...issue, field } });
      }
    }
    refused = next;
  }

  /** Takes a newer record in: what was typed since stays, the rest follows. `written` are the fields this save put there. */
  function follow(newer: R, written: readonly Field[], sentValues: Pick<R, Field>): void {
    const nextValues = { ...values };
    const nextSettled = { ...settled };
    for (const field of fields) {
      const mine = field in unsure && same(unsure[field], newer[field]);
      if (written.includes(field) || mine) {
        const sent = mine ? newer[field] : sentValues[field];
        const follows = same(values[field], sent) && !sameButSpaces(sent, newer[field]);
        nextSettled[field] = follows ? newer[field] : sent;
        if (follows) nextValues[field] = newer[field];
        refused.delete(field);
      } else if (!same(newer[field], base[field])) {
        const typed = !same(values[field], settled[field]) && !same(values[field], newer[field]);
        nextSettled[field] = newer[field];
        if (typed)
          clashes = [...clashes.filter((clash) => clash.field !== field), { field, theirs: newer[field] }];
        else nextValues[field] = newer[field];
      }
    }
    base = newer;
    unsure = {};
    values = nextValues;
    settled = nextSettled;
  }

  return {
    read: () => shown,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    change(changes) {
      values = { ...values, ...changes };
      for (const [field, { value }] of refused) if (!same(value, values[field])) refused.delete(field);
      failure = failure?.lasting ? null : failure;
      tell();
      if (sendable().length > 0) planSave();
    },
    async flush() {
      do await run();
      while (sendable().length > 0 && failure === null);
      return unsaved().length === 0;
    },
    adopt(newer) {
      if (running !== null || newer.version <= base.version) return;
      follow(newer, [], values);
      tell();
      if (sendable().length > 0) planSave();
    },
    settle(field, choice) {
      const clash = clashes.find((candidate) => candidate.field === field);
      if (!clash) return;
      clashes = clashes.filter((candidate) => candidate !== clash);
      if (choice === 'theirs') values = { ...values, [field]: base[field] };
      tell();
      if (sendable().length > 0) planSave();
    },
  };
}

function same(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, index) => item === b[index]);
  }
  return a === b;
}

/** The register trims one-line texts: a space being typed at the end is no difference. */
function sameButSpaces(typed: unknown, stored: unknown): boolean {
  if (typeof typed !== 'string' || typeof stored !== 'string') return same(typed, stored);
  return typed.trim() === stored.trim();
}
