// A communiqué as files; each export is kept as a publication.
import type { ExportedFile, Format } from '../../contract/documents.ts';
import { type CoreContext, openRegister } from '../base.ts';
import { deliver } from '../documents/deliver.ts';
import { findByReference } from '../records/find.ts';
import { communiqueDocument } from './document.ts';
import { communiqueStore } from './store.ts';

const DEFAULT_FORMATS: readonly Format[] = ['md', 'html', 'pdf'];

/** Throws NOT_FOUND, RENDER_FAILED, FILE_NOT_WRITABLE. */
export async function exportCommunique(
  context: CoreContext,
  input: { ref: string; formats?: readonly Format[]; to?: string },
): Promise<{ files: ExportedFile[] }> {
  const register = openRegister(context);
  const communique = await communiqueStore.get(
    register,
    await findByReference(register, 'communique', input.ref),
  );
  const document = await communiqueDocument(register, communique);
  const files = await context.renderer.communique(document, input.formats ?? DEFAULT_FORMATS);
  const stem =
    communique.edition > 1 ? `${communique.reference} v${communique.edition}` : communique.reference;
  return deliver(context, files, { to: input.to, stem, communiqueId: communique.id });
}
