// What a page offers next: the events that can be noted and the letters that can be written.
import { describe, expect, it } from 'vitest';
import { EventType } from '../../../../electron/contract/law.ts';
import { Id } from '../../../../electron/contract/primitives.ts';
import {
  eventOfLetter,
  hasOwnClock,
  isLetterFirst,
  nextLetters,
  possibleEvents,
} from '../../../../renderer/features/requests/progress.ts';

const documents = { regime: 'cada', legalClock: true, followsId: null, model: 'contract-documents' } as const;
const rights = { regime: 'rgpd', legalClock: true, followsId: null, model: 'child-access' } as const;
const questions = { regime: 'rgpd', legalClock: false, followsId: null, model: 'dpo-questions' } as const;

describe('what can be noted', () => {
  it('holds every kind of event, those of the other regime and the check of a silence apart', () => {
    const all = EventType.options.filter((type) => type !== 'silenceChecked');
    expect(possibleEvents(documents).toSorted()).toEqual(
      all.filter((type) => type !== 'cnilComplaint').toSorted(),
    );
    const ofCada = ['cadaReferred', 'cadaRegistered', 'cadaOpinion', 'tribunalReferred'];
    expect(possibleEvents(rights).toSorted()).toEqual(
      all.filter((type) => !ofCada.includes(type)).toSorted(),
    );
  });
});

describe('the letters offered', () => {
  it('claim an acknowledgement as long as none came', () => {
    expect(nextLetters('answerAwaited', documents, ['sent', 'received'])).toEqual(['acknowledgement-claim']);
    expect(nextLetters('silenceToCheck', documents, ['received'])).toContain('acknowledgement-claim');
    expect(nextLetters('answerAwaited', documents, ['received', 'acknowledged'])).toEqual([]);
    expect(nextLetters('silenceToCheck', documents, ['received', 'acknowledged'])).toEqual(['reminder']);
  });

  it('come before what is noted of them', () => {
    for (const step of ['implicitRefusal', 'expressRefusal', 'reminderDue'] as const) {
      expect(isLetterFirst(step)).toBe(true);
    }
    expect(isLetterFirst('answerAwaited')).toBe(false);
  });

  it('have their dates in the request they continue, but for those it has no event for', () => {
    const followsId = Id.parse('018f3a1c-0000-7000-8000-000000000001');
    const letter = { regime: 'cada', legalClock: false, followsId } as const;
    expect(hasOwnClock({ ...letter, model: 'cada-referral' })).toBe(false);
    expect(hasOwnClock({ ...letter, model: 'series-information' })).toBe(true);
    expect(hasOwnClock(documents)).toBe(true);
    expect(hasOwnClock(questions)).toBe(true);
  });

  it('remind of a letter of questions once its date is past, and of nothing that continues a request', () => {
    expect(nextLetters('reminderDue', questions, [])).toEqual(['questions-reminder']);
    expect(nextLetters('answerAwaited', questions, [])).toEqual([]);
    const following = { ...questions, followsId: Id.parse('018f3a1c-0000-7000-8000-000000000001') };
    expect(nextLetters('reminderDue', following, [])).toEqual([]);
    expect(eventOfLetter('questions-reminder')).toBe('reminder');
  });
});
