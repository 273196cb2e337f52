// The letters of a series as PDF: separate files, one file to print, or a zip. All of them, or nothing on the disk.
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { InformationRequest } from '../../contract/requests.ts';
import type { seriesExports } from '../../contract/series.ts';
import { type CoreContext, openRegister } from '../base.ts';
import { zipOf } from '../documents/rendering/archive.ts';
import { badInput, Failure } from '../failure.ts';
import { publicationStore } from '../publications/store.ts';
import type { Register } from '../register/register.ts';
import { requestLetter } from '../requests/requestLetter.ts';
import { requestStore } from '../requests/store.ts';
import { seriesStore } from './store.ts';

interface ExportInput {
  id: string;
  requestIds?: readonly string[];
  as: (typeof seriesExports)[number];
  to?: string;
}

interface Letter {
  request: InformationRequest;
  name: string;
  bytes: Uint8Array;
}

interface Made {
  name: string;
  mediaType: string;
  size: number;
  sha256: string | null;
  path: string | null;
  content: string | null;
}

/**
 * Tells how many letters are done, then what was made of them; each is kept as a publication. Throws NOT_FOUND, BAD_INPUT on
 * `to` or `requestIds.N`, RENDER_FAILED naming the request, FILE_NOT_WRITABLE.
 */
export async function* exportLetters(
  context: CoreContext,
  { id, requestIds, as, to }: ExportInput,
  signal?: AbortSignal,
): AsyncGenerator<{ done: number; total: number; made: Made | null }> {
  if (to !== undefined && context.door === 'browser') throw badInput('to', 'NOT_IN_BROWSER');
  if (to !== undefined && !isAbsolute(to)) throw badInput('to', 'NOT_ABSOLUTE', to);
  if (to === undefined && as === 'files') throw badInput('to', 'REQUIRED');
  const register = openRegister(context);
  const series = await seriesStore.get(register, id);
  const ids = await chosenRequests(register, id, requestIds);
  const letters: Letter[] = [];
  yield { done: 0, total: ids.length, made: null };
  for (const requestId of ids) {
    letters.push(await renderLetter(context, register, requestId));
    // The loop turns between two letters: who listens may stop, and everything else goes on.
    await setImmediate();
    if (signal?.aborted) return;
    yield { done: letters.length, total: ids.length, made: null };
  }
  const made = await kept(letters, { as, to, reference: series.reference, subject: series.subject });
  if (signal?.aborted) {
    if (made.path !== null) rmSync(made.path, { recursive: true, force: true });
    return;
  }
  await notePublications(context, register, letters, { as, made });
  yield { done: ids.length, total: ids.length, made };
}

async function chosenRequests(register: Register, seriesId: string, chosen: readonly string[] | undefined) {
  const rows = await register.db
    .selectFrom('request')
    .select('id')
    .where('seriesId', '=', seriesId)
    .where('binnedAt', 'is', null)
    .orderBy('id')
    .execute();
  const own = rows.map(({ id }) => id);
  if (own.length === 0) throw badInput('id', 'EMPTY_SERIES');
  if (chosen === undefined) return own;
  const stranger = chosen.findIndex((id) => !own.includes(id));
  if (stranger >= 0) throw badInput(`requestIds.${stranger}`, 'OTHER_SERIES');
  return own.filter((id) => chosen.includes(id));
}

async function renderLetter(context: CoreContext, register: Register, id: string): Promise<Letter> {
  const request = await requestStore.get(register, id);
  try {
    const document = await requestLetter(context, request);
    const [file] = await context.renderer.letter(document, ['pdf']);
    return { request, name: `${request.reference}.pdf`, bytes: file?.bytes ?? new Uint8Array() };
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'RENDER_FAILED' || !('detail' in error.data))
      throw error;
    const { reason, detail } = error.data;
    throw new Failure('RENDER_FAILED', {
      reason: String(reason),
      detail: `${request.reference} : ${detail}`,
    });
  }
}

