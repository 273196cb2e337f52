// The pictures of a document: found by address, their kind read in their first bytes.
import { RenderError } from './renderError.ts';
import type { ImageFiles } from './types.ts';

export type ImageKind = 'png' | 'jpg' | 'gif' | 'webp' | 'svg';

/** The kind of a picture by its first bytes; null for anything else. */
export function imageKind(bytes: Uint8Array): ImageKind | null {
  const starts = (signature: readonly number[], at = 0) =>
    signature.every((byte, index) => bytes[at + index] === byte);
  if (starts([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'png';
  if (starts([0xff, 0xd8, 0xff])) return 'jpg';
  if (starts([0x47, 0x49, 0x46, 0x38])) return 'gif';
  if (starts([0x52, 0x49, 0x46, 0x46]) && starts([0x57, 0x45, 0x42, 0x50], 8)) return 'webp';
  const opening = new TextDecoder().decode(bytes.subarray(0, 2_000));
  return /^<svg[\s>]/i.test(afterProlog(opening)) ? 'svg' : null;
}

const PROLOG = [
  ['<?xml', '>'],
  ['<!--', '-->'],
  ['<!doctype', '>'],
] as const;

/**
 * What follows the declaration, comments and type of an XML text. Step by step: one expression for all of it would try the
 * ends of comments in all combinations, and never come back from a few hundred of them.
 */
function afterProlog(text: string): string {
  let rest = text.replace(/^\uFEFF/u, '').trimStart();
  for (;;) {
    const part = PROLOG.find(([start]) => rest.slice(0, start.length).toLowerCase() === start);
    if (!part) return rest;
    const end = rest.indexOf(part[1], part[0].length);
    if (end < 0) return '';
    rest = rest.slice(end + part[1].length).trimStart();
  }
}

/** The bytes of a picture and its kind. Throws MISSING_IMAGE when the document has none at that address, BAD_IMAGE when it is not a picture. */
export function findImage(images: ImageFiles, address: string): { bytes: Uint8Array; kind: ImageKind } {
  const file = images.get(address);
  if (!file) throw new RenderError('MISSING_IMAGE', address);
  const kind = imageKind(file.bytes);
  if (kind === null) throw new RenderError('BAD_IMAGE', address);
  return { bytes: file.bytes, kind };
}

/** The picture as a `data:` address. Throws as `findImage`. */
export function imageDataAddress(images: ImageFiles, address: string): string {
  const { bytes, kind } = findImage(images, address);
  return `data:${imageMediaTypes[kind]};base64,${Buffer.from(bytes).toString('base64')}`;
}

/** What each kind of picture is called in a web page or a document. */
export const imageMediaTypes: Record<ImageKind, string> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  svg: 'image/svg+xml',
};
