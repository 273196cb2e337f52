// What can come next in a request: the events to note, the letters to write, the check to make.
import type { ClockStep, EventType } from '../../../electron/contract/law.ts';
import type { InformationRequest } from '../../../electron/contract/requests.ts';
import { purposeOfRequest } from './purposes.ts';

type Kind = Pick<InformationRequest, 'regime' | 'legalClock'>;
type Letter = Pick<InformationRequest, 'regime' | 'legalClock' | 'followsId' | 'model'>;

/** The events a request of this kind may have, in the order they usually come. `silenceChecked` is noted by its own check. */
export function possibleEvents({ regime, legalClock }: Kind): EventType[] {
  const first: EventType[] = ['sent', 'received', 'acknowledged', 'autoReply', 'forwarded', 'clarification'];
  const later: EventType[] = ['partialAnswer', 'answer', 'refusal', 'reminder'];
  if (!legalClock) return [...first, ...later, 'closed'];
  if (regime === 'rgpd') return [...first, 'extension', ...later, 'cnilComplaint', 'closed'];
  const afterRefusal: EventType[] = ['cadaReferred', 'cadaRegistered', 'cadaOpinion', 'tribunalReferred'];
  return [...first, 'extension', ...later, ...afterRefusal, 'closed'];
}

/** The one or two events that usually come next at a step, the first of them as the main button. */
export function expectedEvents(step: ClockStep, { regime }: Kind): readonly EventType[] {
  if (step === 'expressRefusal') return [regime === 'cada' ? 'cadaReferred' : 'cnilComplaint'];
  return expected[step];
}

/** Whether the step asks someone to check that nothing arrived. */
export function asksForCheck(step: ClockStep): boolean {
  return step === 'silenceToCheck' || step === 'confirmedSilenceToCheck';
}

/** Whether the step is gone through by writing a letter: what it leads to is noted once the letter has left. */
export function isLetterFirst(step: ClockStep): boolean {
  return ['implicitRefusal', 'expressRefusal', 'cadaLimitPassed', 'answerOverdue', 'reminderDue'].includes(
    step,
  );
}

/** Whether a letter's own step and dates are shown: those of one that is noted in the request it continues are there. */
export function hasOwnClock({ followsId, legalClock, model }: Letter): boolean {
  return followsId === null || legalClock || eventOfLetter(model) === undefined;
}

/** Ids of the letters of the register's models that continue a request at this step; `noted` are the kinds of its events. */
export function nextLetters(
  step: ClockStep,
  request: Letter,
  noted: readonly EventType[],
): readonly string[] {
  const { regime, model } = request;
  if (purposeOfRequest(request) === 'questions') return step === 'reminderDue' ? ['questions-reminder'] : [];
  if (!request.legalClock) return [];
  // The mandate leaves with the letter.
  if (step === 'notSent' && model.startsWith('mandated-')) return ['parent-mandate'];
  if (regime === 'rgpd') return rightsLetters[step] ?? [];
  const claim = noted.includes('acknowledged') ? [] : ['acknowledgement-claim'];
  if (step === 'answerAwaited') return claim;
  if (step === 'silenceToCheck') return ['reminder', ...claim];
  if (step === 'implicitRefusal') return ['cada-referral', 'implicit-refusal-reasons'];
  return step === 'expressRefusal' || step === 'cadaLimitPassed' ? ['cada-referral'] : [];
}

const rightsLetters: Partial<Record<ClockStep, readonly string[]>> = {
  silenceToCheck: ['rights-reminder'],
  answerOverdue: ['cnil-complaint', 'rights-reminder'],
  expressRefusal: ['cnil-complaint'],
};

/** What a letter of this model is in the history of the request it continues, once it has left; undefined for one that is nothing there. */
export function eventOfLetter(model: string): EventType | undefined {
  return letterEvents[model];
}

const letterEvents: Readonly<Record<string, EventType>> = {
  reminder: 'reminder',
  'rights-reminder': 'reminder',
  'questions-reminder': 'reminder',
  'acknowledgement-claim': 'reminder',
  'implicit-refusal-reasons': 'reminder',
  'cada-referral': 'cadaReferred',
  'cnil-complaint': 'cnilComplaint',
};

const expected: Record<ClockStep, readonly EventType[]> = {
  notSent: ['sent'],
  receiptAwaited: ['received', 'answer'],
  answerAwaited: ['answer', 'acknowledged'],
  extended: ['answer'],
  silenceToCheck: ['answer'],
  implicitRefusal: ['cadaReferred', 'answer'],
  expressRefusal: [],
  cadaLimitPassed: ['cadaReferred', 'answer'],
  cadaRegistrationAwaited: ['cadaRegistered'],
  cadaOpinionAwaited: ['cadaOpinion', 'answer'],
  cadaOpinionReceived: ['answer'],
  confirmedSilenceToCheck: ['answer'],
  tribunalOpen: ['tribunalReferred', 'answer'],
  tribunalLimitPassed: ['tribunalReferred', 'answer'],
  tribunalPending: ['answer', 'closed'],
  answerOverdue: ['cnilComplaint', 'answer'],
  cnilComplaintPending: ['answer', 'closed'],
  reminderDue: ['reminder', 'answer'],
  answered: ['closed'],
  closed: [],
};
