// The groups of « À faire », and what there is to do for each request.
import type { Outputs } from '../../app/client.ts';
import { dueActions } from '../requests/words.ts';

export type DueItem = Outputs['requests']['due']['items'][number];

/** « Saisir la CADA »; « Suivre la demande » for a step with nothing of its own to do. */
export function actionOf({ step }: Pick<DueItem, 'step'>): string {
  return dueActions[step] ?? 'Suivre la demande';
}

/** Why that date. What depends on a silence says so: nobody has confirmed it at these dates. */
export function reasonOf({ dateId, because }: Pick<DueItem, 'dateId' | 'because'>): string {
  if (dateId !== 'implicitRefusal' && dateId !== 'confirmedRefusal') return because;
  return `Si rien n’est arrivé : ${because.charAt(0).toLowerCase()}${because.slice(1)}`;
}

export const dueGroups: readonly { group: DueItem['group']; title: string }[] = [
  { group: 'late', title: 'En retard' },
  { group: 'today', title: 'Aujourd’hui' },
  { group: 'toCome', title: 'À venir' },
];
