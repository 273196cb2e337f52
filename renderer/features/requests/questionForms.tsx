// The forms of a question and of an answer to it: an answer shows only what its question asks for.
import type { QuestionKind } from '../../../electron/contract/questions.ts';
import type { Field, FormSection, Values } from '../../ui/formTypes.ts';
import { AmountField } from './AmountField.tsx';
import { PageField } from './PageField.tsx';
import { outcomeWords, questionKindWords, taxWords } from './questionWords.ts';

export const questionForm: FormSection<'questions'>[] = [
  {
    fields: [
      {
        name: 'wording',
        kind: 'line',
        label: 'Question',
        hint: 'Une seule chose à la fois : la réponse sera notée avec sa pièce et sa page.',
        required: true,
      },
      { name: 'kind', kind: 'choice', label: 'Réponse attendue', choices: questionKindWords },
    ],
  },
];

type AnswerField = Field<FormSection<'answers'>['fields'][number]['name']>;

const given = ({ outcome }: Values) => outcome === 'given' || outcome === undefined;

const values: Readonly<Record<QuestionKind, readonly AnswerField[]>> = {
  amount: [
    {
      name: 'amount',
      kind: 'custom',
      label: 'Montant',
      hint: 'En euros, tel qu’il est écrit : 120 000,50.',
      required: true,
      visible: given,
      whenHidden: '',
      render: (props) => <AmountField {...props} />,
    },
    { name: 'taxBasis', kind: 'choice', label: 'Taxe', choices: taxWords, visible: given, whenHidden: '' },
  ],
  document: [],
  date: [
    { name: 'date', kind: 'date', label: 'Date trouvée', required: true, visible: given, whenHidden: null },
  ],
  yesNo: [{ name: 'yes', kind: 'yesNo', label: 'Réponse', required: true, visible: given, whenHidden: null }],
  text: [
    {
      name: 'text',
      kind: 'prose',
      label: 'Réponse',
      required: true,
      rows: 3,
      visible: given,
      whenHidden: '',
    },
  ],
};

export interface AnswerFormInput {
  kind: QuestionKind;
  requestId: string;
  dossierId: string;
}

export function answerForm({ kind, dossierId }: AnswerFormInput): FormSection<'answers'>[] {
  return [
    {
      fields: [
        { name: 'outcome', kind: 'choice', label: 'Ce qui est répondu', choices: outcomeWords },
        ...values[kind],
        {
          name: 'documentId',
          kind: 'document',
          label: kind === 'document' ? 'Le document' : 'Pièce où on le lit',
          hint: 'La lettre, le document reçu : c’est ce qui prouve la réponse.',
          dossierId: () => dossierId,
        },
        {
          name: 'page',
          kind: 'custom',
          label: 'Page',
          visible: ({ documentId }) => typeof documentId === 'string',
          whenHidden: null,
          half: true,
          render: (props) => <PageField {...props} />,
        },
        { name: 'answeredOn', kind: 'date', label: 'Date de la réponse', required: true, half: true },
        {
          name: 'replaces',
          kind: 'switch',
          label: 'Elle remplace les réponses précédentes',
          hint: 'Pour un avenant ou un chiffre corrigé. Sinon, deux réponses différentes se contredisent, et Vigie le dit.',
        },
        { name: 'note', kind: 'line', label: 'Note' },
      ],
    },
  ];
}
