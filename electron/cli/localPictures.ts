// The pictures a Markdown file shows, read beside it on the disk.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { mediaTypeOf } from '../core/documents/attachments/mediaType.ts';
import { inspectBody } from '../core/documents/rendering/inspect.ts';
import type { ImageFile, ImageFiles } from '../core/documents/rendering/types.ts';

/** By the address the text gives. Web addresses are never fetched; a file that is not there is left out. */
export function loadLocalPictures(markdown: string, folder: string): ImageFiles {
  const pictures = new Map<string, ImageFile>();
  if (!markdown.includes('![')) return pictures;
  for (const { address } of inspectBody(markdown).images) {
    if (/^[a-z][a-z0-9+.-]+:/i.test(address)) continue;
    try {
      const bytes = readFileSync(resolve(folder, decodeURI(address)));
      pictures.set(address, { bytes, mediaType: mediaTypeOf(address, bytes) });
    } catch {
      // Named by the renderer, which knows what to say of an image it cannot find.
    }
  }
  return pictures;
}
