// What the history of a request says, in the words its next letters use. Only what happened, or was checked, is said.
import type { Authority } from '../../contract/authorities.ts';
import type { ClockEvent, ClockOutput, EventType } from '../../contract/law.ts';
import type { InformationRequest } from '../../contract/requests.ts';
import { dayNumber } from '../law/calendarDays.ts';
import { allOf, firstOf } from '../law/history.ts';
import { inWords } from '../law/sentences.ts';
import { DOCUMENTS, type Known, listOf } from './places.ts';

interface History {
  request: InformationRequest;
  authority: Authority;
  events: readonly ClockEvent[];
  clock: ClockOutput;
}

/** The places this history fills, by their words. A silence has its date only once someone checked it after that date. */
export function placesFromHistory({ request, authority, events, clock }: History): Known {
  const sent = firstOf(events, 'sent');
  const received = firstOf(events, 'received');
  // A letter dated after it left was dated by mistake.
  const isDatedLate = sent !== undefined && request.writtenOn !== null && request.writtenOn > sent.on;
  const writtenOn = isDatedLate ? sent.on : (request.writtenOn ?? sent?.on);
  const refusal = firstOf(events, 'refusal');
  const check = allOf(events, 'silenceChecked').at(-1);
  const due = clock.dates.find(({ id }) => id === 'implicitRefusal' || id === 'rgpdDue');
  // A receipt that is only supposed dates no silence.
  const dueOn = due?.nature === 'estimate' ? undefined : due?.on;
  const checked = check !== undefined && (due === undefined || check.on > due.on) ? check : undefined;
  return new Map(
    Object.entries({
      'nom de l’organisme': authority.name,
      'objet de la demande': request.subject,
      [DOCUMENTS]: listOf(request.body) ?? '',
      'le droit exercé': RIGHTS[request.model] ?? '',
      'date de la demande': words(writtenOn),
      'date d’envoi': words(sent?.on),
      'date de réception': words(received?.on),
      'preuve de réception': received?.proofNumber ? `n° ${received.proofNumber}` : '',
      'date de réception du refus': words(refusal?.on),
      'date de la réponse incomplète': words(allOf(events, 'partialAnswer').at(-1)?.on),
      'date de la vérification': words(checked?.on),
      'ce qui était arrivé à cette date': checked === undefined ? '' : arrived(events, checked.on),
      'date du refus implicite': checked !== undefined && due?.id === 'implicitRefusal' ? words(dueOn) : '',
      'date à laquelle une réponse était due':
        checked !== undefined && due?.id === 'rgpdDue' ? words(dueOn) : '',
      'date où l’accusé a été cherché': words(withoutAcknowledgement(events)),
    }).filter(([, text]) => text !== ''),
  );
}

/** The last check that nothing had arrived, where no acknowledgement was noted at all. */
function withoutAcknowledgement(events: readonly ClockEvent[]): string | undefined {
  if (firstOf(events, 'acknowledged') !== undefined) return undefined;
  return allOf(events, 'silenceChecked').at(-1)?.on;
}

/** What a check found, in one clause; '' where more arrived than a clause can say. */
function arrived(events: readonly ClockEvent[], on: string): string {
  const before = events.filter((event) => event.on <= on && ARRIVALS.includes(event.type));
  if (before.length === 0) return 'aucune réponse n’y figurait';
  const [only, ...others] = before;
  if (only === undefined || others.length > 0) return '';
  if (only.type === 'acknowledged') return `seul un accusé de réception du ${words(only.on)} y figurait`;
  if (only.type === 'autoReply') return `seule une réponse automatique du ${words(only.on)} y figurait`;
  return '';
}

/** « 15 mars 2026 », with plain spaces: the typesetter puts the others. */
function words(on: string | null | undefined): string {
  return on ? inWords(dayNumber(on)).replaceAll('\u00a0', ' ') : '';
}

const ARRIVALS: readonly EventType[] = [
  ...(['acknowledged', 'autoReply', 'forwarded', 'clarification', 'extension'] as const),
  ...(['partialAnswer', 'answer', 'refusal'] as const),
];

const ACCESS = 'le droit d’accès prévu par l’article 15 du RGPD';
const OBJECTION = 'le droit d’opposition prévu par l’article 21 du RGPD';
const RIGHTS: Readonly<Record<string, string>> = {
  'child-access': ACCESS,
  'mandated-access': ACCESS,
  'child-objection': OBJECTION,
  'mandated-objection': OBJECTION,
};
