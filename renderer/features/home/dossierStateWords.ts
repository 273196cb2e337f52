// The state of a dossier in words: « Sans réponse depuis le 5 décembre 2018 (D-2018-03), et une autre demande ».
import type { Outputs } from '../../app/client.ts';
import { dateWords } from '../../ui/dates.ts';

type State = Outputs['dossiers']['state'];

/** Lines from the most pressing to the least; none for a dossier where nothing was asked nor published. */
export function stateLines({
  waiting,
  answered,
  published,
  drafts,
  openDemands,
  metDemands,
}: State): string[] {
  return [
    waitingLine(waiting),
    answered === 0 ? '' : `${counted(answered, 'réponse reçue', 'réponses reçues')}`,
    [
      published === 0 ? '' : counted(published, 'communiqué publié', 'communiqués publiés'),
      drafts === 0 ? '' : counted(drafts, 'brouillon', 'brouillons'),
    ]
      .filter((part) => part !== '')
      .join(', '),
    openDemands + metDemands === 0
      ? ''
      : `${counted(metDemands, 'revendication satisfaite', 'revendications satisfaites')} sur ${openDemands + metDemands}`,
  ].filter((line) => line !== '');
}

/** A silence is said only where somebody checked that nothing came; otherwise an answer is awaited. */
function waitingLine(waiting: State['waiting']): string {
  const [first, ...others] = waiting;
  if (first === undefined) return '';
  const what = first.silenceChecked ? 'Silence' : 'Réponse attendue';
  const more =
    others.length === 0
      ? ''
      : others.length === 1
        ? ', et une autre demande en attente'
        : `, et ${others.length} autres demandes en attente`;
  return `${what} depuis le ${dateWords(first.since)} (${first.reference})${more}`;
}

function counted(count: number, singular: string, plural: string): string {
  return `${count}\u00a0${count < 2 ? singular : plural}`;
}
