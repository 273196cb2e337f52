// How large a picture is, read in its first bytes: formats that say it beside the picture need it.
import type { ImageKind } from './images.ts';

export interface ImageSize {
  /** In pixels. */
  width: number;
  height: number;
}

/** The size of a picture of a known kind; a square where its bytes do not say. */
export function imageSize(bytes: Uint8Array, kind: ImageKind): ImageSize {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found = read(view, bytes, kind);
  return found && found.width > 0 && found.height > 0 ? found : { width: 300, height: 300 };
}

/** The size in centimetres at 96 pixels an inch, made smaller to fit a box. */
export function fitInto({ width, height }: ImageSize, box: ImageSize): ImageSize {
  const [wide, high] = [(width / 96) * 2.54, (height / 96) * 2.54];
  const scale = Math.min(1, box.width / wide, box.height / high);
  return { width: wide * scale, height: high * scale };
}

function read(view: DataView, bytes: Uint8Array, kind: ImageKind): ImageSize | null {
  const { byteLength } = view;
  switch (kind) {
    case 'png':
      return byteLength < 24 ? null : { width: view.getUint32(16), height: view.getUint32(20) };
    case 'gif':
      return byteLength < 10 ? null : { width: view.getUint16(6, true), height: view.getUint16(8, true) };
    case 'jpg':
      return readJpeg(view);
    case 'webp':
      return readWebp(view, bytes);
    case 'svg':
      return readSvg(bytes);
  }
}

/** The frame header comes after any number of other segments, each with its length. */
function readJpeg(view: DataView): ImageSize | null {
  let at = 2;
  while (at + 9 < view.byteLength) {
    const marker = view.getUint16(at);
    const isFrame = marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker);
    if (isFrame) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    at += 2 + Math.max(2, view.getUint16(at + 2));
  }
  return null;
}

function readWebp(view: DataView, bytes: Uint8Array): ImageSize | null {
  if (view.byteLength < 30) return null;
  const form = String.fromCharCode(...bytes.subarray(12, 16));
  const three = (at: number) => (view.getUint8(at + 2) << 16) | view.getUint16(at, true);
  if (form === 'VP8X') return { width: three(24) + 1, height: three(27) + 1 };
  if (form === 'VP8 ') {
    return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  }
  const bits = view.getUint32(21, true);
  return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 };
}

function readSvg(bytes: Uint8Array): ImageSize | null {
  const [opening = ''] = /<svg[^>]*>/iu.exec(new TextDecoder().decode(bytes.subarray(0, 10_000))) ?? [];
  const side = (name: string) =>
    Number(new RegExp(`\\s${name}=["']([\\d.]+)(?:px)?["']`, 'iu').exec(opening)?.[1]);
  if (side('width') > 0 && side('height') > 0) return { width: side('width'), height: side('height') };
  const box = /\sviewBox=["']\s*([-\d.\s,]+)["']/iu
    .exec(opening)?.[1]
    ?.trim()
    .split(/[\s,]+/u)
    .map(Number);
  return box?.length === 4 ? { width: box[2] ?? 0, height: box[3] ?? 0 } : null;
}
