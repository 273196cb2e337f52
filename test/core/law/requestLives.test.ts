// Whole lives of requests, day after day: the step the clock tells at each moment.
import { describe, expect, it } from 'vitest';
import type { ClockStep } from '../../../electron/contract/law.ts';
import { clockOf } from './requestLife.ts';

type Moment = [on: string, happened: string, step: ClockStep];

/** Plays a life: what happened by each moment is added to what came before. */
function play(moments: Moment[], regime: 'cada' | 'rgpd'): void {
  const lived: string[] = [];
  for (const [on, happened, step] of moments) {
    if (happened !== '') lived.push(happened);
    expect({ on, step: clockOf(lived.join(';'), { on, regime }).step }).toEqual({ on, step });
  }
}

describe('a request through the CADA', () => {
  it('silence, referral, silence again, tribunal', () => {
    play(
      [
        ['2026-03-12', 'sent 2026-03-12', 'receiptAwaited'],
        ['2026-03-16', 'received 2026-03-15', 'answerAwaited'],
        ['2026-03-17', 'autoReply 2026-03-17', 'answerAwaited'],
        ['2026-04-10', 'reminder 2026-04-10', 'answerAwaited'],
        ['2026-04-15', '', 'answerAwaited'],
        ['2026-04-16', '', 'silenceToCheck'],
        ['2026-04-17', 'silenceChecked 2026-04-17', 'implicitRefusal'],
        ['2026-05-04', 'cadaReferred 2026-05-04', 'cadaRegistrationAwaited'],
        ['2026-05-08', 'cadaRegistered 2026-05-07', 'cadaOpinionAwaited'],
        ['2026-06-20', 'cadaOpinion 2026-06-18', 'cadaOpinionReceived'],
        ['2026-07-07', '', 'cadaOpinionReceived'],
        ['2026-07-08', '', 'confirmedSilenceToCheck'],
        ['2026-07-09', 'silenceChecked 2026-07-09', 'tribunalOpen'],
        ['2026-09-08', '', 'tribunalOpen'],
        ['2026-09-09', '', 'tribunalLimitPassed'],
        ['2026-09-10', 'tribunalReferred 2026-09-07', 'tribunalPending'],
        ['2026-12-01', 'answer 2026-12-01', 'answered'],
        ['2026-12-02', 'closed 2026-12-02', 'closed'],
      ],
      'cada',
    );
  });
  it('refused in writing, and nothing done', () => {
    play(
      [
        ['2026-03-16', 'received 2026-03-15', 'answerAwaited'],
        ['2026-04-03', 'refusal 2026-04-02', 'expressRefusal'],
        ['2026-06-02', '', 'expressRefusal'],
        ['2026-06-03', '', 'cadaLimitPassed'],
      ],
      'cada',
    );
  });
  it('silence confirmed, and nothing done', () => {
    play(
      [
        ['2026-04-20', 'received 2026-03-15;silenceChecked 2026-04-20', 'implicitRefusal'],
        ['2026-06-15', '', 'implicitRefusal'],
        ['2026-06-16', '', 'cadaLimitPassed'],
        ['2026-07-01', 'refusal 2026-07-01', 'cadaLimitPassed'],
      ],
      'cada',
    );
  });
  it('a silence checked too early confirms nothing', () => {
    play([['2026-04-20', 'received 2026-03-15;silenceChecked 2026-04-15', 'silenceToCheck']], 'cada');
  });
  it('the check that served for the CADA does not serve for the tribunal', () => {
    play(
      [
        [
          '2026-07-10',
          'received 2026-03-15;silenceChecked 2026-04-17;cadaReferred 2026-05-04;cadaRegistered 2026-05-07',
          'confirmedSilenceToCheck',
        ],
      ],
      'cada',
    );
  });
  it('opened after months away, an unchecked silence still asks to be checked', () => {
    play([['2027-03-01', 'received 2026-03-15', 'silenceToCheck']], 'cada');
  });
  it('refused in writing after the referral: no silence to check', () => {
    play(
      [
        ['2026-05-08', 'received 2026-03-15;cadaReferred 2026-05-04', 'cadaRegistrationAwaited'],
        ['2026-05-21', 'refusal 2026-05-20', 'tribunalOpen'],
        ['2026-07-21', '', 'tribunalOpen'],
        ['2026-07-22', '', 'tribunalLimitPassed'],
      ],
      'cada',
    );
  });
  it('without proof of receipt a silence is never asserted', () => {
    play([['2026-09-01', 'sent 2026-03-12;silenceChecked 2026-08-30', 'receiptAwaited']], 'cada');
  });
  it('nothing sent, nothing to show', () => {
    expect(clockOf('', { events: [] })).toEqual({ step: 'notSent', dates: [] });
    expect(clockOf('reminder 2026-03-15')).toEqual({ step: 'notSent', dates: [] });
  });
});

describe('a request about personal data', () => {
  it('extended, silent, then the CNIL', () => {
    play(
      [
        ['2026-02-10', 'sent 2026-02-09', 'receiptAwaited'],
        ['2026-02-11', 'received 2026-02-10', 'answerAwaited'],
        ['2026-03-06', 'extension 2026-03-05', 'extended'],
        ['2026-05-11', '', 'extended'],
        ['2026-05-12', '', 'silenceToCheck'],
        ['2026-05-13', 'silenceChecked 2026-05-13', 'answerOverdue'],
        ['2026-05-20', 'cnilComplaint 2026-05-20', 'cnilComplaintPending'],
        ['2026-11-20', 'answer 2026-11-19', 'answered'],
      ],
      'rgpd',
    );
  });
  it('answered in part: the silence on the rest is checked like any other', () => {
    play(
      [
        ['2026-03-31', 'received 2026-03-13;partialAnswer 2026-03-30', 'answerAwaited'],
        ['2026-04-14', '', 'silenceToCheck'],
        ['2026-04-15', 'silenceChecked 2026-04-15', 'answerOverdue'],
      ],
      'rgpd',
    );
  });
  it('refused in writing', () => {
    play(
      [
        ['2026-03-20', 'received 2026-03-13;refusal 2026-03-20', 'expressRefusal'],
        ['2026-06-20', '', 'expressRefusal'],
      ],
      'rgpd',
    );
  });
  it('nothing sent, nothing to show', () => {
    expect(clockOf('', { events: [], regime: 'rgpd' })).toEqual({ step: 'notSent', dates: [] });
  });
});
