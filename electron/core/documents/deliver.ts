// Hands over rendered files: written to a folder, or in the answer; each recorded as a publication.
import { createHash } from 'node:crypto';
import { isAbsolute, join } from 'node:path';
import type { ExportedFile, ExportedFormat } from '../../contract/documents.ts';
import { type CoreContext, openRegister } from '../base.ts';
import { badInput } from '../failure.ts';
import { publicationStore } from '../publications/store.ts';
import { type RenderedFile, writeAll } from './writeFiles.ts';

interface Delivery {
  to?: string;
  /** The file's name without its ending. */
  stem: string;
  communiqueId?: string;
  requestId?: string;
  /** The formats whose bytes were kept when it was published. */
  kept?: ReadonlySet<ExportedFormat>;
  /** The version of the templates it was published with. */
  templateVersion?: number | null;
}

/** Throws BAD_INPUT on `to` (relative, or given by a browser), FILE_NOT_WRITABLE; no file is left half-written. */
export async function deliver(
  context: CoreContext,
  rendered: readonly RenderedFile<ExportedFormat>[],
  { to, stem, kept, templateVersion = null, ...subject }: Delivery,
): Promise<{ files: ExportedFile[] }> {
  if (to !== undefined && context.door === 'browser') throw badInput('to', 'NOT_IN_BROWSER');
  if (to !== undefined && !isAbsolute(to)) throw badInput('to', 'NOT_ABSOLUTE', to);
  const files = rendered.map(({ format, mediaType, ending, bytes }) => ({
    ...{ name: stem + ending, format, mediaType, size: bytes.length },
    ...{ kept: kept?.has(format) ?? false, templateVersion },
    sha256: createHash('sha256').update(bytes).digest('hex'),
    path: to === undefined ? null : join(to, stem + ending),
    content: to === undefined ? Buffer.from(bytes).toString('base64') : null,
  }));
  if (to !== undefined) writeAll(to, rendered, stem);
  await openRegister(context).write(async (write) => {
    for (const { format, name, sha256 } of files) {
      const copy = { ...subject, madeOn: context.today(), channel: 'export', format, fileName: name, sha256 };
      await publicationStore.insert(write, copy);
    }
  });
  return { files };
}
