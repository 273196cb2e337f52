// Word, LibreOffice, archive PDF and message: the same communiqué in each, openable, and the same bytes each time.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { strFromU8, unzipSync } from 'fflate';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { formats } from '../../../../electron/contract/documents.ts';
import { createRenderer } from '../../../../electron/core/documents/renderer.ts';
import { writeCommunique } from '../../../../electron/core/documents/rendering/frontMatter.ts';
import { fitInto, imageSize } from '../../../../electron/core/documents/rendering/imageSize.ts';
import { imageKind } from '../../../../electron/core/documents/rendering/images.ts';
import type { CommuniqueDocument } from '../../../../electron/core/documents/rendering/types.ts';
import { PNG } from '../../../fixtures/publishable.ts';
import { readPdf } from './readPdf.ts';
import { fullCommunique, png, svg } from './sampleDocuments.ts';

const renderer = createRenderer(join(import.meta.dirname, '../../../../resources'));
const body = [
  '## Une partie',
  'Un paragraphe[^n] et encore[^n], **gras**, *italique*, ~~barré~~, [un lien](https://exemple.fr/a?b=1&c=2), `code`.',
  '- un\n- deux\n  1. deux et un',
  '3. trois\n4. quatre',
  '- [x] fait',
  '> Une parole.',
  '| A | B |\n| - | -: |\n| un | 2 000 € |',
  '![Un carré](carre.png "La légende")',
  '---',
  '```\nx  = 1\n```',
  '[^n]: Une note du texte.',
].join('\n\n');
const rich = (given: Partial<CommuniqueDocument> = {}) =>
  fullCommunique({
    body,
    images: new Map([
      ['carre.png', { bytes: Buffer.from(PNG, 'base64'), mediaType: 'image/png' }],
      ['logo.svg', svg],
    ]),
    ...given,
  });

async function render(document: CommuniqueDocument, format: (typeof formats)[number]): Promise<Uint8Array> {
  const [file] = await renderer.communique(document, [format], { bcc: ['a@exemple.fr'], pdfName: 'C.pdf' });
  return file?.bytes ?? new Uint8Array();
}

async function part(document: CommuniqueDocument, format: 'docx' | 'odt', path: string): Promise<string> {
  const bytes = unzipSync(await render(document, format))[path];
  if (!bytes) throw new Error(`No ${path}`);
  return strFromU8(bytes);
}

