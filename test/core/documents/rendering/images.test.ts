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
  [null, Buffer.from('<html><svg></svg></html>')],
  [null, Buffer.from('RIFF....WAVE')],
  [null, Buffer.from('%PDF-1.7')],
  [null, Buffer.alloc(0)],
])('knows %s', (kind, bytes) => {
  expect(imageKind(bytes)).toBe(kind);
});
