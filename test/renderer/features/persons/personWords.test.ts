// What erasing a person did, and which uses rest on which consent.
import { expect, it } from 'vitest';
import type { PersonUse } from '../../../../electron/contract/persons.ts';
import { erasedLines, reportText } from '../../../../renderer/features/persons/erasureWords.ts';
import { isToMend, usesOf } from '../../../../renderer/features/persons/useWords.ts';

const report = {
  ...{ detachedConcerns: 2, erasedConcerns: 0, erasedConsents: 1, erasedDocuments: 0, maskedConcerns: 0 },
  ...{ closedRequests: 1, stillNamed: [], backUps: [] },
};

it('an erasure is counted in the singular and the plural; what there was none of is not said', () => {
  expect(erasedLines(report)).toEqual([
    'Coordonnées effacées',
    '1 accord effacé',
    '2 inquiétudes gardées sans nom',
    '1 demande d’effacement close',
  ]);
});

it('the report says until when back-ups hold the person, or that nothing says it', () => {
  const backUp = { path: '/a.vigie', at: '2018-11-15T12:00:00.000Z', size: 1, why: 'asked' as const };
  const text = reportText(
    {
      ...report,
      backUps: [
        { ...backUp, place: 'beside', keptUntil: '2019-11-15T12:00:00.000Z' },
        { ...backUp, place: 'second', keptUntil: null },
      ],
    },
    '2018-11-20',
  );
  expect(text).toContain('Compte rendu d’effacement du 20 novembre 2018');
  expect(text).toMatch(/15 novembre 2018.*disparaît au plus tard le 15 novembre 2019/u);
  expect(text).toMatch(/second emplacement.*rien ne dit quand/u);
});

const inCommunique = {
  ...{ communiqueId: '1' as never, reference: 'C-2018-01', edition: 1, title: 'Titre', words: 'Mots' },
  ...{ publishedAt: null, correctedById: null, concernId: '2' as never },
};

it('a withdrawal concerns the uses that rest on it', () => {
  const uses: PersonUse[] = [
    { kind: 'quoted', allowed: true, ...inCommunique },
    { kind: 'named', allowed: true, ...inCommunique },
    { kind: 'listed', allowed: true, usedAt: '2018-11-15T12:00:00.000Z', fileName: 'a.csv' },
  ];
  const kinds = (kind: Parameters<typeof usesOf>[1]) => usesOf(uses, kind).map((use) => use.kind);
  expect(kinds('publishAnonymously')).toEqual(['quoted']);
  expect(kinds('publishByName')).toEqual(['quoted', 'named']);
  expect(kinds('contact')).toEqual(['listed']);
  expect(kinds('keep')).toEqual([]);
});

it('a communiqué is to be mended where nobody agrees any more and no later edition exists', () => {
  const quoted = { kind: 'quoted', ...inCommunique } as const;
  expect(isToMend({ ...quoted, allowed: false })).toBe(true);
  expect(isToMend({ ...quoted, allowed: true })).toBe(false);
  expect(isToMend({ ...quoted, allowed: false, correctedById: '3' as never })).toBe(false);
});
