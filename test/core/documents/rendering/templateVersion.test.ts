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
  1: {
    txt: '63ca54ca1bf8da574c6b8ce6a50c7f9a196b21748b674baf5abb8c7f5f7660f3',
    pdf: '7784da9e1fcdf1e918aa9e7550c75e2c8e6781fcea87523902c834d520e87c83',
    md: '1e9ce849d4251bf24c42636755e00badbc8fbee8db401a1548d48c9cae2bae53',
    html: 'fa80689c6ee93620dd80cf7f491ffd4e443dfc6f6b39090d4c1842995b341c9a',
    fragment: '18113478d9447257454f8ee03e1b03dd2570257d9dfbf14945f86d46e9db9087',
  },
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
