// The fields to look at again, as links to them, at the top of a form.
import { Alert, Anchor, List } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { fieldId } from './FormFields.tsx';
import { type AnyFormSection, fieldsOf } from './formTypes.ts';

export interface FormProblemsProps {
  form: readonly AnyFormSection[];
  problems: Readonly<Record<string, string>>;
  prefix: string;
}

export function FormProblems({ form, problems, prefix }: FormProblemsProps) {
  const wrong = fieldsOf(form).filter(({ name }) => name in problems);
  if (wrong.length === 0) return null;
  const title =
    wrong.length === 1
      ? 'Rien n’est enregistré : un champ est à revoir'
      : `Rien n’est enregistré : ${wrong.length} champs sont à revoir`;
  return (
    <Alert color="red" variant="outline" icon={<IconAlertTriangle aria-hidden />} title={title} role="alert">
      <List size="sm" listStyleType="disc">
        {wrong.map(({ name, label }) => (
          <List.Item key={name}>
            <Anchor
              component="button"
              type="button"
              size="sm"
              ta="start"
              display="inline"
              onClick={() => document.getElementById(fieldId(prefix, name))?.focus()}
            >
              {label} : {problems[name]}
            </Anchor>
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}