/** All that a reader reads in a file of that format. */
async function wordsOf(document: CommuniqueDocument, format: (typeof formats)[number]): Promise<string> {
  const bytes = await render(document, format);
  if (format === 'pdf' || format === 'pdfa') return (await readPdf(bytes)).text.replace(/\s+/gu, ' ');
  if (format === 'docx') return (await part(document, 'docx', 'word/document.xml')).replace(/<[^>]+>/gu, '');
  if (format === 'odt') return (await part(document, 'odt', 'content.xml')).replace(/<[^>]+>/gu, '');
  const text = strFromU8(bytes);
  if (format !== 'eml') return text;
  return Buffer.from(
    text
      .replace(/=\r?\n/gu, '')
      .replace(/=([0-9A-F]{2})/gu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString('utf8');
}

describe('every format', () => {
  it.each(formats)('%s says until when nothing may be published', async (format) => {
    const words = (await wordsOf(rich(), format)).replace(/[\u00A0\u202F]/gu, ' ');
    expect(words).toMatch(format === 'md' ? /embargo: .*2026-05-02/u : /embargo jusqu’au 2 mai 2026/u);
  });

  it.each(formats)('%s is the same bytes for the same communiqué', async (format) => {
    const before = Buffer.from(await render(rich(), format));
    expect(Buffer.from(await render(rich(), format)).equals(before)).toBe(true);
    expect(Buffer.from(await render(rich({ title: 'Autre' }), format)).equals(before)).toBe(false);
  });
});

describe('a Word document', () => {
  it('has Word’s own headings, lists, notes, tables and descriptions', async () => {
    const xml = await part(rich(), 'docx', 'word/document.xml');
    for (const style of ['Heading1', 'Heading2', 'Lead', 'Quotation', 'Caption']) {
      expect(xml).toContain(`w:val="${style}"`);
    }
    expect(xml.match(/<w:footnoteReference /gu)).toHaveLength(2);
    expect(xml).toContain('<w:tblHeader/>');
    expect(xml).toContain('descr="Un carré"');
    expect(await part(rich(), 'docx', 'word/footnotes.xml')).toContain('Une note du texte.');
    expect(await part(rich(), 'docx', 'word/numbering.xml')).toContain('<w:start w:val="3"/>');
    expect(await part(rich(), 'docx', 'word/styles.xml')).toContain('fr-FR');
    expect(await part(rich(), 'docx', 'docProps/core.xml')).toMatch(/2026-05-01T00:00:00Z/u);
  });
});

describe('an OpenDocument text', () => {
  it('has LibreOffice’s own headings, lists, notes, tables and descriptions', async () => {
    const xml = await part(rich(), 'odt', 'content.xml');
    expect(xml).toContain('<text:h text:style-name="Heading_20_1" text:outline-level="1">');
    expect(xml.match(/<text:note /gu)).toHaveLength(2);
    expect(xml).toContain('<text:list-item text:start-value="3">');
    expect(xml).toContain('<table:table-header-rows>');
    expect(xml).toContain('<svg:desc>Un carré</svg:desc>');
    expect(xml).toContain('xlink:href="https://exemple.fr/a?b=1&#38;c=2"');
  });

  it('begins with its kind, uncompressed, as the format asks', async () => {
    const bytes = Buffer.from(await render(rich(), 'odt'));
    expect(bytes.subarray(30, 77).toString()).toBe('mimetypeapplication/vnd.oasis.opendocument.text');
  });
});

describe('what a person types', () => {
  const hostile = 'a < b & c > d "e" \u0001\uFFFE \uD800 ]]> <w:p/> {=1} 🙂 مدرسة';
  it.each(['docx', 'odt'] as const)('is text in %s, whatever it looks like', async (format) => {
    const document = rich({ title: hostile, body: `${hostile}\n\n- ${hostile}\n\n\`${hostile}\`` });
    const path = format === 'docx' ? 'word/document.xml' : 'content.xml';
    const xml = await part(document, format, path);
    expect(xml.toWellFormed()).toBe(xml);
    const forbidden = ['\u0001', '\uFFFE'];
    expect(forbidden.filter((character) => xml.includes(character))).toEqual([]);
    expect(xml.replace(/<\/?(?:[\w-]+:)?[\w-]+(?:\s[^<>]*)?\/?>|<\?xml[^>]*\?>/gu, '')).not.toMatch(
      /[<>]{2}|&(?!#?\w+;)/u,
    );
    expect(xml).toContain('مدرسة');
  });

  it.each(['docx', 'odt'] as const)('names the picture that is not there, in %s', async (format) => {
    await expect(render(rich({ images: new Map() }), format)).rejects.toMatchObject({
      code: 'RENDER_FAILED',
    });
  });
});

/** The texts of a PDF's streams. */
function inside(bytes: Uint8Array): string[] {
  const file = Buffer.from(bytes).toString('latin1');
  return [...file.matchAll(/\/Type\s*\/EmbeddedFile[\s\S]*?stream\r?\n([\s\S]*?)\r?\nendstream/gu)].map(
    ([, stream = '']) => inflateSync(Buffer.from(stream, 'latin1')).toString('utf8'),
  );
}

describe('an archive PDF', () => {
  it('holds the communiqué’s own Markdown, byte for byte, and says what it is', async () => {
    const bytes = await render(rich(), 'pdfa');
    expect(Buffer.from(bytes).toString('latin1')).toMatch(/pdfaid:part>3<[\s\S]*pdfaid:conformance>A</u);
    const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
    const attachments = await (await task.promise).getAttachments();
    const found = [...(attachments ?? new Map()).values()];
    await task.destroy();
    expect(found.map(({ filename }) => filename)).toEqual(['C-2026-03.md']);
    expect(inside(bytes)).toContain(writeCommunique(rich()));
  });

  it('is refused without a date', async () => {
    await expect(render(rich({ date: null }), 'pdfa')).rejects.toMatchObject({
      code: 'RENDER_FAILED',
      data: { reason: 'MISSING_DATE' },
    });
  });
});

describe('a message', () => {
  it('is a draft with hidden recipients, the text and the PDF, and says nothing of this machine', async () => {
    const text = strFromU8(await render(rich(), 'eml'));
    expect(text).toMatch(/^X-Unsent: 1\r?$/mu);
    expect(text).toMatch(/^Bcc: a@exemple\.fr\r?$/mu);
    expect(text).toMatch(/^Message-ID: <[0-9a-f]{32}@vigie\.invalid>\r?$/mu);
    expect(text).toContain('filename=C.pdf');
    expect(text).not.toMatch(/^To:/mu);
  });

  it('takes no header from a title', async () => {
    const text = strFromU8(await render(rich({ title: 'Un\r\nX-Mal: 1\nBcc: b@exemple.fr' }), 'eml'));
    expect(text).not.toMatch(/^X-Mal|^Bcc: b@/mu);
  });
});

describe('a picture', () => {
  it('has the size its first bytes say, and keeps its form in a box', () => {
    const { bytes } = png(20, 10);
    expect(imageSize(bytes, 'png')).toEqual({ width: 20, height: 10 });
    expect(imageKind(svg.bytes)).toBe('svg');
    expect(imageSize(svg.bytes, 'svg')).toEqual({ width: 40, height: 20 });
    const gif = Buffer.from('R0lGODlhAwAFAIAAAAAAAP///yH5BAEAAAAALAAAAAADAAUAAAIEhI+pUwA7', 'base64');
    expect(imageSize(gif, 'gif')).toEqual({ width: 3, height: 5 });
    const jpeg = Buffer.from('ffd8ffe000040000ffc0000b080007000901011100', 'hex');
    expect(imageSize(jpeg, 'jpg')).toEqual({ width: 9, height: 7 });
    expect(imageSize(Buffer.from('ffd8'), 'jpg')).toEqual({ width: 300, height: 300 });
    const { width, height } = fitInto({ width: 4_000, height: 1_000 }, { width: 16, height: 12 });
    expect([width.toFixed(3), height.toFixed(3)]).toEqual(['16.000', '4.000']);
  });
});

const office = spawnSync('soffice', ['--version']).status === 0;
describe.runIf(office)('LibreOffice, where it is installed', () => {
  it.each(['docx', 'odt'] as const)(
    'opens %s and prints every part of it',
    async (format) => {
      const folder = mkdtempSync(join(tmpdir(), 'vigie-office-'));
      try {
        writeFileSync(join(folder, `c.${format}`), await render(rich(), format));
        const profile = `-env:UserInstallation=file://${folder}/profile`;
        spawnSync('soffice', [
          profile,
          '--headless',
          '--convert-to',
          'pdf',
          '--outdir',
          folder,
          join(folder, `c.${format}`),
        ]);
        const { text } = await readPdf(readFileSync(join(folder, 'c.pdf')));
        for (const words of [
          'COMMUNIQUÉ DE PRESSE',
          'embargo',
          'Une partie',
          'trois',
          'Une parole',
          '2 000',
          'La légende',
          'Une note du texte',
          'Que le contrat soit publié',
          'À propos',
          'Contact presse',
        ]) {
          expect(text.replace(/[\u00A0\u202F]/gu, ' ')).toContain(words);
        }
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
    120_000,
  );
});
