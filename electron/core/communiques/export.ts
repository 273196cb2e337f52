// A communiqué as files; each export is kept as a publication.
import type { Communique } from '../../contract/communiques.ts';
import type { ExportedFile, Format } from '../../contract/documents.ts';
import type { Id } from '../../contract/primitives.ts';
import { type CoreContext, openRegister } from '../base.ts';
import { deliver } from '../documents/deliver.ts';
import { readingOf, resolveFacts } from '../facts/resolve.ts';
import { noteStatedFacts } from '../facts/stated.ts';
import { addressesOf } from '../press/recipients.ts';
import { findByReference } from '../records/find.ts';
import type { Register } from '../register/register.ts';
import { communiqueDocument, factsOf } from './document.ts';
import { fileStem, readFiles } from './publishedFiles.ts';
import { communiqueStore } from './store.ts';

const DEFAULT_FORMATS: readonly Format[] = ['md', 'html', 'pdf'];

/**
 * A published communiqué comes out as the files that were kept; a format that was not is made from its frozen parts.
 * Throws NOT_FOUND, RENDER_FAILED, FILE_NOT_WRITABLE, REGISTER_DAMAGED, BAD_INPUT naming a contact
 * who cannot be written to.
 */
export async function exportCommunique(
  context: CoreContext,
  input: {
    ref: string;
    formats?: readonly Format[];
    to?: string;
    bcc?: readonly string[];
    contactIds?: readonly Id[];
  },
): Promise<{ files: ExportedFile[] }> {
  const register = openRegister(context);
  const communique = await communiqueStore.get(
    register,
    await findByReference(register, 'communique', input.ref),
  );
  const wanted = [...new Set(input.formats ?? DEFAULT_FORMATS)];
  const { id: communiqueId, templateVersion } = communique;
  const published = communique.status === 'published';
  // A message carries the PDF that was published, not one made again.
  const needed = wanted.includes('eml') ? [...new Set<Format>([...wanted, 'pdf'])] : wanted;
  const read = published ? await readFiles(register, communique, needed) : [];
  const pdf = read.find(({ format }) => format === 'pdf');
  const frozen = read.filter(({ format }) => wanted.includes(format));
  const kept = new Set(frozen.map(({ format }) => format));
  const { contactIds = [] } = input;
  const press = contactIds.length === 0 ? [] : await addressesOf(register, contactIds);
  const message = {
    ...{ bcc: [...new Set([...(input.bcc ?? []), ...press])], pdfName: `${fileStem(communique)}.pdf` },
    ...(pdf && { pdf: pdf.bytes }),
  };
  const missing = wanted.filter((format) => !kept.has(format));
  const made =
    missing.length === 0
      ? []
      : await context.renderer.communique(await communiqueDocument(register, communique), missing, message);
  if (!published) await holdToFigures(register, communique);
  const files = wanted.flatMap((format) => [...frozen, ...made].filter((file) => file.format === format));
  const stem = fileStem(communique);
  return deliver(context, files, { to: input.to, stem, communiqueId, kept, templateVersion });
}

/** A draft that goes out tells its figures of concerns as a published communiqué does: later ones are held to them. */
async function holdToFigures(register: Register, communique: Communique): Promise<void> {
  const addresses = factsOf(communique);
  if (addresses.length === 0) return;
  await register.write(async (write) => {
    const inside: Register = { ...register, db: write.db, any: write.any };
    const facts = await resolveFacts(readingOf(inside, communique.dossierId), addresses);
    await noteStatedFacts(write, inside, communique.dossierId, facts);
  });
}
