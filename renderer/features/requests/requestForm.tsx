// The form of a request: who is asked, the letter, how it leaves, how it begins, ends and is signed.
import type { ReactNode } from 'react';
import type { FormSection } from '../../ui/formTypes.ts';
import { authorityForm } from '../authorities/authorityForm.tsx';
import { dossierField } from '../dossiers/dossierField.ts';
import { LetterBodyField } from './LetterBodyField.tsx';
import {
  ClosingField,
  PlaceField,
  SalutationField,
  SignatoryCapacityField,
  SignatoryNameField,
} from './letterDefaults.tsx';
import { deliveries, regimes } from './words.ts';

const addressee: FormSection<'requests'> = {
  fields: [
    {
      name: 'authorityId',
      kind: 'record',
      label: 'Organisme',
      domain: 'authorities',
      required: true,
      hint: 'À qui la lettre est adressée.',
      create: { domain: 'authorities', title: 'Nouvel organisme', form: authorityForm },
    },
    dossierField,
  ],
};

const letter: FormSection<'requests'> = {
  legend: 'La lettre',
  fields: [
    { name: 'subject', kind: 'line', label: 'Objet', required: true },
    {
      name: 'body',
      kind: 'custom',
      label: 'Texte de la lettre',
      hint: 'Sans la formule d’appel ni celle de la fin, qui s’ajoutent seules. Une ligne vide sépare les paragraphes ; « 1. » commence une liste.',
      render: (props) => <LetterBodyField {...props} />,
    },
    {
      name: 'enclosures',
      kind: 'lines',
      label: 'Pièces jointes annoncées dans la lettre',
      hint: 'Une par ligne.',
    },
  ],
};

const sending: FormSection<'requests'> = {
  legend: 'Date et envoi',
  fields: [
    { name: 'writtenOn', kind: 'date', label: 'Date de la lettre', half: true },
    {
      name: 'place',
      kind: 'custom',
      label: 'Lieu',
      half: true,
      render: (props) => <PlaceField {...props} />,
    },
    { name: 'delivery', kind: 'choice', label: 'Envoi', choices: deliveries, half: true },
    {
      name: 'trackingNumber',
      kind: 'line',
      label: 'Numéro du recommandé',
      hint: 'Il s’imprime en tête de la lettre.',
      half: true,
      visible: ({ delivery }) => delivery === 'registeredPost',
    },
    {
      name: 'recipientEmail',
      kind: 'line',
      type: 'email',
      label: 'Courriel du destinataire',
      hint: 'S’il diffère de celui de l’organisme : le délégué à la protection des données, par exemple.',
      half: true,
      visible: ({ delivery }) => delivery === 'email',
    },
    {
      name: 'theirReference',
      kind: 'line',
      label: 'Référence à rappeler',
      hint: 'Celle de l’organisme, ou d’une lettre précédente.',
      half: true,
    },
  ],
};

const signature: FormSection<'requests'> = {
  legend: 'Formules et signature',
  fields: [
    {
      name: 'salutation',
      kind: 'custom',
      label: 'Formule d’appel',
      render: (props) => <SalutationField {...props} />,
    },
    {
      name: 'closing',
      kind: 'custom',
      label: 'Formule de fin',
      render: (props) => <ClosingField {...props} />,
    },
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
};

const frame: FormSection<'requests'> = {
  legend: 'Cadre de la demande',
  fields: [
    {
      name: 'regime',
      kind: 'choice',
      label: 'Genre de demande',
      choices: regimes,
      hint: 'Des documents : CADA. Les droits d’une personne sur ses données, ou des questions sur elles : RGPD. Les deux ne se mélangent pas dans une même lettre.',
    },
    {
      name: 'legalClock',
      kind: 'switch',
      label: 'Un délai légal court pour cette lettre',
      hint: 'Non pour une lettre qui pose seulement des questions : une date de relance est alors proposée.',
    },
  ],
};

/** Where the kind of request was chosen beforehand: `legend` and `hint` say which. */
export function requestFormWith(legend: string, hint: ReactNode): FormSection<'requests'>[] {
  return [{ ...addressee, legend, hint }, letter, sending, signature];
}

export const requestForm: FormSection<'requests'>[] = [addressee, letter, sending, signature, frame];
