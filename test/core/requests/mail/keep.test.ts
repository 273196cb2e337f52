// An e-mail kept on its request: one write, with its proof and pieces, or nothing at all.
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { CHUNK_LIMIT } from '../../../../electron/contract/documents.ts';
import { Id } from '../../../../electron/contract/primitives.ts';
import { listen } from '../../../fixtures/changes.ts';
import { failureOf } from '../../../fixtures/failures.ts';
import { mixedMail, PDF, plainMail, TEXT } from '../../../fixtures/mails.ts';
import { makeRequest } from '../../../fixtures/requests.ts';
import { type Client, type Fresh, freshRegister } from '../../../freshRegister.ts';

const ABSENT = Id.parse('01890000-0000-7000-8000-000000000000');
const LOGO = [
  'Content-Type: image/png; name=logo.png',
  'Content-ID: <l>',
  'Content-Disposition: inline',
  '',
  'x',
];
const ANSWER = mixedMail(
  'multipart/mixed',
  ['Message-ID: <r1@rectorat.example>', 'Subject: Contrat'],
  TEXT,
  PDF,
  LOGO,
);

/** Sends a file to be held; gives its upload. */
async function hold(client: Client, bytes: Buffer, name = 'reponse.eml'): Promise<Id> {
  let uploadId: Id | null = null;
  for (let offset = 0; uploadId === null || offset < bytes.length; offset += CHUNK_LIMIT) {
    const content = bytes.subarray(offset, offset + CHUNK_LIMIT).toString('base64');
    const input =
      uploadId === null ? { name, size: bytes.length, hold: true, content } : { uploadId, offset, content };
    const answer = await client.documents.attach(input);
    expect(answer.document).toBeNull();
    uploadId = Id.parse(answer.uploadId);
  }
  return uploadId;
}

/** What the register holds that an e-mail adds to. */
async function contents({ client, register }: Fresh) {
  const count = (table: 'upload' | 'uploadChunk' | 'documentChunk' | 'searchEntry' | 'journal') =>
    register.any.selectFrom(table).select('rowid').execute();
  return {
    events: (await client.events.list()).items.length,
    documents: (await client.documents.list()).items.length,
    chunks: (await count('documentChunk')).length,
    entries: (await count('searchEntry')).length,
    journal: (await count('journal')).length,
  };
}

describe('reading an e-mail', () => {
  it('shows it and writes nothing', async () => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    const requestId = await makeRequest(client);
    const before = await contents(fresh);
    const uploadId = await hold(client, ANSWER);
    const mail = await client.requests.readMail({ requestId, uploadId });
    expect(mail).toMatchObject({
      ...{
        subject: 'Contrat',
        sentAt: '2018-11-08T16:40:00.000Z',
        on: '2018-11-08',
        cut: false,
        known: null,
      },
      proposal: { type: null, because: null },
    });
    expect(mail.pieces).toEqual([
      { index: 0, name: 'marche.pdf', mediaType: 'application/pdf', size: 17, inline: false },
      { index: 1, name: 'logo.png', mediaType: 'application/octet-stream', size: 2, inline: true },
    ]);
    expect(await contents(fresh)).toEqual(before);
    await client.documents.abandon({ uploadId });
    expect(await fresh.register.db.selectFrom('uploadChunk').selectAll().execute()).toEqual([]);
  });

  it('knows the association by its address, and whether the request was sent', async () => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    const requestId = await makeRequest(client);
    await client.association.update({ version: 1, changes: { email: 'contact@rectorat.example' } });
    const uploadId = await hold(client, plainMail('Bonjour'));
    expect((await client.requests.readMail({ requestId, uploadId })).proposal.type).toBe('sent');
    await client.requests.addEvent({ requestId, type: 'sent', on: '2018-11-05' });
    expect((await client.requests.readMail({ requestId, uploadId })).proposal.type).toBe('reminder');
  });

  it('names the file that is none', async () => {
    await using fresh = await freshRegister();
    const requestId = await makeRequest(fresh.client);
    const uploadId = await hold(fresh.client, Buffer.from('rien'), 'note.eml');
    expect(await failureOf(fresh.client.requests.readMail({ requestId, uploadId }))).toEqual({
      code: 'NOT_A_MESSAGE',
      data: { name: 'note.eml', reason: 'notMail' },
    });
  });

  it('asks for a request and a whole file that is held', async () => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    const requestId = await makeRequest(client);
    const whole = await hold(client, ANSWER);
    expect(await failureOf(client.requests.readMail({ requestId: ABSENT, uploadId: whole }))).toMatchObject({
      code: 'NOT_FOUND',
    });
    const { uploadId: part } = await client.documents.attach({
      name: 'a.eml',
      size: 9,
      hold: true,
      content: 'YWJj',
    });
    const { uploadId: notHeld } = await client.documents.attach({ name: 'a.eml', size: 9, content: 'YWJj' });
    for (const uploadId of [ABSENT, Id.parse(part), Id.parse(notHeld)]) {
      expect(await failureOf(client.requests.readMail({ requestId, uploadId }))).toMatchObject({
        data: { issues: [{ field: 'uploadId', code: 'UNKNOWN_RECORD' }] },
      });
    }
  });
});

