// Attached files come in pieces, are seen once they are whole, and come back byte for byte.
import { createHash, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ATTACHMENT_LIMIT, type Attachment, CHUNK_LIMIT } from '../../../electron/contract/documents.ts';
import { Id } from '../../../electron/contract/primitives.ts';
import { listen } from '../../fixtures/changes.ts';
import { makeWorld } from '../../fixtures/domains.ts';
import { failureOf } from '../../fixtures/failures.ts';
import { makePublishable } from '../../fixtures/publishable.ts';
import { type Client, freshRegister } from '../../freshRegister.ts';

const ABSENT = Id.parse('01890000-0000-7000-8000-000000000000');

describe('attaching a file', () => {
  it('in one piece makes its record, with its size, its SHA-256 and its kind', async () => {
    await using fresh = await freshRegister();
    const bytes = Buffer.from('%PDF-1.7 contenu inventé');
    const document = await attachAll(fresh.client, 'Lettre du rectorat.pdf', bytes);
    expect(document).toMatchObject({
      ...{ name: 'Lettre du rectorat.pdf', size: bytes.length, mediaType: 'application/pdf', version: 1 },
      sha256: createHash('sha256').update(bytes).digest('hex'),
    });
  });

  it('in pieces of any sizes gives the same bytes back, from any place', async () => {
    await using fresh = await freshRegister();
    const sizes = fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(
        sizes,
        fc.nat(20_000),
        fc.integer({ min: 1, max: 9000 }),
        async (cuts, from, length) => {
          const bytes = randomBytes(cuts.reduce((sum, size) => sum + size, 0));
          const { id, sha256, size } = await attachAll(fresh.client, 'pièce.bin', bytes, cuts);
          expect([sha256, size]).toEqual([createHash('sha256').update(bytes).digest('hex'), bytes.length]);
          const piece = await fresh.client.documents.read({ id, offset: from, length });
          expect(Buffer.from(piece.content, 'base64')).toEqual(bytes.subarray(from, from + length));
          expect([piece.offset, piece.size]).toEqual([from, bytes.length]);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('is invisible before the last piece, and told once', async () => {
    await using fresh = await freshRegister();
    await using heard = await listen(fresh.client);
    const start = { name: 'mirabelle.txt', size: 6, content: base64('abc') };
    const { uploadId, received, document } = await fresh.client.documents.attach(start);
    expect([typeof uploadId, received, document]).toEqual(['string', 3, null]);
    expect((await fresh.client.documents.list({ withTotal: true })).total).toBe(0);
    expect((await fresh.client.search.query({ words: 'mirabelle' })).hits).toEqual([]);
    expect((await fresh.client.journal.list()).items).toEqual([]);
    expect(await heard.sofar()).toEqual([]);
    const last = { uploadId: uploadId ?? ABSENT, offset: 3, content: base64('def') };
    expect(await fresh.client.documents.attach(last)).toMatchObject({ uploadId: null, received: 6 });
    expect((await fresh.client.documents.list({ withTotal: true })).total).toBe(1);
    expect((await fresh.client.search.query({ words: 'mirabelle' })).hits).toHaveLength(1);
    expect(await heard.take(1)).toEqual([expect.arrayContaining(['document', 'journal'])]);
  });

  it('refuses a piece out of order and says which it awaits; the right one is then taken', async () => {
    await using fresh = await freshRegister();
    const start = { name: 'a.txt', size: 6, content: base64('ab') };
    const uploadId = (await fresh.client.documents.attach(start)).uploadId ?? ABSENT;
    for (const offset of [0, 1, 3, 4]) {
      expect(
        await failureOf(fresh.client.documents.attach({ uploadId, offset, content: base64('cd') })),
      ).toEqual({
        ...{ code: 'BAD_INPUT', data: { issues: [{ field: 'offset', code: 'OUT_OF_ORDER', detail: '2' }] } },
      });
    }
    await fresh.client.documents.attach({ uploadId, offset: 2, content: base64('cd') });
    const again = fresh.client.documents.attach({ uploadId, offset: 2, content: base64('cd') });
    expect(await failureOf(again)).toMatchObject({ data: { issues: [{ detail: '4' }] } });
    const { document } = await fresh.client.documents.attach({ uploadId, offset: 4, content: base64('ef') });
    expect(document?.sha256).toBe(createHash('sha256').update('abcdef').digest('hex'));
  });

  it('refuses more bytes than were announced, then takes the right ones', async () => {
    await using fresh = await freshRegister();
    const more = { name: 'a.txt', size: 2, content: base64('abc') };
    const issue = { code: 'MORE_THAN_ANNOUNCED', field: 'content', detail: '2' };
    expect(await failureOf(fresh.client.documents.attach(more))).toEqual({
      ...{ code: 'BAD_INPUT', data: { issues: [issue] } },
    });
    const start = { name: 'a.txt', size: 4, content: base64('ab') };
    const uploadId = (await fresh.client.documents.attach(start)).uploadId ?? ABSENT;
    const late = fresh.client.documents.attach({ uploadId, offset: 2, content: base64('cde') });
    expect(await failureOf(late)).toMatchObject({ data: { issues: [{ ...issue, detail: '4' }] } });
    const right = await fresh.client.documents.attach({ uploadId, offset: 2, content: base64('cd') });
    expect(right.document?.size).toBe(4);
    expect((await fresh.client.documents.list()).items).toHaveLength(1);
  });

  it.each([
    ['too large a file', { size: ATTACHMENT_LIMIT + 1 }, { code: 'TOO_LARGE' }],
    ['an empty piece', { content: '' }, { data: { issues: [{ field: 'content', code: 'REQUIRED' }] } }],
    [
      'what is not base64',
      { content: 'é!' },
      { data: { issues: [{ field: 'content', code: 'INVALID_FORMAT' }] } },
    ],
    [
      'too large a piece',
      { content: Buffer.alloc(CHUNK_LIMIT + 3).toString('base64'), size: CHUNK_LIMIT + 3 },
      { data: { issues: [{ field: 'content', code: 'TOO_LONG' }] } },
    ],
    ['a size of nothing', { size: 0 }, { data: { issues: [{ field: 'size', code: 'TOO_SMALL' }] } }],
    ['an empty name', { name: ' ' }, { data: { issues: [{ field: 'name', code: 'REQUIRED' }] } }],
    [
      'an unknown dossier',
      { dossierId: ABSENT },
      { data: { issues: [{ field: 'dossierId', code: 'UNKNOWN_RECORD' }] } },
    ],
  ])('refuses %s, and keeps nothing of it', async (_what, wrong, expected) => {
    await using fresh = await freshRegister();
    const input = { name: 'a.txt', size: 3, content: base64('abc'), ...wrong };
    expect(await failureOf(fresh.client.documents.attach(input))).toMatchObject(expected);
    expect(fresh.register.sqlite.prepare('SELECT count(*) FROM upload').pluck().get()).toBe(0);
  });

  it('refuses a piece of an upload that nobody began', async () => {
    await using fresh = await freshRegister();
    const piece = { uploadId: ABSENT, offset: 0, content: base64('abc') };
    expect(await failureOf(fresh.client.documents.attach(piece))).toEqual({
      ...{
        code: 'BAD_INPUT',
        data: { issues: [{ field: 'uploadId', code: 'UNKNOWN_RECORD', detail: 'upload' }] },
      },
    });
  });

  it('that was left half-way is thrown away at the next opening', async () => {
    await using fresh = await freshRegister();
    const start = { name: 'a.txt', size: 6, content: base64('abc') };
    const uploadId = (await fresh.client.documents.attach(start)).uploadId ?? ABSENT;
    await fresh.client.register.close();
    await fresh.client.register.open({ path: fresh.path });
    const counts = ['upload', 'uploadChunk'].map((table) =>
      fresh.register.sqlite.prepare(`SELECT count(*) FROM ${table}`).pluck().get(),
    );
    expect(counts).toEqual([0, 0]);
    const next = fresh.client.documents.attach({ uploadId, offset: 3, content: base64('def') });
    expect(await failureOf(next)).toMatchObject({ code: 'BAD_INPUT' });
  });

  it('of 50 MiB goes and comes back in pieces under the limit', async () => {
    await using fresh = await freshRegister();
    const bytes = Buffer.alloc(ATTACHMENT_LIMIT, 'Vigie ');
    const document = await attachAll(fresh.client, 'gros.bin', bytes, [CHUNK_LIMIT]);
    const hash = createHash('sha256');
    let offset = 0;
    while (offset < document.size) {
      const { content } = await fresh.client.documents.read({ id: document.id, offset });
      const piece = Buffer.from(content, 'base64');
      expect(piece.length).toBeLessThanOrEqual(CHUNK_LIMIT);
      hash.update(piece);
      offset += piece.length;
    }
    expect([offset, hash.digest('hex')]).toEqual([ATTACHMENT_LIMIT, document.sha256]);
  });
});

describe('an attached file', () => {
  it('is read in pieces of at most the limit; past its end there is nothing', async () => {
    await using fresh = await freshRegister();
    const { id } = await attachAll(fresh.client, 'a.txt', Buffer.from('abcdef'), [2]);
    const read = async (offset: number, length?: number) =>
      Buffer.from(
        (await fresh.client.documents.read({ id, offset, ...(length ? { length } : {}) })).content,
        'base64',
      ).toString();
    expect(await read(0)).toBe('abcdef');
    expect(await read(1, 4)).toBe('bcde');
    expect([await read(6), await read(1_000_000_000)]).toEqual(['', '']);
    const over = fresh.client.documents.read({ id, offset: 0, length: CHUNK_LIMIT + 1 });
    expect(await failureOf(over)).toMatchObject({ code: 'BAD_INPUT' });
    expect(await failureOf(fresh.client.documents.read({ id: ABSENT, offset: 0 }))).toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('keeps its bytes in the bin and out of it; nothing changes them', async () => {
    await using fresh = await freshRegister();
    const { id } = await attachAll(fresh.client, 'a.txt', Buffer.from('abc'));
    await fresh.client.documents.bin({ id, version: 1 });
    await fresh.client.documents.restore({ id, version: 2 });
    const { content } = await fresh.client.documents.read({ id, offset: 0 });
    expect(Buffer.from(content, 'base64').toString()).toBe('abc');
    expect(() => fresh.register.sqlite.exec(`UPDATE documentChunk SET bytes = x'00'`)).toThrow(
      'attached bytes are frozen',
    );
  });

  it('that proves something does not go to the bin', async () => {
    await using fresh = await freshRegister();
    const world = await makeWorld(fresh.client);
    const { id } = await attachAll(fresh.client, 'preuve.pdf', Buffer.from('%PDF-'));
    const dossierId = Id.parse(world.dossierId);
    const requestId = Id.parse(world.requestId);
    await fresh.client.sources.create({ dossierId, title: 'Lettre', documentId: id });
    await fresh.client.events.create({ requestId, type: 'received', on: '2018-10-05', documentId: id });
    expect(await failureOf(fresh.client.documents.bin({ id, version: 1 }))).toEqual({
      ...{ code: 'IN_USE', data: { type: 'document', id, by: { source: 1, event: 1 } } },
    });
  });

  it('that the association signs with does not go to the bin', async () => {
    await using fresh = await freshRegister();
    const { id } = await attachAll(fresh.client, 'logo.png', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'));
    await fresh.client.association.update({ version: 1, changes: { logoDocumentId: id } });
    expect(await failureOf(fresh.client.documents.bin({ id, version: 1 }))).toEqual({
      ...{ code: 'IN_USE', data: { type: 'document', id, by: { association: 1 } } },
    });
  });
});

describe('what a file belongs to', () => {
  it('is a record of the register, at the first piece and when it is changed', async () => {
    await using fresh = await freshRegister();
    const content = base64('abc');
    const unknown = { code: 'UNKNOWN_RECORD', detail: 'record' };
    const start = fresh.client.documents.attach({ name: 'a.txt', size: 3, content, ownerId: ABSENT });
    expect(await failureOf(start)).toMatchObject({ data: { issues: [{ field: 'ownerId', ...unknown }] } });
    const { id, version } = await attachAll(fresh.client, 'a.txt', Buffer.from('abc'));
    const change = fresh.client.documents.update({ id, version, changes: { ownerId: ABSENT } });
    expect(await failureOf(change)).toMatchObject({
      data: { issues: [{ field: 'changes.ownerId', ...unknown }] },
    });
    const world = await makeWorld(fresh.client);
    const ownerId = Id.parse(world.requestId);
    expect(await fresh.client.documents.update({ id, version, changes: { ownerId } })).toMatchObject({
      ownerId,
    });
  });

  it('keeps it from the bin where it is a communiqué that shows it', async () => {
    await using fresh = await freshRegister();
    const { pictureId } = await makePublishable(fresh.client);
    const { id, version } = await fresh.client.documents.get({ id: pictureId });
    expect(await failureOf(fresh.client.documents.bin({ id, version }))).toEqual({
      ...{ code: 'IN_USE', data: { type: 'document', id, by: { communique: 1 } } },
    });
  });
});

/** Attaches a file in pieces of the sizes given, the last one repeated as long as needed. */
async function attachAll(
  client: Client,
  name: string,
  bytes: Buffer,
  cuts: readonly number[] = [bytes.length],
): Promise<Attachment> {
  let offset = 0;
  let uploadId: Attachment['id'] | null = null;
  for (let piece = 0; ; piece += 1) {
    const cut = cuts[Math.min(piece, cuts.length - 1)] ?? bytes.length;
    const content = bytes.subarray(offset, offset + cut).toString('base64');
    const input = uploadId ? { uploadId, offset, content } : { name, size: bytes.length, content };
    const answer = await client.documents.attach(input);
    if (answer.document) return answer.document;
    offset = answer.received;
    uploadId = answer.uploadId;
  }
}

function base64(text: string): string {
  return Buffer.from(text).toString('base64');
}
