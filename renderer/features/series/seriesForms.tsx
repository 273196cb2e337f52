// The form of the letter of a series, and of what is noted about the series itself.
import type { mergePlaces } from '../../../electron/contract/series.ts';
import type { FormSection } from '../../ui/formTypes.ts';
import { dossierField } from '../dossiers/dossierField.ts';
import { LetterBodyField } from '../requests/LetterBodyField.tsx';
import { PlaceField, SignatoryCapacityField, SignatoryNameField } from '../requests/letterDefaults.tsx';
import { deliveries } from '../requests/words.ts';

/** What is replaced for each authority. */
const filledLater: readonly (typeof mergePlaces)[number][] = ['organisme', 'ville', 'code postal'];

export const seriesLetterForm: FormSection<'requests'>[] = [
  {
    legend: 'La lettre',
    hint: 'Dans l’objet et le texte, [organisme], [ville] et [code postal] sont remplacés pour chaque organisme.',
    fields: [
      dossierField,
      { name: 'subject', kind: 'line', label: 'Objet', required: true },
      {
        name: 'body',
        kind: 'custom',
        label: 'Texte de la lettre',
        hint: 'Sans la formule d’appel ni celle de la fin : ce sont celles de chaque organisme.',
        render: (props) => <LetterBodyField {...props} filledLater={filledLater} />,
      },
      { name: 'enclosures', kind: 'lines', label: 'Pièces jointes annoncées', hint: 'Une par ligne.' },
    ],
  },
  {
    legend: 'Date, envoi et signature',
    fields: [
      { name: 'writtenOn', kind: 'date', label: 'Date des lettres', half: true },
      {
        name: 'place',
        kind: 'custom',
        label: 'Lieu',
        half: true,
        render: (props) => <PlaceField {...props} />,
      },
      { name: 'delivery', kind: 'choice', label: 'Envoi', choices: deliveries, half: true },
      {
        name: 'signatoryName',
        kind: 'custom',
        label: 'Signataire',
        half: true,
        render: (props) => <SignatoryNameField {...props} />,
      },
      {
        name: 'signatoryCapacity',
        kind: 'custom',
        label: 'Qualité du signataire',
        half: true,
        render: (props) => <SignatoryCapacityField {...props} />,
      },
    ],
  },
];

export const seriesForm: FormSection<'series'>[] = [
  { fields: [{ name: 'note', kind: 'prose', label: 'Note sur la série' }] },
];
