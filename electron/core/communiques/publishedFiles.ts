// The files a communiqué was published as, kept byte for byte: no later template changes them.
import { createHash } from 'node:crypto';
import type { Communique, PublishedFile } from '../../contract/communiques.ts';
import type { Format } from '../../contract/documents.ts';
import { TEMPLATE_VERSION } from '../documents/rendering/templateVersion.ts';
import type { RenderedFile } from '../documents/writeFiles.ts';
import { Failure } from '../failure.ts';
import type { Register, Write } from '../register/register.ts';

/** What is kept of each published communiqué; a message, which has recipients, is made from them. */
export const KEPT_FORMATS: readonly Format[] = [
  'pdf',
  'pdfa',
  'docx',
  'odt',
  'html',
  'fragment',
  'md',
  'txt',
];

/** The most bytes of one file: 50 MiB, as for an attachment. */
export const FILE_LIMIT = 50 * 1024 * 1024;

/** The name of a communiqué's files, without their ending: « C-2018-01 », « C-2018-01 v2 ». */
export function fileStem({ reference, edition }: Pick<Communique, 'reference' | 'edition'>): string {
  return edition > 1 ? `${reference} v${edition}` : reference;
}

/** Keeps the files of a communiqué about to be published: afterwards none can be added. Throws TOO_LARGE over 50 MiB. */
export async function keepFiles(
  write: Write,
  communique: Pick<Communique, 'id' | 'reference' | 'edition'>,
  files: readonly RenderedFile[],
): Promise<void> {
  for (const { format, mediaType, ending, bytes } of files) {
    if (bytes.length > FILE_LIMIT) throw new Failure('TOO_LARGE', { limit: FILE_LIMIT, size: bytes.length });
    await write.db
      .insertInto('publishedFile')
      .values({
        ...{ communiqueId: communique.id, format, name: fileStem(communique) + ending, mediaType },
        ...{ size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') },
        ...{ templateVersion: TEMPLATE_VERSION, bytes },
      })
      .execute();
  }
  write.touch('publishedFile');
}

/** What is known of the kept files, without their bytes; none for a draft. */
export async function listFiles(register: Register, communiqueId: string): Promise<PublishedFile[]> {
  const rows = await register.db
    .selectFrom('publishedFile')
    .select(['format', 'name', 'mediaType', 'size', 'sha256', 'templateVersion'])
    .where('communiqueId', '=', communiqueId)
    .execute();
  return rows.sort((a, b) => KEPT_FORMATS.indexOf(a.format) - KEPT_FORMATS.indexOf(b.format));
}

/**
 * The kept files of those formats, as they were when they were published; fewer where some are not kept.
 * Throws REGISTER_DAMAGED where the bytes are not those that were published.
 */
export async function readFiles(
  register: Register,
  communique: Pick<Communique, 'id' | 'reference' | 'edition'>,
  formats: readonly Format[],
): Promise<RenderedFile[]> {
  const rows = await register.db
    .selectFrom('publishedFile')
    .select(['format', 'name', 'mediaType', 'sha256', 'bytes'])
    .where('communiqueId', '=', communique.id)
    .where('format', 'in', [...formats])
    .execute();
  return rows.map(({ format, name, mediaType, sha256, bytes }) => {
    if (createHash('sha256').update(bytes).digest('hex') !== sha256) {
      throw new Failure('REGISTER_DAMAGED', { path: register.path, findings: [`${name}: ${sha256}`] });
    }
    return { format, mediaType, ending: name.slice(fileStem(communique).length), bytes };
  });
}
