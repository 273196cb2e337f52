// The life of the association's form: values, what is wrong with them, saving, a write that came first.
import { useState } from 'react';
import { client, type Inputs, type Outputs } from '../../app/client.ts';
import { announce } from '../../ui/announce.ts';
import { errorOf } from '../../ui/errorText.ts';
import { changedValues, startingValues, type Values } from '../../ui/formTypes.ts';
import { type Problems, problemsOf } from '../../ui/useRecordForm.ts';
import { associationForm } from './associationFields.ts';

type Association = Outputs['association']['get'];
type Changes = Inputs['association']['update']['changes'];

const NO_PROBLEM: Problems = { fields: {}, whole: null };

export function useAssociationForm(association: Association) {
  const [base, setBase] = useState(association);
  const before = startingValues(associationForm, { ...base });
  const [values, setValues] = useState<Values>(before);
  const [problems, setProblems] = useState<Problems>(NO_PROBLEM);
  const [saving, setSaving] = useState(false);
  const [attempts, setAttempts] = useState(0);
  const changes = changedValues(associationForm, before, values);
  const dirty = Object.keys(changes).length > 0;

  async function save(): Promise<void> {
    if (saving || !dirty) return;
    setSaving(true);
    try {
      const written = await client.association.update({
        version: base.version,
        changes: checkedByCore(changes),
      });
      setBase(written);
      setValues(startingValues(associationForm, { ...written }));
      setProblems(NO_PROBLEM);
      announce('Fiche de l’association enregistrée');
    } catch (error) {
      if (errorOf(error)?.code === 'CONFLICT') {
        // What was typed stays; what another window wrote is taken for the fields that were not touched here.
        const current = await client.association.get();
        setBase(current);
        setValues({ ...startingValues(associationForm, { ...current }), ...changes });
      }
      setProblems(problemsOf(associationForm, error));
      setAttempts((count) => count + 1);
    } finally {
      setSaving(false);
    }
  }

  return {
    values,
    problems,
    saving,
    dirty,
    save,
    change(given: Values) {
      setValues((held) => ({ ...held, ...given }));
      setProblems((held) => ({ ...held, fields: without(held.fields, Object.keys(given)) }));
    },
    /** Grows at each failed attempt, so that what is wrong takes the focus. */
    attempts,
  };
}

/** The form's fields are those of the contract, by type; their values are checked by the core. */
function checkedByCore(changes: Values): Changes {
  return changes as Changes;
}

function without(fields: Readonly<Record<string, string>>, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name)));
}
