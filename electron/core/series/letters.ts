// The letters of a series as PDF, one after the other: all of them, or nothing on the disk and nothing noted.
import { createHash } from 'node:crypto';
import { isAbsolute } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { seriesExports } from '../../contract/series.ts';
import { type CoreContext, openRegister } from '../base.ts';
import { badInput, Failure } from '../failure.ts';
import { publicationStore } from '../publications/store.ts';
import type { Register } from '../register/register.ts';
import { requestLetter } from '../requests/requestLetter.ts';
import { requestStore } from '../requests/store.ts';
import { type LetterFile, letterFiles, type Made } from './letterFiles.ts';
import { seriesStore } from './store.ts';

interface ExportInput {
  id: string;
  requestIds?: readonly string[];
  as: (typeof seriesExports)[number];
  to?: string;
}

interface Chosen {
  id: string;
  authority: string;
}

/** Publications between two turns of the event loop. */
const SLICE = 20;

/**
 * Tells how many letters are done, then what was made of them; each is kept as a publication. Ended before, by who listens,
 * by `signal` or by an error, it leaves nothing. Throws NOT_FOUND, BAD_INPUT on `to` or `requestIds.N`, RENDER_FAILED naming
 * the request, FILE_NOT_WRITABLE, FILE_EXISTS.
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
  const { reference, subject } = await seriesStore.get(register, id);
  const chosen = await chosenRequests(register, id, requestIds);
  const total = chosen.length;
  const files = letterFiles({ as, to, reference, subject });
  const copies: Copy[] = [];
  let kept = false;
  try {
    yield { done: 0, total, made: null };
    for (const request of chosen) {
      const letter = await renderLetter(context, register, request);
      await files.add(letter);
      copies.push({ requestId: request.id, fileName: letter.name, sha256: sha256Of(letter.bytes) });
      // The loop turns between two letters: who listens may stop, and everything else goes on.
      await setImmediate();
      if (signal?.aborted) return;
      yield { done: copies.length, total, made: null };
    }
    const made = await files.finish();
    await setImmediate();
    if (signal?.aborted) return;
    const { name: fileName, sha256 } = made;
    const noted =
      as === 'one' && sha256 !== null ? copies.map((copy) => ({ ...copy, fileName, sha256 })) : copies;
    // The files take their name as the last step of the write: with the publications, or not at all.
    await notePublications(context, register, noted, () => files.settle());
    kept = true;
    yield { done: total, total, made };
  } finally {
    if (!kept) await files.discard();
  }
}

async function chosenRequests(
  register: Register,
  seriesId: string,
  requestIds: readonly string[] | undefined,
): Promise<Chosen[]> {
  const own = await register.db
    .selectFrom('request')
    .innerJoin('authority', 'authority.id', 'request.authorityId')
    .select(['request.id', 'authority.name as authority'])
    .where('request.seriesId', '=', seriesId)
    .where('request.binnedAt', 'is', null)
    .orderBy('request.id')
    .execute();
  if (own.length === 0) throw badInput('id', 'EMPTY_SERIES');
  if (requestIds === undefined) return own;
  const known = new Set(own.map(({ id }) => id));
  const stranger = requestIds.findIndex((id) => !known.has(id));
  if (stranger >= 0) throw badInput(`requestIds.${stranger}`, 'OTHER_SERIES');
  const wanted = new Set(requestIds);
  return own.filter(({ id }) => wanted.has(id));
}

async function renderLetter(
  context: CoreContext,
  register: Register,
  { id, authority }: Chosen,
): Promise<LetterFile> {
  const request = await requestStore.get(register, id);
  const { reference } = request;
  try {
    const document = await requestLetter(context, request);
    const [file] = await context.renderer.letter(document, ['pdf']);
    const bytes = file?.bytes ?? new Uint8Array();
    return { name: `${reference}.pdf`, title: `${reference} · ${authority}`, bytes };
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'RENDER_FAILED' || !('detail' in error.data))
      throw error;
    const { reason, detail } = error.data;
    throw new Failure('RENDER_FAILED', { reason: String(reason), detail: `${reference} : ${detail}` });
  }
}

interface Copy {
  requestId: string;
  fileName: string;
  sha256: string;
}

async function notePublications(
  context: CoreContext,
  register: Register,
  copies: readonly Copy[],
  last: () => void,
): Promise<void> {
  await register.write(async (write) => {
    for (const [index, copy] of copies.entries()) {
      if (index % SLICE === SLICE - 1) await setImmediate();
      await publicationStore.insert(write, {
        ...copy,
        ...{ madeOn: context.today(), channel: 'export', format: 'pdf' },
      });
    }
    last();
  });
}

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
