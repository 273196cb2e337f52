// Long notes are shown by their beginning.
import { expect, test } from 'vitest';
import { noteStart } from '../../../../renderer/features/requests/noteStart.ts';

test('a short note is shown whole', () => {
  expect(noteStart('Vérifié par le secrétariat.\nRien.')).toBeNull();
  expect(noteStart('')).toBeNull();
});

test('a long note, or one of many lines, begins on one line', () => {
  expect(noteStart('De\u00a0: A\nObjet\u00a0: B\n\nun\ndeux\ntrois\nquatre')).toBe(
    'De\u00a0: A · Objet\u00a0: B · un · deux · trois · quatre…',
  );
  const start = noteStart('mot '.repeat(200)) ?? '';
  expect(start.length).toBeLessThanOrEqual(161);
  expect(start).toMatch(/mot…$/);
  expect(noteStart('a'.repeat(500))).toBe(`${'a'.repeat(160)}…`);
});
