// The form of a claim, to create and to edit.
import { Text } from '@mantine/core';
import type { Claim } from '../../../electron/contract/claims.ts';
import type { FormSection } from '../../ui/formTypes.ts';
import { sameDossier } from '../communiques/sameDossier.ts';
import { dossierField } from '../dossiers/dossierField.ts';
import { sourceForm } from '../sources/sourceForm.ts';
import { claimStatusMeanings, claimStatusWords } from './claimWords.ts';

type ClaimFields = FormSection<'claims'>['fields'];

/** What is said, how sure it is, and on what ground: asked beside a communiqué too, where the rest is known. */
const said: ClaimFields = [
  {
    name: 'text',
    kind: 'prose',
    label: 'Affirmation',
    hint: 'Une phrase, telle qu’elle est ou sera écrite dans un communiqué.',
    rows: 3,
    required: true,
  },
  {
    name: 'status',
    kind: 'choice',
    label: 'Ce qu’on en sait',
    hint: <Meanings />,
    choices: claimStatusWords,
  },
  {
    name: 'statedBy',
    kind: 'line',
    label: 'Selon qui ?',
    hint: 'La fonction ou l’organisme, tel qu’on l’écrit après « selon » : la direction académique, le ministère…',
    visible: ({ status }) => status === 'stated',
    required: true,
  },
  {
    name: 'sourceIds',
    kind: 'records',
    domain: 'sources',
    label: 'Sources',
    hint: 'D’où cela vient. Une affirmation établie en a au moins une.',
    filter: sameDossier,
    create: { domain: 'sources', title: 'Nouvelle source', form: sourceForm, initial: sameDossier },
  },
];

export const claimForm: FormSection<'claims'>[] = [
  {
    fields: [
      dossierField,
      ...said,
      {
        name: 'communiqueId',
        kind: 'record',
        domain: 'communiques',
        label: 'Communiqué',
        hint: 'Celui où elle est écrite, s’il y en a un.',
        filter: sameDossier,
      },
    ],
  },
];

/** The form where the dossier and the communiqué are known. */
export const claimFormInCommunique: FormSection<'claims'>[] = [{ fields: said }];

function Meanings() {
  const statuses: readonly Claim['status'][] = ['toCheck', 'established', 'stated', 'reported'];
  return statuses.map((status) => (
    <Text key={status} component="span" inherit display="block">
      {claimStatusWords[status]} : {claimStatusMeanings[status]}
    </Text>
  ));
}
