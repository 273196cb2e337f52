// The letter of a request as files; each export is kept as a publication.
import type { ExportedFile, LetterFormat } from '../../contract/documents.ts';
import { type CoreContext, openRegister } from '../base.ts';
import { deliver } from '../documents/deliver.ts';
import { findByReference } from '../records/find.ts';
import { requestLetter } from './requestLetter.ts';
import { requestStore } from './store.ts';

const DEFAULT_FORMATS: readonly LetterFormat[] = ['md', 'html', 'pdf'];

/** Throws NOT_FOUND, RENDER_FAILED, FILE_NOT_WRITABLE, BAD_INPUT (a fragment of a letter makes no sense). */
export async function exportRequest(
  context: CoreContext,
  input: { ref: string; formats?: readonly LetterFormat[]; to?: string },
): Promise<{ files: ExportedFile[] }> {
  const register = openRegister(context);
  const request = await requestStore.get(register, await findByReference(register, 'request', input.ref));
  const document = await requestLetter(context, request);
  const files = await context.renderer.letter(document, input.formats ?? DEFAULT_FORMATS);
  return deliver(context, files, { to: input.to, stem: request.reference, requestId: request.id });
}
