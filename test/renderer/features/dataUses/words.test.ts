// What nobody says of a data use is counted.
import { expect, test } from 'vitest';
import { dataUseShape } from '../../../../electron/contract/dataUses.ts';
import { points, unsaid } from '../../../../renderer/features/dataUses/words.ts';

const nothing: Parameters<typeof unsaid>[0] = JSON.parse(JSON.stringify(dataUseShape.defaults));

test('a use nobody described leaves every point unsaid', () => {
  expect(unsaid(nothing)).toHaveLength(points.length);
});

test('a point of blanks is unsaid, one with words is not', () => {
  const use = { ...nothing, purpose: 'Mesurer les acquis', hostingPlace: '  ' };
  const missing = unsaid(use);
  expect(missing).toContain('Lieu d’hébergement');
  expect(missing).not.toContain('But');
});
