// What is said of back-ups: why, until when, what went wrong, what an exercise found.
import { describe, expect, it } from 'vitest';
import type { ExerciseReport, Safety } from '../../../../electron/contract/backUps.ts';
import { safetyReminder } from '../../../../renderer/app/safetyReminder.ts';
import {
  exerciseFindings,
  failureWords,
  keptWords,
  kindCounts,
  lineWords,
} from '../../../../renderer/features/backUps/backUpWords.ts';

const NOON = '2018-11-15T12:00:00.000Z';

describe('a back-up', () => {
  it('says until when it is kept', () => {
    const backUp = { path: '/a', at: NOON, size: 1, why: 'work', place: 'beside' } as const;
    expect(keptWords({ ...backUp, keptUntil: '2019-05-01T12:00:00.000Z' })).toBe('jusqu’au 1er mai 2019');
    expect(keptWords({ ...backUp, keptUntil: null })).toBe('tant que vous ne la supprimez pas');
  });

  it('is told by the records it holds, most numerous first, and its last changes by their kind', () => {
    expect(kindCounts({ concern: 40, source: 3, person: 0, dossier: 1, documentChunk: 900 })).toEqual([
      '40 inquiétudes',
      '3 sources',
      '1 dossier',
    ]);
    expect(lineWords('create', 'source')).toBe('ajout (source)');
    expect(lineWords('update', 'association')).toBe('modification (association)');
  });
});

describe('a failure', () => {
  it.each([
    ['ENOSPC', 'disque est plein'],
    ['SQLITE_FULL', 'disque est plein'],
    ['EROFS', 'dossier est protégé'],
    ['EIO', 'ne peut pas être écrit'],
  ])('for %s says what to do, and that the register is safe', (reason, cause) => {
    const words = failureWords({
      at: NOON,
      place: 'second',
      code: 'FILE_NOT_WRITABLE',
      path: '/clé',
      reason,
    });
    expect(words).toContain(cause);
    expect(words).toContain('tout ce qui est enregistré y est');
  });
});

describe('an exercise', () => {
  it('names each thing that is wrong', () => {
    const report: ExerciseReport = {
      ...{ at: NOON, backUp: { path: '/a', at: NOON }, ok: false, findings: ['sha256', 'page 3'] },
      tables: [{ table: 'source', rows: 3, same: 1, changedSince: 0, unexplained: 2 }],
      attachments: { read: 4, right: 3 },
    };
    expect(exerciseFindings(report)).toHaveLength(4);
    expect(exerciseFindings(report)[2]).toContain('2 lignes diffèrent');
    expect(exerciseFindings(report)[3]).toContain('1 pièce jointe est abîmée');
  });
});

describe('the reminder', () => {
  const well: Safety = {
    ...{ file: 'here', lastAt: NOON, automatic: true, failure: null, restored: null, clockBehind: null },
    second: { folder: '/clé', state: 'fresh', lastAt: NOON },
    exercise: { last: null, isDue: false },
  };

  it('is none when all is well, or when no second place was chosen', () => {
    expect(safetyReminder(well)).toBeNull();
    expect(safetyReminder({ ...well, second: { folder: null, state: 'none', lastAt: null } })).toBeNull();
  });

  it('says the gravest thing first', () => {
    const failure = { at: NOON, place: 'beside', code: null, path: '', reason: '' } as const;
    const stale = { folder: '/clé', state: 'stale', lastAt: null } as const;
    const due = { last: null, isDue: true };
    expect(safetyReminder({ ...well, exercise: due })?.kind).toBe('exercise');
    expect(safetyReminder({ ...well, exercise: due, second: stale })?.kind).toBe('stale');
    expect(safetyReminder({ ...well, exercise: due, second: stale, clockBehind: NOON })?.kind).toBe('clock');
    expect(safetyReminder({ ...well, clockBehind: NOON, failure })?.kind).toBe('failure');
  });
});
