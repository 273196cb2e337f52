// What nobody says of a data use is counted.
import { expect, test } from 'vitest';
import { dataUseShape } from '../../../../electron/contract/dataUses.ts';
import { points, unsaid } from '../../../../renderer/features/dataUses/words.ts';

const nothing = Object.fromEntries(points.map(({ field }) => [field, dataUseShape.defaults[field]]));

test('a use nobody described leaves every point unsaid', () => {
  expect(unsaid(nothing as Parameters<typeof unsaid>[0])).toHaveLength(points.length);
});

test('a point of blanks is unsaid, one with words is not', () => {
  const use = { ...nothing, purpose: 'Mesurer les acquis', hostingPlace: '  ' };
  const missing = unsaid(use as Parameters<typeof unsaid>[0]);
  expect(missing).toContain('Lieu d’hébergement');
  expect(missing).not.toContain('But');
});
