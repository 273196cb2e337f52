// A few words printed on a white ground at the top right of a page as it is seen, whatever its rotation and its boxes.
import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  type PDFFont,
  PDFName,
  type PDFPage,
  type PDFRef,
  StandardFonts,
} from '@cantoo/pdf-lib';

/** Printed sizes on an A4 page, in points; they follow the page where it is larger or smaller. */
const SIZE = 9;
const PADDING = 4;
const MARGIN = 14;
const A4_WIDTH = 595;

export interface Stamp {
  ref: PDFRef;
  width: number;
  height: number;
  /** The name it has on its pages. */
  key: string;
}

export interface Stamper {
  /** A stamp of those words, drawn once for all the pages it goes on. */
  make(words: string, key: string): Stamp;
  /** Prints it on a page, over what is there; what the page draws cannot move it. */
  print(stamp: Stamp, page: PDFPage): void;
}

/** Stamps for the pages of one document. */
export function stamperOf(document: PDFDocument): Stamper {
  let face: PDFFont | null = null;
  return {
    make: (words, key) => {
      face ??= document.embedStandardFont(StandardFonts.HelveticaBold);
      return makeStamp(document, face, words, key);
    },
    print: (stamp, page) => print(document, stamp, page),
  };
}

function makeStamp({ context }: PDFDocument, face: PDFFont, words: string, key: string): Stamp {
  const width = face.widthOfTextAtSize(words, SIZE) + 2 * PADDING;
  const height = SIZE + 2 * PADDING;
  const frame = `${round(width - 1)} ${round(height - 1)} re`;
  const drawing = [
    `1 g 0 0 ${round(width)} ${round(height)} re f`,
    `0.35 G 0.5 w 0.5 0.5 ${frame} S`,
    `BT 0 g /F ${SIZE} Tf ${PADDING} ${PADDING + 1.5} Td ${face.encodeText(words)} Tj ET`,
  ];
  const stream = context.stream(drawing.join('\n'), {
    ...{ Type: 'XObject', Subtype: 'Form', BBox: [0, 0, width, height] },
    Resources: { Font: { F: face.ref } },
  });
  return { ref: context.register(stream), width, height, key };
}

function print({ context }: PDFDocument, stamp: Stamp, page: PDFPage): void {
  const { node } = page;
  const name = nameOn(page, stamp);
  const matrix = placeOn(page, stamp).map(round).join(' ');
  const printed = context.register(context.stream(`q ${matrix} cm ${name} Do Q`));
  const named = node.get(PDFName.Contents);
  const contents = named && context.lookup(named);
  const drawn = contents instanceof PDFArray ? contents.asArray() : named && contents ? [named] : [];
  // What the page draws is closed before: a turn or a scale it left open would move the stamp.
  const before = drawn.length === 0 ? [] : [context.getPushGraphicsStateContentStream()];
  const after = drawn.length === 0 ? [] : [context.getPopGraphicsStateContentStream()];
  node.set(PDFName.Contents, context.obj([...before, ...drawn, ...after, printed]));
}

/** The stamp's name among what the page may draw: its own, or the next one that is free. */
function nameOn({ node }: PDFPage, { ref, key }: Stamp): PDFName {
  const resources = node.Resources() ?? node.context.obj({});
  node.set(PDFName.Resources, node.get(PDFName.Resources) ?? resources);
  const known = resources.lookup(PDFName.XObject);
  const drawables = known instanceof PDFDict ? known : node.context.obj({});
  if (!(known instanceof PDFDict)) resources.set(PDFName.XObject, drawables);
  for (let turn = 0; ; turn += 1) {
    const name = PDFName.of(turn === 0 ? key : `${key}-${turn}`);
    const there = drawables.get(name);
    if (there !== undefined && there !== ref) continue;
    drawables.set(name, ref);
    return name;
  }
}

/** The matrix that puts the stamp at the top right of what is seen: the crop box inside the media box, turned as the page is. */
function placeOn(page: PDFPage, stamp: Stamp): number[] {
  const { left, bottom, right, top } = seen(page);
  const turn = (((Math.round(page.getRotation().angle / 90) * 90) % 360) + 360) % 360;
  const isSideways = turn === 90 || turn === 270;
  const wide = isSideways ? top - bottom : right - left;
  const high = isSideways ? right - left : top - bottom;
  const scale = Math.min(6, Math.max(0.4, Math.min(wide, high) / A4_WIDTH));
  const x = wide - (MARGIN + stamp.width) * scale;
  const y = high - (MARGIN + stamp.height) * scale;
  if (turn === 90) return [0, scale, -scale, 0, right - y, bottom + x];
  if (turn === 180) return [-scale, 0, 0, -scale, right - x, top - y];
  if (turn === 270) return [0, -scale, scale, 0, left + y, top - x];
  return [scale, 0, 0, scale, left + x, bottom + y];
}

function seen(page: PDFPage): { left: number; bottom: number; right: number; top: number } {
  const [media, crop] = [sides(page.getMediaBox()), sides(page.getCropBox())];
  const both = {
    left: Math.max(media.left, crop.left),
    bottom: Math.max(media.bottom, crop.bottom),
    right: Math.min(media.right, crop.right),
    top: Math.min(media.top, crop.top),
  };
  // A crop box that has nothing in common with the paper is not followed by readers either.
  return both.left < both.right && both.bottom < both.top ? both : media;
}

/** A box may be written from any of its corners. */
function sides(box: { x: number; y: number; width: number; height: number }) {
  return {
    left: Math.min(box.x, box.x + box.width),
    bottom: Math.min(box.y, box.y + box.height),
    right: Math.max(box.x, box.x + box.width),
    top: Math.max(box.y, box.y + box.height),
  };
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