describe('keeping an e-mail', () => {
  it('makes the event, its proof and the chosen pieces, in one change', async () => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    const requestId = await makeRequest(client);
    const { dossierId } = await client.requests.get({ id: requestId });
    const uploadId = await hold(client, ANSWER);
    await using heard = await listen(client);
    const kept = await client.requests.keepMail({
      requestId,
      uploadId,
      type: 'answer',
      on: '2018-11-09',
      keep: [0],
    });
    expect(await heard.take(1)).toEqual([['document', 'event', 'journal']]);
    expect(await client.events.get({ id: kept.eventId })).toMatchObject({
      ...{ requestId, type: 'answer', on: '2018-11-09', proofNumber: '', documentId: kept.documentId },
      note: 'De\u00a0: Rectorat de Valmont <contact@rectorat.example>\nObjet\u00a0: Contrat\n\nVous trouverez le marché ci-joint.',
    });
    expect(await client.documents.get({ id: kept.documentId })).toMatchObject({
      ...{ name: 'reponse.eml', mediaType: 'message/rfc822', size: ANSWER.length, dossierId },
      sha256: createHash('sha256').update(ANSWER).digest('hex'),
    });
    const pieces = await client.documents.list({ filter: { ownerId: kept.eventId } });
    expect(pieces.items.map(({ id, name, dossierId: of }) => [id, name, of])).toEqual([
      [kept.pieceIds[0], 'marche.pdf', dossierId],
    ]);
    const { content } = await client.documents.read({ id: Id.parse(kept.pieceIds[0]), offset: 0 });
    expect(Buffer.from(content, 'base64').toString()).toBe('%PDF-1.4 inventé');
    expect((await client.search.query({ words: 'ci-joint' })).hits.length).toBeGreaterThan(0);
    expect(await failureOf(client.documents.bin({ id: kept.documentId, version: 1 }))).toMatchObject({
      code: 'IN_USE',
    });
  });

  it('of several pieces of an upload gives the same bytes back', async () => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    const requestId = await makeRequest(client);
    const body = Buffer.alloc(900_000, 'abcdefghi').toString('base64').replace(/.{76}/g, '$&\r\n');
    const big = [
      'Content-Type: application/zip; name=gros.zip',
      'Content-Transfer-Encoding: base64',
      '',
      body,
    ];
    const uploadId = await hold(client, mixedMail('multipart/mixed', [], TEXT, big));
    const { pieceIds } = await client.requests.keepMail({
      ...{ requestId, uploadId, type: 'answer', on: '2018-11-09', keep: [0, 0] },
    });
    expect(pieceIds).toHaveLength(1);
    const id = Id.parse(pieceIds[0]);
    const parts = [0, CHUNK_LIMIT].map((offset) => client.documents.read({ id, offset }));
    const bytes = Buffer.concat(
      (await Promise.all(parts)).map(({ content }) => Buffer.from(content, 'base64')),
    );
    expect(bytes.equals(Buffer.alloc(900_000, 'abcdefghi'))).toBe(true);
  });

  it('leaves nothing of it after a failure, and the file may be kept again', async () => {
    await using fresh = await freshRegister();
    const { client, register } = fresh;
    const requestId = await makeRequest(client);
    const uploadId = await hold(client, ANSWER);
    const before = await contents(fresh);
    const input = { requestId, uploadId, type: 'answer' as const, on: '2018-11-09', keep: [0] };
    expect(await failureOf(client.requests.keepMail({ ...input, keep: [7] }))).toMatchObject({
      data: { issues: [{ field: 'keep', code: 'NOT_IN_LIST' }] },
    });
    expect(await failureOf(client.requests.keepMail({ ...input, requestId: ABSENT }))).toMatchObject({
      code: 'NOT_FOUND',
    });
    // The last thing written fails: the piece of the event.
    register.sqlite.exec(`CREATE TRIGGER full BEFORE INSERT ON document WHEN NEW."ownerId" IS NOT NULL
      BEGIN SELECT RAISE(ABORT, 'no room'); END`);
    await expect(client.requests.keepMail(input)).rejects.toThrow();
    expect(await contents(fresh)).toEqual(before);
    register.sqlite.exec('DROP TRIGGER full');
    await client.requests.keepMail(input);
    expect((await contents(fresh)).events).toBe(before.events + 1);
  });

  it('as an automatic reply stops no clock; as an answer it does', async () => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    const requestId = await makeRequest(client);
    await client.requests.addEvent({ requestId, type: 'received', on: '2018-11-05' });
    const reply = plainMail('Je suis absente.', 'Auto-Submitted: auto-replied');
    const uploadId = await hold(client, reply);
    const { proposal } = await client.requests.readMail({ requestId, uploadId });
    expect(proposal).toMatchObject({ type: 'autoReply', evidence: 'Auto-Submitted: auto-replied' });
    await client.requests.keepMail({ requestId, uploadId, type: 'autoReply', on: '2018-11-08', keep: [] });
    expect((await client.requests.clock({ id: requestId })).step).toBe('answerAwaited');
    const answer = {
      requestId,
      uploadId: await hold(client, ANSWER),
      type: 'answer' as const,
      on: '2018-11-09',
      keep: [],
    };
    await client.requests.keepMail(answer);
    expect((await client.requests.clock({ id: requestId })).step).toBe('answered');
  });

  it('that the request has already is refused, unless it is asked for again', async () => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    const requestId = await makeRequest(client);
    const keep = async (bytes: Buffer, again?: boolean) =>
      client.requests.keepMail({
        ...{
          requestId,
          uploadId: await hold(client, bytes),
          type: 'answer',
          on: '2018-11-09',
          keep: [],
          again,
        },
      });
    const { eventId } = await keep(ANSWER);
    // The same message, saved by a program that writes its headers otherwise.
    const resaved = Buffer.concat([Buffer.from('X-Mozilla-Status: 0001\r\n'), ANSWER]);
    for (const bytes of [ANSWER, resaved]) {
      const uploadId = await hold(client, bytes);
      expect((await client.requests.readMail({ requestId, uploadId })).known).toEqual({
        eventId,
        on: '2018-11-09',
      });
      expect(await failureOf(keep(bytes))).toMatchObject({
        data: { issues: [{ field: 'again', code: 'ALREADY_NOTED', detail: '2018-11-09' }] },
      });
    }
    const other = await makeRequest(client);
    const uploadId = await hold(client, ANSWER);
    expect((await client.requests.readMail({ requestId: other, uploadId })).known).toBeNull();
    await keep(ANSWER, true);
    expect((await client.events.list()).items).toHaveLength(2);
    for (const { id, version } of (await client.events.list()).items)
      await client.events.bin({ id, version });
    await keep(ANSWER);
  });

  it('longer than a note keeps its beginning there, and all of it in the proof', async () => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    const requestId = await makeRequest(client);
    const uploadId = await hold(client, plainMail('été 🌊 '.repeat(6_000)));
    expect(await client.requests.readMail({ requestId, uploadId })).toMatchObject({ cut: true });
    const { eventId } = await client.requests.keepMail({
      requestId,
      uploadId,
      type: 'answer',
      on: '2018-11-09',
      keep: [],
    });
    const { note } = await client.events.get({ id: eventId });
    expect(note.length).toBeLessThanOrEqual(20_000);
    expect(note.isWellFormed()).toBe(true);
    expect(note).toMatch(/\n\[…\]$/);
  });

  it('without a date needs one, and takes any the calendar has', async () => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    const requestId = await makeRequest(client);
    const uploadId = await hold(
      client,
      Buffer.from('From: a@b.example\r\nSubject: x\r\nDate: hier\r\n\r\nx'),
    );
    expect(await client.requests.readMail({ requestId, uploadId })).toMatchObject({ sentAt: null, on: null });
    const keep = (on: string) =>
      client.requests.keepMail({ requestId, uploadId, type: 'answer', on, keep: [] });
    expect(await failureOf(keep('0999-01-01'))).toMatchObject({ data: { issues: [{ field: 'on' }] } });
    expect(await keep('2999-12-31')).toMatchObject({ pieceIds: [] });
  });

  it('is found no more once the register was closed in between', async () => {
    await using fresh = await freshRegister();
    const { client, path } = fresh;
    const requestId = await makeRequest(client);
    const uploadId = await hold(client, ANSWER);
    await client.register.close();
    await client.register.open({ path });
    expect(await failureOf(client.requests.readMail({ requestId, uploadId }))).toMatchObject({
      code: 'BAD_INPUT',
    });
    expect(await fresh.register.db.selectFrom('uploadChunk').selectAll().execute()).toEqual([]);
  });
});
