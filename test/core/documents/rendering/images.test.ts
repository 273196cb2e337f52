// The kind of a picture, by its bytes and not by its name.
import { expect, test } from 'vitest';
import { imageKind } from '../../../../electron/core/documents/rendering/images.ts';
import { gif, jpeg, png, svg, webp } from './sampleDocuments.ts';

test.each([
  ['png', png(1, 1).bytes],
  ['jpg', jpeg.bytes],
  ['gif', gif.bytes],
  ['webp', webp.bytes],
  ['svg', svg.bytes],
  ['svg', Buffer.from('\uFEFF<?xml version="1.0"?>\n<!-- dessin -->\n<svg xmlns="x"/>')],
  ['svg', Buffer.from('<!-- un --><!-- deux -->\n<!DOCTYPE svg>\n<svg>')],
  // Comments in numbers: looked through once, not in all combinations of their ends.
  [null, Buffer.from('<!---->'.repeat(285))],
  [null, Buffer.from('<!-- sans fin')],
  [null, Buffer.from('<html><svg></svg></html>')],
  [null, Buffer.from('RIFF....WAVE')],
  [null, Buffer.from('%PDF-1.7')],
  [null, Buffer.alloc(0)],
])('knows %s', (kind, bytes) => {
  expect(imageKind(bytes)).toBe(kind);
});
