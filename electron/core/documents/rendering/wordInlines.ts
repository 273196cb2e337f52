// Lines of text as Word has them: runs, links, pictures, calls to footnotes.
import {
  ExternalHyperlink,
  FootnoteReferenceRun,
  ImageRun,
  type IRunOptions,
  type ParagraphChild,
  TextRun,
} from 'docx';
import { fitInto, imageSize } from './imageSize.ts';
import { findImage, type ImageKind } from './images.ts';
import type { ImageInline, Inline } from './tree.ts';
import type { ImageFiles } from './types.ts';

type Look = Pick<IRunOptions, 'bold' | 'italics' | 'strike' | 'style' | 'font'>;

/** Centimetres of the page that a picture may take. */
const BOX = { width: 16, height: 12 };
/** What stands for a picture where a program cannot show its kind: one white pixel. */
const BLANK = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4//8/AAX+Av4N70a4AAAAAElFTkSuQmCC';

export function wordRuns(inlines: readonly Inline[], images: ImageFiles, look: Look = {}): ParagraphChild[] {
  return inlines.flatMap((inline) => run(inline, images, look));
}

/** A picture no larger than a box in centimetres; its description in brackets where Word has no such kind. */
export function wordPicture(
  { address, alternativeText }: Pick<ImageInline, 'address' | 'alternativeText'>,
  images: ImageFiles,
  box = BOX,
): ParagraphChild {
  const { bytes, kind } = findImage(images, address);
  if (kind === 'webp') return new TextRun(`[${alternativeText}]`);
  const { width, height } = fitInto(imageSize(bytes, kind), box);
  const pixels = (centimetres: number) => Math.max(1, Math.round((centimetres / 2.54) * 96));
  const transformation = { width: pixels(width), height: pixels(height) };
  const altText = { name: alternativeText, description: alternativeText, title: alternativeText };
  return new ImageRun({ ...data(bytes, kind), transformation, altText });
}

function data(bytes: Uint8Array, kind: Exclude<ImageKind, 'webp'>) {
  if (kind !== 'svg') return { type: kind, data: bytes };
  const fallback = { type: 'png', data: Buffer.from(BLANK, 'base64') } as const;
  return { type: kind, data: bytes, fallback };
}

function run(inline: Inline, images: ImageFiles, look: Look): ParagraphChild[] {
  switch (inline.type) {
    case 'text':
      return [new TextRun({ ...look, text: inline.text })];
    case 'code':
      return [new TextRun({ ...look, text: inline.text, font: 'Courier New' })];
    case 'break':
      return [new TextRun({ ...look, break: 1 })];
    case 'image':
      return [wordPicture(inline, images)];
    case 'emphasis':
      return wordRuns(inline.children, images, { ...look, italics: true });
    case 'strong':
      return wordRuns(inline.children, images, { ...look, bold: true });
    case 'strikethrough':
      return wordRuns(inline.children, images, { ...look, strike: true });
    case 'link': {
      const children = wordRuns(inline.children, images, { ...look, style: 'Hyperlink' });
      return [new ExternalHyperlink({ link: inline.href, children })];
    }
    case 'noteReference':
      return [new TextRun({ ...look, text: `[^${inline.id}]` })];
    case 'noteCall':
      // A note has one call in Word; the others show its number.
      return inline.occurrence === 1
        ? [new FootnoteReferenceRun(inline.number)]
        : [new TextRun({ text: String(inline.number), superScript: true })];
  }
}