interface Wanted {
  as: ExportInput['as'];
  to: string | undefined;
  reference: string;
  subject: string;
}

async function kept(letters: readonly Letter[], { as, to, reference, subject }: Wanted): Promise<Made> {
  if (as === 'files' && to !== undefined) {
    const path = writeFolder(to, `${reference} - lettres`, letters);
    const size = letters.reduce((sum, { bytes }) => sum + bytes.length, 0);
    const mediaType = 'inode/directory';
    return { name: `${letters.length} lettres`, mediaType, size, sha256: null, path, content: null };
  }
  const one = as === 'one';
  const bytes = one
    ? await mergedLetters(letters, `${reference} - ${subject}`)
    : zipOf(letters.map(({ name, bytes: pdf }) => ({ path: name, bytes: pdf, stored: true })));
  const name = `${reference} - lettres.${one ? 'pdf' : 'zip'}`;
  const path = to === undefined ? null : writeFile(to, name, bytes);
  return {
    ...{ name, mediaType: one ? 'application/pdf' : 'application/zip', size: bytes.length, path },
    sha256: createHash('sha256').update(bytes).digest('hex'),
    content: path === null ? Buffer.from(bytes).toString('base64') : null,
  };
}

/** One file to print, a bookmark for each letter. The letters' own files stay the accessible ones. */
async function mergedLetters(letters: readonly Letter[], title: string): Promise<Uint8Array> {
  const { PDFDocument } = await import('@cantoo/pdf-lib');
  const merged = await PDFDocument.create({ updateMetadata: false });
  for (const { bytes } of letters) {
    const letter = await PDFDocument.load(bytes, { updateMetadata: false });
    for (const page of await merged.copyPages(letter, letter.getPageIndices())) merged.addPage(page);
    await setImmediate();
  }
  merged.setTitle(title);
  merged.setLanguage('fr');
  return merged.save();
}

/** Beside, under another name, until all of it is there; a folder that exists already is left as it is. */
function writeFolder(to: string, name: string, letters: readonly Letter[]): string {
  const partial = join(to, `.${randomUUID()}.partial`);
  try {
    mkdirSync(partial, { recursive: true });
    for (const letter of letters) writeFileSync(join(partial, letter.name), letter.bytes, { flush: true });
    const path = freeName(to, name);
    renameSync(partial, path);
    return path;
  } catch (error) {
    discard(partial);
    throw notWritable(join(to, name), error);
  }
}

function writeFile(to: string, name: string, bytes: Uint8Array): string {
  const partial = join(to, `.${randomUUID()}.partial`);
  const path = join(to, name);
  try {
    mkdirSync(to, { recursive: true });
    writeFileSync(partial, bytes, { flush: true });
    renameSync(partial, path);
    return path;
  } catch (error) {
    discard(partial);
    throw notWritable(path, error);
  }
}

/** What is not there, or below a file, needs no removing. */
function discard(partial: string): void {
  if (existsSync(partial)) rmSync(partial, { recursive: true, force: true });
}

function freeName(to: string, name: string): string {
  for (let number = 1; ; number += 1) {
    const path = join(to, number === 1 ? name : `${name} (${number})`);
    if (!existsSync(path)) return path;
  }
}

function notWritable(path: string, error: unknown): Failure {
  const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  return new Failure('FILE_NOT_WRITABLE', { path, reason });
}

async function notePublications(
  context: CoreContext,
  register: Register,
  letters: readonly Letter[],
  { as, made }: { as: ExportInput['as']; made: Made },
): Promise<void> {
  await register.write(async (write) => {
    for (const { request, name, bytes } of letters) {
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      await publicationStore.insert(write, {
        ...{ requestId: request.id, madeOn: context.today(), channel: 'export', format: 'pdf' },
        ...(as === 'one'
          ? { fileName: made.name, sha256: made.sha256 ?? sha256 }
          : { fileName: name, sha256 }),
      });
    }
  });
}
