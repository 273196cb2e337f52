// What is written of the association, and where it is used.
import type { Inputs } from '../../app/client.ts';
import type { AnyFormSection, Field } from '../../ui/formTypes.ts';

type AssociationField = keyof Inputs['association']['update']['changes'];

interface AssociationSection extends AnyFormSection {
  legend: string;
  fields: readonly Field<AssociationField>[];
}

export const associationForm: readonly AssociationSection[] = [
  {
    legend: 'Identité',
    fields: [
      {
        name: 'name',
        kind: 'line',
        label: 'Nom de l’association',
        hint: 'Tel qu’il figure dans ses statuts.',
        autoComplete: 'organization',
        half: true,
      },
      {
        name: 'legalForm',
        kind: 'line',
        label: 'Forme juridique',
        hint: 'Par exemple : association loi de 1901.',
        half: true,
      },
      {
        name: 'about',
        kind: 'markdown',
        label: 'À propos de l’association',
        hint: 'Deux ou trois phrases, à la fin de chaque communiqué.',
        rows: 4,
      },
    ],
  },
  {
    legend: 'Coordonnées',
    hint: 'En tête des lettres et des communiqués.',
    fields: [
      {
        name: 'postalAddress',
        kind: 'prose',
        label: 'Adresse',
        hint: 'Numéro et rue, sans le code postal ni la ville.',
        rows: 2,
      },
      { name: 'postalCode', kind: 'line', label: 'Code postal', autoComplete: 'postal-code', half: true },
      { name: 'city', kind: 'line', label: 'Ville', autoComplete: 'address-level2', half: true },
      {
        name: 'place',
        kind: 'line',
        label: 'Lieu des lettres et communiqués',
        hint: 'Avant la date : « Tours, le 5 octobre 2018 ».',
        half: true,
      },
      { name: 'phone', kind: 'line', type: 'tel', label: 'Téléphone', autoComplete: 'tel', half: true },
      { name: 'email', kind: 'line', type: 'email', label: 'Courriel', autoComplete: 'email', half: true },
      {
        name: 'website',
        kind: 'line',
        type: 'url',
        label: 'Site',
        hint: 'Il commence par https://',
        autoComplete: 'url',
        half: true,
      },
    ],
  },
  {
    legend: 'Contact pour la presse',
    hint: 'Proposé pour chaque nouveau communiqué.',
    fields: [
      { name: 'contactName', kind: 'line', label: 'Nom', half: true },
      { name: 'contactRole', kind: 'line', label: 'Fonction', half: true },
      { name: 'contactPhone', kind: 'line', type: 'tel', label: 'Téléphone', half: true },
      { name: 'contactEmail', kind: 'line', type: 'email', label: 'Courriel', half: true },
    ],
  },
  {
    legend: 'Signature des lettres',
    fields: [
      { name: 'representativeName', kind: 'line', label: 'Qui signe', half: true },
      {
        name: 'representativeCapacity',
        kind: 'line',
        label: 'En quelle qualité',
        hint: 'Présidente, secrétaire, mandaté par le bureau…',
        half: true,
      },
    ],
  },
  {
    legend: 'Images',
    hint: 'PNG, JPEG ou SVG, gardés dans le registre.',
    fields: [
      {
        name: 'logoDocumentId',
        kind: 'document',
        label: 'Logo',
        hint: 'En tête des documents.',
        accept: 'image/png,image/jpeg,image/svg+xml',
      },
      {
        name: 'signatureDocumentId',
        kind: 'document',
        label: 'Signature',
        hint: 'Sous les lettres. Sans image, la place de signer reste libre.',
        accept: 'image/png,image/jpeg,image/svg+xml',
      },
    ],
  },
];
