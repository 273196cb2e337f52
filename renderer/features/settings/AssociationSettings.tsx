// The association's identity: one form, saved as a whole.
import { Button, Group, Text } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api, type Outputs } from '../../app/client.ts';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { FieldControl } from '../../ui/FieldControl.tsx';
import { Loading } from '../../ui/Loading.tsx';
import classes from './AssociationSettings.module.css';
import { associationForm } from './associationFields.ts';
import { Picture } from './Picture.tsx';
import { useAssociationForm } from './useAssociationForm.ts';

export function AssociationSettings() {
  const association = useQuery(api.association.get.queryOptions());
  if (association.error) return <ErrorNotice error={association.error} retry={() => void association.refetch()} />;
  if (!association.data) return <Loading what="de la fiche" />;
  return <AssociationForm association={association.data} />;
}

function AssociationForm({ association }: { association: Outputs['association']['get'] }) {
  const { values, problems, change, save, saving, dirty, firstWrong } = useAssociationForm(association);
  // Written from inside a field too: that is where one is.
  useHotkeys([['mod+S', () => void save()]], []);
  useEffect(() => {
    if (firstWrong !== null) document.getElementById(idOf(firstWrong))?.focus();
  }, [firstWrong]);
  useEffect(() => {
    if (!dirty) return;
    const keep = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', keep);
    return () => window.removeEventListener('beforeunload', keep);
  }, [dirty]);

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {associationForm.map(({ legend, hint, fields }) => (
        <fieldset key={legend} className={classes.part}>
          <legend className={classes.legend}>{legend}</legend>
          {hint !== undefined && (
            <Text size="sm" c="dimmed" mb="xs">
              {hint}
            </Text>
          )}
          <div className={classes.fields}>
            {fields.map((field) => (
              <div key={field.name} className={field.half ? undefined : classes.whole}>
                <FieldControl
                  id={idOf(field.name)}
                  field={field}
                  values={values}
                  error={problems.fields[field.name] ?? null}
                  change={change}
                />
                {field.kind === 'document' && <Picture id={values[field.name]} label={field.label} />}
              </div>
            ))}
          </div>
        </fieldset>
      ))}
      {problems.whole !== null && <ErrorNotice error={problems.whole} />}
      <Group mt="md" gap="sm">
        <Button type="submit" loading={saving} disabled={!dirty}>
          Enregistrer la fiche
        </Button>
        {dirty && (
          <Text size="sm" c="dimmed">
            Modifications à enregistrer
          </Text>
        )}
      </Group>
    </form>
  );
}

function idOf(name: string): string {
  return `association-${name}`;
}
