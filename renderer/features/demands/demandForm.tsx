// The form of a demand: what is demanded of whom; then the answer.
import type { FormSection } from '../../ui/formTypes.ts';
import { authorityForm } from '../authorities/authorityForm.tsx';
import { sameDossier } from '../communiques/sameDossier.ts';
import { dossierField } from '../dossiers/dossierField.ts';
import { sourceForm } from '../sources/sourceForm.ts';
import { demandStatusWords } from './demandWords.ts';

type DemandFields = FormSection<'demands'>['fields'];
type Values = Readonly<Record<string, unknown>>;

const demanded: DemandFields = [
  {
    name: 'text',
    kind: 'prose',
    label: 'Revendication',
    hint: 'Ce qui est demandé, d’une façon qui permette de dire un jour : c’est fait.',
    rows: 3,
    required: true,
  },
  {
    name: 'authorityId',
    kind: 'record',
    domain: 'authorities',
    label: 'À qui',
    hint: 'L’organisme qui peut y répondre.',
    create: { domain: 'authorities', title: 'Nouvel organisme', form: authorityForm },
  },
];

const answered: DemandFields = [
  { name: 'status', kind: 'choice', label: 'État', choices: demandStatusWords },
  {
    name: 'answeredOn',
    kind: 'date',
    label: 'Réponse du',
    visible: isAnswered,
    required: true,
  },
  {
    name: 'answer',
    kind: 'prose',
    label: 'Ce qui a été répondu',
    hint: 'Les mots mêmes de la réponse, ou pourquoi la revendication est abandonnée.',
    rows: 4,
  },
  {
    name: 'proofSourceId',
    kind: 'record',
    domain: 'sources',
    label: 'Preuve',
    hint: 'La lettre, l’arrêté, l’article… qui le montre.',
    filter: sameDossier,
    create: { domain: 'sources', title: 'Nouvelle source', form: sourceForm, initial: sameDossier },
  },
];

export const demandForm: FormSection<'demands'>[] = [
  {
    fields: [
      dossierField,
      ...demanded,
      {
        name: 'madeOn',
        kind: 'date',
        label: 'Demandé le',
        hint: 'Laissez vide si c’est le jour du communiqué.',
        half: true,
      },
      {
        name: 'communiqueId',
        kind: 'record',
        domain: 'communiques',
        label: 'Communiqué',
        hint: 'Celui qui la porte, s’il y en a un.',
        filter: sameDossier,
        half: true,
      },
    ],
  },
  { legend: 'Réponse', fields: answered },
];

/** The form where the dossier and the communiqué are known and nobody has answered yet. */
export const demandFormInCommunique: FormSection<'demands'>[] = [{ fields: demanded }];

/** The answer alone, noted from the board or the demand's page. */
export const demandAnswerForm: FormSection<'demands'>[] = [{ fields: answered }];

function isAnswered({ status }: Values): boolean {
  return status === 'met' || status === 'refused';
}
