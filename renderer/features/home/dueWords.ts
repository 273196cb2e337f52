// The groups of « À faire », and what there is to do for each request: to an authority, or to the association itself.
import type { Outputs } from '../../app/client.ts';
import { recordPath } from '../../app/places.ts';
import { dateWords } from '../../ui/dates.ts';
import { dueActions } from '../requests/words.ts';
import { rightsActions } from '../rights/rightsWords.ts';

export type DueItem = Outputs['requests']['due']['items'][number];
/** A request of a person about their own data, to be answered by us. */
export type RightsDueItem = Outputs['rightsRequests']['due']['items'][number];

/** One thing to do by a date, as it is shown, printed and put in a calendar. */
export interface DueLine {
  /** The same from one reading to the next. */
  key: string;
  on: string;
  group: DueItem['group'];
  action: string;
  /** The record it is about. */
  to: string;
  title: string;
  /** Whom it is asked of; '' where it is of us. */
  authority: string;
  reason: string;
  /** What names it in few words. */
  short: string;
}

/** Both kinds together, soonest first. */
export function dueLines(requests: readonly DueItem[], rights: readonly RightsDueItem[]): DueLine[] {
  const lines = [...requests.map(requestLine), ...rights.map(rightsLine)];
  return lines.sort((a, b) => a.on.localeCompare(b.on));
}

function requestLine(item: DueItem): DueLine {
  const { requestId, dateId, on, group, reference, subject, authority } = item;
  return {
    ...{ key: `${requestId}-${dateId}`, on, group, action: actionOf(item), reason: reasonOf(item) },
    ...{ to: recordPath('request', requestId), title: `${reference} · ${subject}`, authority },
    short: `${reference}, ${authority}`,
  };
}

/** Names nobody: a sheet is pinned up, a calendar is shared. */
function rightsLine({ rightsRequestId, kind, receivedOn, on, group, because }: RightsDueItem): DueLine {
  const title = `Demande reçue le ${dateWords(receivedOn)}`;
  return {
    ...{ key: `${rightsRequestId}-answer`, on, group, action: rightsActions[kind], reason: because },
    ...{ to: recordPath('rightsRequest', rightsRequestId), title, authority: '', short: title },
  };
}

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
