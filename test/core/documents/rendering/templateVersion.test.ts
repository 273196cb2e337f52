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
    txt: '57d22dd3bd84e1f12b41a49d5db1ecc0eb7e18d7533482e046a1099fbc352449',
    pdf: 'c6b81731e1fbb496cad35a7c714bb1415cfcfa0f287a2b6bd8d9921c0d232145',
    md: '0c44713ad9fc5f4b417f3d1f18d15a768ccd86bb0164c36d037c595da0d6f328',
    html: '4d336647a07ab72e36433abbf76f1829365dc52837f0096ebd3861b3120a6896',
    docx: '6a5b58facae53b0cce50c09030fee7677b36e78d8ecee4c7aefe5b0f652992da',
    odt: '16c89d19d3142d3dc0e47fb4bae6f223ff1952bcb846ca2ae77f7cbb3fc6c360',
    pdfa: '3697fde6aaf34594595fc5dd7a18fae89dd654746eef076f4fd97e78439ca26d',
    fragment: '900d69dbae277c4ed284b4ff252eb4bd1849fdbf9361dc37896b9fd9c00412b5',
  },
  // A line is set until nothing changes any more: the fixed communiqué has none that needed it.
  2: {
    txt: '57d22dd3bd84e1f12b41a49d5db1ecc0eb7e18d7533482e046a1099fbc352449',
    pdf: 'c6b81731e1fbb496cad35a7c714bb1415cfcfa0f287a2b6bd8d9921c0d232145',
    md: '0c44713ad9fc5f4b417f3d1f18d15a768ccd86bb0164c36d037c595da0d6f328',
    html: '4d336647a07ab72e36433abbf76f1829365dc52837f0096ebd3861b3120a6896',
    docx: '6a5b58facae53b0cce50c09030fee7677b36e78d8ecee4c7aefe5b0f652992da',
    odt: '16c89d19d3142d3dc0e47fb4bae6f223ff1952bcb846ca2ae77f7cbb3fc6c360',
    pdfa: '3697fde6aaf34594595fc5dd7a18fae89dd654746eef076f4fd97e78439ca26d',
    fragment: '900d69dbae277c4ed284b4ff252eb4bd1849fdbf9361dc37896b9fd9c00412b5',
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
