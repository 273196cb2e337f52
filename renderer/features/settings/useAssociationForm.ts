// The life of the association's form: values, what is wrong with them, saving, a write that came first.
import { useState } from 'react';
import { client, type Inputs, type Outputs } from '../../app/client.ts';
import { announce } from '../../ui/announce.ts';
import { errorOf } from '../../ui/errorText.ts';
import { type AnyFormSection, changedValues, startingValues, type Values } from '../../ui/formTypes.ts';
import { type Problems, problemsOf } from '../../ui/useRecordForm.ts';
import { associationForm } from './associationFields.ts';

type Association = Outputs['association']['get'];
type Changes = Inputs['association']['update']['changes'];

const NO_PROBLEM: Problems = { fields: {}, whole: null };

/** `form` is the whole sheet, or the part of it that is asked. `save` gives whether what was typed is in the register. */
export function useAssociationForm(
  association: Association,
  form: readonly AnyFormSection[] = associationForm,
) {
  const [base, setBase] = useState(association);
  const before = startingValues(form, { ...base });
  const [values, setValues] = useState<Values>(before);
  const [problems, setProblems] = useState<Problems>(NO_PROBLEM);
  const [saving, setSaving] = useState(false);
  const [attempts, setAttempts] = useState(0);
  const changes = changedValues(form, before, values);
  const dirty = Object.keys(changes).length > 0;

  async function save(): Promise<boolean> {
    if (saving) return false;
    if (!dirty) return true;
    setSaving(true);
    try {
      const written = await client.association.update({
        version: base.version,
        changes: checkedByCore(changes),
      });
      setBase(written);
      setValues(startingValues(form, { ...written }));
      setProblems(NO_PROBLEM);
      announce('Fiche de l’association enregistrée');
      return true;
    } catch (error) {
      if (errorOf(error)?.code === 'CONFLICT') {
        // What was typed stays; what another window wrote is taken for the fields that were not touched here.
        const current = await client.association.get();
        setBase(current);
        setValues({ ...startingValues(form, { ...current }), ...changes });
      }
      setProblems(problemsOf(form, error));
      setAttempts((count) => count + 1);
      return false;
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
