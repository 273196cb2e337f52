// The words of data uses: how sure they are, and what has to be known of each.
import type { Outputs } from '../../app/client.ts';

export type DataUse = Outputs['dataUses']['get'];

export const dataUseStatuses: Record<
  DataUse['status'],
  { label: string; tone: 'info' | 'good' | 'danger' | 'warning' }
> = {
  declared: { label: 'Déclaré', tone: 'info' },
  confirmed: { label: 'Confirmé', tone: 'good' },
  contradicted: { label: 'Contredit', tone: 'danger' },
  unanswered: { label: 'Sans réponse', tone: 'warning' },
};

export const dataUseStatusLabels: Record<DataUse['status'], string> = {
  declared: dataUseStatuses.declared.label,
  confirmed: dataUseStatuses.confirmed.label,
  contradicted: dataUseStatuses.contradicted.label,
  unanswered: dataUseStatuses.unanswered.label,
};

type Point =
  | 'dataCategories'
  | 'personsConcerned'
  | 'purpose'
  | 'controller'
  | 'processor'
  | 'hostingPlace'
  | 'legalBasis'
  | 'retention'
  | 'informationGiven'
  | 'choiceOffered';

/** What there is to know of a use, in the order a reader asks for it. */
export const points: readonly { field: Point; label: string }[] = [
  { field: 'dataCategories', label: 'Données utilisées' },
  { field: 'personsConcerned', label: 'Personnes concernées' },
  { field: 'purpose', label: 'But' },
  { field: 'controller', label: 'Responsable' },
  { field: 'processor', label: 'Sous-traitant' },
  { field: 'hostingPlace', label: 'Lieu d’hébergement' },
  { field: 'legalBasis', label: 'Base légale avancée' },
  { field: 'retention', label: 'Durée de conservation' },
  { field: 'informationGiven', label: 'Information donnée aux familles' },
  { field: 'choiceOffered', label: 'Choix laissé aux familles' },
];

/** The points nothing is said about. */
export function unsaid(use: DataUse): string[] {
  return points.filter(({ field }) => use[field].trim() === '').map(({ label }) => label);
}
