// Drawings carry the face their words are set in, and nothing that is fetched.
import { expect, test } from 'vitest';
import { drawingAddress, withFace } from '../../../renderer/ui/drawing.ts';

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><text>Thème</text></svg>';

test('a drawing holds the face of its words, before anything is drawn', async () => {
  const faced = await withFace(SVG);
  expect(faced).toMatch(
    /^<svg [^>]*><style>@font-face\{font-family:'Vigie Sans';[^}]*url\(data:font\/woff2;base64,[\w+/=]+\)/u,
  );
  expect(faced.endsWith('<text>Thème</text></svg>')).toBe(true);
});

test('its address is the drawing itself', async () => {
  const address = await drawingAddress(SVG);
  expect(decodeURIComponent(address)).toBe(`data:image/svg+xml;charset=utf-8,${await withFace(SVG)}`);
});
