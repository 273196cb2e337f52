// How many there are reads as French writes it.
import { expect, test } from 'vitest';
import { countWords } from '../../../renderer/ui/countWords.ts';

test.each([
  [0, '0 source'],
  [1, '1 source'],
  [2, '2 sources'],
  [12_400, '12\u202f400 sources'],
])('%d is counted « %s »', (count, words) => {
  expect(countWords(count, ['source', 'sources'])).toBe(words);
});
