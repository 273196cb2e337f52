// The form of a concern: what was said first; who said it apart, and only where they agreed.
import { Stack, Textarea } from '@mantine/core';
import type { CustomFieldProps, FormSection } from '../../ui/formTypes.ts';
import { dossierField } from '../dossiers/dossierField.ts';
import { personForm } from '../persons/personForm.tsx';
import { channels, levels, privacyReminder } from './concernWords.ts';
import { PrivacyHints } from './PrivacyHints.tsx';
import { SuggestedField } from './SuggestedField.tsx';
import { usePassages } from './usePassages.ts';

export const concernForm: FormSection<'concerns'>[] = [
  {
    fields: [
      {
        name: 'text',
        kind: 'custom',
        label: 'Ce qui a été dit',
        hint: privacyReminder,
        required: true,
        render: (props) => <TextField {...props} />,
      },
      dossierField,
      {
        name: 'theme',
        kind: 'custom',
        label: 'Thème',
        half: true,
        render: (props) => <SuggestedField {...props} field="theme" />,
      },
      { name: 'level', kind: 'choice', label: 'Niveau', choices: levels, half: true },
      {
        name: 'commune',
        kind: 'custom',
        label: 'Commune',
        half: true,
        render: (props) => <SuggestedField {...props} field="commune" />,
      },
      { name: 'channel', kind: 'choice', label: 'Reçue par', choices: channels, half: true },
      { name: 'receivedOn', kind: 'date', label: 'Reçue le', required: true, half: true },
      {
        name: 'expiresOn',
        kind: 'date',
        label: 'À garder jusqu’au',
        hint: 'Vide : la règle de conservation du dossier.',
        half: true,
      },
    ],
  },
  {
    legend: 'Qui l’a dit',
    hint: 'Facultatif, et seulement si la personne accepte que ses coordonnées soient gardées. La fiche de la personne reste à part.',
    fields: [
      {
        name: 'personId',
        kind: 'record',
        label: 'Personne',
        domain: 'persons',
        create: { domain: 'persons', title: 'Nouvelle personne', form: personForm },
      },
    ],
  },
];

function TextField({ id, value, onChange, error, describedBy }: CustomFieldProps) {
  const text = typeof value === 'string' ? value : '';
  const passages = usePassages(text);
  return (
    <Stack gap="xs" mt={5}>
      <Textarea
        id={id}
        minRows={4}
        spellCheck
        error={error !== null}
        aria-required
        aria-describedby={describedBy}
        value={text}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <PrivacyHints text={text} passages={passages} onRedact={onChange} />
    </Stack>
  );
}
