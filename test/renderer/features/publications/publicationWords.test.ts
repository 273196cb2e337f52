import { expect, test } from 'vitest';
import { publicationTitle } from '../../../../renderer/features/publications/publicationWords.ts';

test('a publication is named by its channel and its day', () => {
  expect(publicationTitle({ channel: 'email', madeOn: '2018-10-05' })).toBe('Courriel du 5 octobre 2018');
});
