// A communiqué as a Word document (.docx): styles, lists and footnotes of Word's own; the same bytes for the same input.

import {
  AlignmentType,
  BorderStyle,
  Document,
  type ILevelsOptions,
  LevelFormat,
  Packer,
  Paragraph,
  TextRun,
} from 'docx';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { zipOf } from './archive.ts';
import { type ComposedCommunique, composeCommunique } from './composition.ts';
import { labels } from './labels.ts';
import { contactLines, demandLines, openingLines, senderLines } from './officeParts.ts';
import type { CommuniqueDocument } from './types.ts';
import { numberingOf, type WordWriter, wordWriter } from './wordBlocks.ts';
import { wordPicture } from './wordInlines.ts';

const CENTIMETRE = 567;
const BLUE = '1F4E79';

/** The bytes of the document. Throws RenderError naming a picture that is missing or cannot be read. */
export async function wordDocument(document: CommuniqueDocument): Promise<Uint8Array> {
  const communique = composeCommunique(document);
  const writer = wordWriter(document.images);
  const children = [...opening(communique, document), ...text(communique, writer)];
  const footnotes = Object.fromEntries(
    communique.notes.map(({ number, content }) => [
      number,
      { children: writer.blocks(content).filter((block) => block instanceof Paragraph) },
    ]),
  );
  const bytes = await Packer.toBuffer(
    new Document({
      title: communique.title,
      ...(communique.association && { creator: communique.association.name }),
      lastModifiedBy: communique.association?.name ?? '',
      description: labels.communique,
      styles: styles(communique.language),
      numbering: { config: [bullets(), ...[...writer.starts, 1].map(numbers)] },
      footnotes,
      sections: [
        {
          properties: {
            page: {
              size: { width: 21 * CENTIMETRE, height: Math.round(29.7 * CENTIMETRE) },
              margin: { top: 1_134, bottom: 1_134, left: 1_247, right: 1_247 },
            },
          },
          children,
        },
      ],
    }),
  );
  return settled(bytes, communique.date);
}

function opening(communique: ComposedCommunique, { images }: CommuniqueDocument): Paragraph[] {
  const logo = communique.association?.logo ?? null;
  const [name, ...ways] = senderLines(communique);
  const small = (line: string, bold: boolean) =>
    new Paragraph({
      spacing: { after: 60 },
      children: [new TextRun({ text: line, bold, size: bold ? 22 : 18, color: bold ? BLUE : '555555' })],
    });
  return [
    ...(logo === null
      ? []
      : [new Paragraph({ children: [wordPicture(logo, images, { width: 5, height: 1.8 })] })]),
    ...(name === undefined ? [] : [small(name, true)]),
    ...ways.map((line) => small(line, false)),
    new Paragraph({
      alignment: AlignmentType.RIGHT,
      border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 4, color: BLUE } },
      children: [new TextRun({ text: labels.communique, bold: true, color: BLUE })],
    }),
    ...openingLines(communique).map(
      ({ text: words, strong }) => new Paragraph({ children: [new TextRun({ text: words, bold: strong })] }),
    ),
    new Paragraph({ style: 'Heading1', text: communique.title }),
  ];
}

function text(communique: ComposedCommunique, writer: WordWriter) {
  const demands = demandLines(communique).map(
    ({ text: words, addressee }) =>
      new Paragraph({
        numbering: { reference: numberingOf(1), level: 0, instance: 0 },
        children: [
          new TextRun(words),
          ...(addressee === '' ? [] : [new TextRun({ text: addressee, break: 1, size: 18 })]),
        ],
      }),
  );
  const lines = contactLines(communique);
  const contact = lines.map(
    (line, index) =>
      new Paragraph({
        text: line,
        spacing: { after: 0 },
        keepLines: true,
        keepNext: index < lines.length - 1,
      }),
  );
  const part = (title: string, content: ReturnType<WordWriter['blocks']>) =>
    content.length === 0 ? [] : [new Paragraph({ style: 'Heading2', text: title }), ...content];
  return [
    ...writer.blocks(communique.lead, { style: 'Lead' }),
    ...writer.blocks(communique.body),
    ...part(labels.demands, demands),
    ...part(labels.about, writer.blocks(communique.about)),
    ...part(labels.contact, contact),
  ];
}

function styles(language: string) {
  const heading = (size: number) => ({
    run: { size, bold: true, color: BLUE },
    paragraph: { spacing: { before: 200, after: 100 }, keepNext: true },
  });
  const locale = /^fr$/iu.test(language) ? 'fr-FR' : language;
  return {
    default: {
      document: {
        run: { font: 'Calibri', size: 22, language: { value: locale } },
        paragraph: { spacing: { after: 120 } },
      },
      heading1: heading(34),
      heading2: heading(26),
      heading3: heading(24),
      heading4: heading(22),
      heading5: heading(22),
      heading6: heading(22),
    },
    paragraphStyles: [
      { id: 'Lead', name: 'Chapeau', basedOn: 'Normal', run: { bold: true } },
      {
        ...{ id: 'Quotation', name: 'Citation', basedOn: 'Normal', run: { italics: true } },
        paragraph: { indent: { left: CENTIMETRE, right: CENTIMETRE } },
      },
      { id: 'Caption', name: 'caption', basedOn: 'Normal', run: { size: 18, color: '555555' } },
    ],
  };
}

function levels(
  format: ILevelsOptions['format'],
  textOf: (level: number) => string,
  start = 1,
): ILevelsOptions[] {
  return Array.from({ length: 9 }, (_, level) => ({
    ...{ level, format, text: textOf(level), alignment: AlignmentType.LEFT, start: level === 0 ? start : 1 },
    style: {
      paragraph: { indent: { left: CENTIMETRE * (level + 1), hanging: 340 }, spacing: { after: 60 } },
    },
  }));
}

const bullets = () => ({ reference: 'bullets', levels: levels(LevelFormat.BULLET, () => '•') });

function numbers(start: number) {
  return {
    reference: numberingOf(start),
    levels: levels(LevelFormat.DECIMAL, (level) => `%${level + 1}.`, start),
  };
}

/** The same document without the clock and the random names its library puts in. */
function settled(bytes: Uint8Array, date: string | null): Uint8Array {
  const names = new Map<string, string>();
  let pictures = 0;
  const made = `${date ?? '2000-01-01'}T00:00:00Z`;
  const entries = Object.entries(unzipSync(bytes)).map(([path, content]) => {
    if (!/\.(?:xml|rels)$/u.test(path)) return { path, bytes: content };
    const written = strFromU8(content)
      .replace(/\brId[A-Za-z0-9_-]{15,}/gu, (random) => {
        const name = names.get(random) ?? `rIdLink${names.size + 1}`;
        names.set(random, name);
        return name;
      })
      .replace(/(<wp:docPr id=")\d+/gu, (_found, opening: string) => {
        pictures += 1;
        return `${opening}${pictures}`;
      })
      .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/gu, `$1${made}`);
    return { path, bytes: strToU8(written) };
  });
  return zipOf(entries);
}
