// The life of a form: values, what is wrong with them, saving, and a write that came first.
import { useMemo, useState } from 'react';
import {
  type BaseRecord,
  createRecord,
  type Domain,
  type RecordOf,
  recordProcedures,
} from '../app/records.ts';
import { announce } from './announce.ts';
import { errorOf } from './errorText.ts';
import {
  type AnyFormSection,
  changedValues,
  fieldsOf,
  settledValues,
  startingValues,
  type Values,
} from './formTypes.ts';
import { fieldOfIssue, issueText } from './issueText.ts';

export interface Problems {
  /** By the name of the field. */
  fields: Readonly<Record<string, string>>;
  /** What concerns no field of the form: the error itself, to be explained whole. */
  whole: unknown;
}

export interface Conflict<R> {
  /** The record as another write left it. */
  current: R;
  /** Labels of the fields the other write changed. */
  changed: readonly string[];
  /** Those of them that were typed in here too. */
  both: readonly string[];
}

export interface RecordFormState<R> {
  values: Values;
  change: (changes: Values) => void;
  dirty: boolean;
  saving: boolean;
  /** Grows at each failed attempt, so that the summary takes the focus. */
  attempts: number;
  problems: Problems;
  conflict: Conflict<R> | null;
  /** Drops what was typed and shows the record as it is now. */
  takeTheirs: () => void;
  /** Keeps the fields that were typed in, over the record as it is now. */
  keepMine: () => void;
  /** The record once written; null when it could not be. */
  save: () => Promise<R | null>;
}

const NO_PROBLEM: Problems = { fields: {}, whole: null };

export interface RecordFormInput<D extends Domain> {
  domain: D;
  form: readonly AnyFormSection[];
  /** The record to change; left out, one is created. */
  record?: RecordOf<D>;
  /** What a new record starts with. */
  initial?: Values;
}

export function useRecordForm<D extends Domain>({
  domain,
  form,
  record,
  initial = {},
}: RecordFormInput<D>): RecordFormState<RecordOf<D>> {
  const [base, setBase] = useState<RecordOf<D> | undefined>(record);
  const before = useMemo(
    () => startingValues(form, base === undefined ? initial : valuesOf(form, base)),
    [form, base, initial],
  );
  const [values, setValues] = useState<Values>(before);
  const [problems, setProblems] = useState<Problems>(NO_PROBLEM);
  const [conflict, setConflict] = useState<Conflict<RecordOf<D>> | null>(null);
  const [saving, setSaving] = useState(false);
  const [attempts, setAttempts] = useState(0);
  const settled = settledValues(form, values);
  const changes = changedValues(form, before, settled);
  const dirty = Object.keys(changes).length > 0;

  async function write(): Promise<RecordOf<D>> {
    if (base === undefined)
      return createRecord(domain, { ...beside(form, initial), ...filled(form, settled) });
    if (!dirty) return base;
    return recordProcedures(domain).update({ id: base.id, version: base.version, changes });
  }

  async function fail(error: unknown): Promise<void> {
    const known = errorOf(error);
    if (known?.code === 'CONFLICT' && base !== undefined) {
      const current = await recordProcedures(domain).get({ id: base.id });
      const changed = changedValues(form, before, valuesOf(form, current));
      const theirs = fieldsOf(form).filter(({ name }) => name in changed);
      setConflict({
        current,
        changed: theirs.map(({ label }) => label),
        both: theirs.filter(({ name }) => name in changes).map(({ label }) => label),
      });
      setAttempts((count) => count + 1);
      return;
    }
    setProblems(problemsOf(form, error));
    setAttempts((count) => count + 1);
  }

  return {
    values,
    dirty,
    saving,
    attempts,
    problems,
    conflict,
    change(given) {
      setValues((held) => ({ ...held, ...given }));
      setProblems((held) => ({ ...held, fields: without(held.fields, Object.keys(given)) }));
    },
    takeTheirs() {
      if (conflict === null) return;
      setBase(conflict.current);
      setValues(startingValues(form, valuesOf(form, conflict.current)));
      setConflict(null);
    },
    keepMine() {
      if (conflict === null) return;
      setBase(conflict.current);
      setValues({ ...startingValues(form, valuesOf(form, conflict.current)), ...changes });
      setConflict(null);
    },
    async save() {
      if (saving) return null;
      const missing = missingFields(form, values);
      if (Object.keys(missing).length > 0) {
        setProblems({ fields: missing, whole: null });
        setAttempts((count) => count + 1);
        return null;
      }
      setSaving(true);
      try {
        const written = await write();
        setBase(written);
        setValues(startingValues(form, valuesOf(form, written)));
        setProblems(NO_PROBLEM);
        announce('Enregistré');
        return written;
      } catch (error) {
        await fail(error);
        return null;
      } finally {
        setSaving(false);
      }
    },
  };
}

/** What the core refused, each issue on its field; what has no field here is explained whole. */
export function problemsOf(form: readonly AnyFormSection[], error: unknown): Problems {
  const known = errorOf(error);
  if (known?.code !== 'BAD_INPUT') return { fields: {}, whole: error };
  const names = new Set(fieldsOf(form).map(({ name }) => name));
  const placed = known.data.issues.filter((issue) => names.has(fieldOfIssue(issue)));
  const fields = Object.fromEntries(placed.map((issue) => [fieldOfIssue(issue), issueText(issue)]));
  return { fields, whole: placed.length === known.data.issues.length ? null : error };
}

/** Required fields left empty: said at once, without asking the core. */
export function missingFields(form: readonly AnyFormSection[], values: Values): Record<string, string> {
  const missing = fieldsOf(form).filter(
    ({ name, required, visible }) => required && (visible?.(values) ?? true) && isEmpty(values[name]),
  );
  return Object.fromEntries(missing.map(({ name }) => [name, issueText({ code: 'REQUIRED', detail: '' })]));
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || (typeof value === 'string' && value.trim() === '');
}

function valuesOf(form: readonly AnyFormSection[], record: BaseRecord): Values {
  const entries: Values = { ...record };
  return Object.fromEntries(fieldsOf(form).map(({ name }) => [name, entries[name]]));
}

/** A new record says nothing of what was left empty: the domain's own defaults hold. */
function filled(form: readonly AnyFormSection[], values: Values): Values {
  const given = fieldsOf(form).filter(({ name }) => !isEmpty(values[name]));
  return Object.fromEntries(given.map(({ name }) => [name, values[name]]));
}

/** Starting values no field shows: they go along as they are. */
function beside(form: readonly AnyFormSection[], initial: Values): Values {
  const shown = new Set(fieldsOf(form).map(({ name }) => name));
  return Object.fromEntries(Object.entries(initial).filter(([name]) => !shown.has(name)));
}

function without(fields: Readonly<Record<string, string>>, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name)));
}
