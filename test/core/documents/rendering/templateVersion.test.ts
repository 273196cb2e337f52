// The version of the templates says which bytes they make: it is raised whenever these change.
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Format } from '../../../../electron/contract/documents.ts';
import { KEPT_FORMATS } from '../../../../electron/core/communiques/publishedFiles.ts';
import { createRenderer } from '../../../../electron/core/documents/renderer.ts';
import { TEMPLATE_VERSION } from '../../../../electron/core/documents/rendering/templateVersion.ts';
import { PNG } from '../../../fixtures/publishable.ts';
import { fullCommunique, svg } from './sampleDocuments.ts';

/**
 * SHA-256 of the fixed communiqué's files, by version. Once a version was released, its lines are never edited: raise
 * TEMPLATE_VERSION and add the new ones under it.
 */
const KNOWN: Readonly<Record<number, Partial<Record<Format, string>>>> = {
  1: {},
};

const fixed = fullCommunique({
  images: new Map([
    ['carre.png', { bytes: Buffer.from(PNG, 'base64'), mediaType: 'image/png' }],
    ['logo.svg', svg],
  ]),
});

test('the files of a fixed communiqué are those of the version of the templates', async () => {
  const renderer = createRenderer(join(import.meta.dirname, '../../../../resources'));
  const files = await renderer.communique(fixed, KEPT_FORMATS);
  const found = files.map(({ format, bytes }) => [format, createHash('sha256').update(bytes).digest('hex')]);
  expect(Object.fromEntries(found)).toEqual(KNOWN[TEMPLATE_VERSION]);
});

test('every version up to the present one is written down, each for the formats that are kept', () => {
  expect(Object.keys(KNOWN)).toEqual(Array.from({ length: TEMPLATE_VERSION }, (_, index) => `${index + 1}`));
  for (const hashes of Object.values(KNOWN)) {
    expect(Object.keys(hashes).sort()).toEqual([...KEPT_FORMATS].sort());
  }
});
