import { expect, test } from 'vitest';
import { mediaWords, previewKind } from '../../../../renderer/features/documents/mediaWords.ts';

test.each([
  ['application/pdf', 'PDF', null],
  ['image/png', 'Image PNG', 'image'],
  ['image/svg+xml', 'Image SVG', 'image'],
  ['text/plain', 'Texte', 'text'],
  ['text/html', 'Page web', null],
  ['application/octet-stream', 'Fichier', null],
])('%s is « %s », shown as %j', (mediaType, words, kind) => {
  expect(mediaWords(mediaType)).toBe(words);
  expect(previewKind(mediaType)).toBe(kind);
});
