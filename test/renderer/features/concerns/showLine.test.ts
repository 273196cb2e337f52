// A line of a text is found by its number.
import { expect, it } from 'vitest';
import { placeOfLine } from '../../../../renderer/features/concerns/showLine.ts';

it.each([
  [1, 'un'],
  [2, ''],
  [3, 'trois'],
  [4, ''],
])('line %i is « %s »', (line, words) => {
  const text = 'un\n\ntrois';
  const { start, end } = placeOfLine(text, line);
  expect(text.slice(start, end)).toBe(words);
});
