// Publishing freezes a communiqué; a correction is a new edition of it.
import { v7 as uuidv7 } from 'uuid';
import type { Communique } from '../../contract/communiques.ts';
import { claimStore } from '../claims/store.ts';
import type { Renderer } from '../documents/renderer.ts';
import { TEMPLATE_VERSION } from '../documents/rendering/templateVersion.ts';
import { noteStatedFacts } from '../facts/stated.ts';
import { badInput, Failure } from '../failure.ts';
import type { Register, Write } from '../register/register.ts';
import { findingKey } from './check.ts';
import { documentWith, type Snapshot, takeSnapshot } from './document.ts';
import { readFindings } from './findings.ts';
import { KEPT_FORMATS, keepFiles } from './publishedFiles.ts';
import { communiqueStore } from './store.ts';
import { recordUses } from './uses.ts';

interface Publishing {
  id: string;
  version: number;
  confirmed?: readonly string[];
}

/**
 * Freezes a communiqué with the identity, sources and demands it shows, and the files it is published as.
 * Throws NOT_PUBLISHABLE naming the findings that block or were not confirmed, FROZEN, NOT_FOUND, RENDER_FAILED, TOO_LARGE;
 * CONFLICT where the communiqué, or what it shows of the register, changes while its files are made.
 */
export async function publishCommunique(
  register: Register,
  renderer: Renderer,
  publishing: Publishing,
): Promise<Communique> {
  const { id, version } = publishing;
  // The files are made before the write: the typesetter would keep everybody else waiting.
  const { communique, snapshot } = await readyToPublish(register, publishing);
  const document = await documentWith(register, communique, snapshot);
  const files = await renderer.communique(document, KEPT_FORMATS);
  await register.write(async (write) => {
    // What is checked, what was rendered and what is frozen are one reading: nothing else is written meanwhile.
    const inside: Register = { ...register, db: write.db, any: write.any };
    const now = await readyToPublish(inside, publishing);
    const frozen = JSON.stringify(snapshot);
    if (JSON.stringify(now.snapshot) !== frozen) throw conflict(id, version, version);
    await keepFiles(write, communique, files);
    await recordUses(write, inside, communique, snapshot);
    await noteStatedFacts(write, inside, communique.dossierId, snapshot.facts);
    await write.db
      .updateTable('communique')
      .set({
        ...{ status: 'published', publishedAt: write.now, publishedBy: register.actor },
        ...{ templateVersion: TEMPLATE_VERSION, snapshot: frozen },
        ...{ updatedAt: write.now, version: version + 1 },
      })
      .where('id', '=', id)
      .execute();
    write.touch('communique');
    await write.log('publish', 'communique', id);
  });
  return communiqueStore.get(register, id);
}

/** The communiqué of that version with what it shows, once nothing is left to mend or to confirm. */
async function readyToPublish(
  register: Register,
  { id, version, confirmed = [] }: Publishing,
): Promise<{ communique: Communique; snapshot: Snapshot }> {
  const communique = await communiqueStore.get(register, id);
  if (communique.status === 'published') throw new Failure('FROZEN', { type: 'communique', id });
  if (communique.version !== version) throw conflict(id, version, communique.version);
  if (communique.binnedAt !== null) throw new Failure('NOT_PUBLISHABLE', { findings: ['inBin:binnedAt'] });
  const { findings } = await readFindings(register, communique);
  const left = findings.filter((finding) => finding.blocking || !confirmed.includes(findingKey(finding)));
  if (left.length > 0) throw new Failure('NOT_PUBLISHABLE', { findings: left.map(findingKey) });
  return { communique, snapshot: await takeSnapshot(register, communique) };
}

function conflict(id: string, expectedVersion: number, actualVersion: number): Failure<'CONFLICT'> {
  return new Failure('CONFLICT', { type: 'communique', id, expectedVersion, actualVersion });
}

/**
 * A draft of the next edition, with the same texts and copies of the claims to work on.
 * Throws NOT_FOUND, or BAD_INPUT where the communiqué is not published: a draft is corrected by writing in it.
 */
export async function correctCommunique(register: Register, id: string): Promise<Communique> {
  const published = await communiqueStore.get(register, id);
  if (published.status !== 'published') throw badInput('id', 'NOT_PUBLISHED');
  const newId = uuidv7();
  await register.write(async (write) => {
    const latest = await write.db
      .selectFrom('communique')
      .select((expression) => expression.fn.max('edition').as('edition'))
      .where('reference', '=', published.reference)
      .executeTakeFirstOrThrow();
    const { sourceIds, ...fields } = published;
    const row = {
      ...communiqueStore.codec.encode({ ...fields, inReview: false, changeNote: '' }),
      ...{ id: newId, version: 1, createdAt: write.now, updatedAt: write.now, binnedAt: null },
      ...{
        status: 'draft',
        publishedAt: null,
        publishedBy: null,
        templateVersion: null,
        correctsId: id,
        edition: Number(latest.edition) + 1,
      },
    };
    await write.any.insertInto('communique').values(row).execute();
    await communiqueStore.adopt(write, newId, { sourceIds });
    await copyClaims(write, id, newId);
    write.touch('communique');
    await write.log('create', 'communique', newId, ['correctsId']);
  });
  return communiqueStore.get(register, newId);
}

/** The claims of an edition that is frozen stay with it; the next one gets its own. */
async function copyClaims(write: Write, from: string, to: string): Promise<void> {
  const rows = await write.db
    .selectFrom('claim')
    .select('id')
    .where('communiqueId', '=', from)
    .where('binnedAt', 'is', null)
    .orderBy('id')
    .execute();
  for (const { id } of rows) {
    const { dossierId, text, status, statedBy, sourceIds } = await claimStore.read(write, id);
    await claimStore.insert(write, { dossierId, text, status, statedBy, sourceIds, communiqueId: to });
  }
}
