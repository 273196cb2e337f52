// Rendered files, and writing them to a folder.
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ExportedFormat, Format } from '../../contract/documents.ts';
import { Failure } from '../failure.ts';
import { makeFolder } from '../makeFolder.ts';

export interface RenderedFile<Of extends ExportedFormat = Format> {
  format: Of;
  mediaType: string;
  /** With its dot: `.pdf`, `.fragment.html`. */
  ending: string;
  bytes: Uint8Array;
}

/** Writes files to a folder, each whole or not at all. Throws FILE_NOT_WRITABLE naming the path. */
export function writeAll(
  folder: string,
  rendered: readonly RenderedFile<ExportedFormat>[],
  stem: string,
): string[] {
  return rendered.map(({ ending, bytes }) => {
    const path = join(folder, stem + ending);
    try {
      makeFolder(folder);
      writeWhole(path, bytes);
      return path;
    } catch (error) {
      const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
      throw new Failure('FILE_NOT_WRITABLE', { path, reason });
    }
  });
}

/** Under another name until all of it is on the disk. By hand: the library for it costs a third of a rendering to load. */
function writeWhole(path: string, bytes: Uint8Array): void {
  const partial = `${path}.${process.pid}.partial`;
  try {
    writeFileSync(partial, bytes, { flush: true });
    renameSync(partial, path);
  } catch (error) {
    rmSync(partial, { force: true });
    throw error;
  }
}
