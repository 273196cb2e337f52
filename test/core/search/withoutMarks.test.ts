// What a search answers is read, not typed: the signs of Markdown are left out of it.
import { expect, test } from 'vitest';
import { withoutMarks } from '../../../electron/core/search/withoutMarks.ts';

test.each([
  ['**Ce registre est un exemple.** Les faits', 'Ce registre est un exemple. Les faits'],
  [
    '_À l’attention du délégué à la protection des \u0001données\u0002._',
    'À l’attention du délégué à la protection des \u0001données\u0002.',
  ],
  [
    'elles restent personnelles.\n\n## Ce que nous ne savons pas',
    'elles restent personnelles.\n\nCe que nous ne savons pas',
  ],
  ['loué à Dublin[^S-2018-01]. Voir [le marché](https://exemple.fr).', 'loué à Dublin. Voir le marché.'],
  ['…coupé avant la fin** de la phrase', '…coupé avant la fin de la phrase'],
])('%j is read %j', (piece, read) => {
  expect(withoutMarks(piece)).toBe(read);
});

test.each(['3 * 4 = 12', 'evaluation_nationale_cp.pdf', 'un tiret - au milieu', 'C# et n° 3'])(
  'what is no mark stays: %j',
  (piece) => {
    expect(withoutMarks(piece)).toBe(piece);
  },
);
