// Publishing keeps the files themselves: what comes out years later is what left that day, to the byte.
import { createHash } from 'node:crypto';
import { describe, expect, it, vi } from 'vitest';
import { publishCommunique } from '../../../electron/core/communiques/publish.ts';
import { KEPT_FORMATS } from '../../../electron/core/communiques/publishedFiles.ts';
import type { Renderer } from '../../../electron/core/documents/renderer.ts';
import { TEMPLATE_VERSION } from '../../../electron/core/documents/rendering/templateVersion.ts';
import { failureOf } from '../../fixtures/failures.ts';
import { makePublishable, publish, which } from '../../fixtures/publishable.ts';
import { type Fresh, freshRegister } from '../../freshRegister.ts';

const FROZEN = 'published communique is frozen';

describe('the files of a published communiqué', () => {
  it('are every format but the message, each named, measured and hashed', async () => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    const published = await publish(client, (await makePublishable(client)).communique);
    const { files } = await client.communiques.files({ id: published.id });
    expect(files.map(({ name }) => name)).toEqual([
      ...['C-2018-01.pdf', 'C-2018-01.archive.pdf', 'C-2018-01.docx', 'C-2018-01.odt'],
      ...['C-2018-01.html', 'C-2018-01.fragment.html', 'C-2018-01.md', 'C-2018-01.txt'],
    ]);
    for (const { format, sha256, size, templateVersion } of files) {
      const [copy] = (await client.communiques.export({ ref: published.id, formats: [format] })).files;
      const bytes = Buffer.from(copy?.content ?? '', 'base64');
      expect([bytes.length, templateVersion]).toEqual([size, TEMPLATE_VERSION]);
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
      expect(copy).toMatchObject({ sha256, kept: true, templateVersion: TEMPLATE_VERSION });
    }
  });

  it('are none for a draft, whose exports are made anew', async () => {
    await using fresh = await freshRegister();
    const { communique } = await makePublishable(fresh.client);
    expect(await fresh.client.communiques.files({ id: communique.id })).toEqual({ files: [] });
    const { files } = await fresh.client.communiques.export({ ref: communique.id, formats: ['md'] });
    expect(files).toMatchObject([{ kept: false, templateVersion: null }]);
  });

  it('come out as kept, whatever the renderer has become', async () => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    const published = await publish(client, (await makePublishable(client)).communique);
    const render = vi.spyOn(fresh.core.context('desktop').renderer, 'communique');
    render.mockRejectedValue(new Error('the templates are gone'));
    const { files } = await client.communiques.export({ ref: published.id, formats: [...KEPT_FORMATS] });
    expect(files.map(({ format }) => format)).toEqual(KEPT_FORMATS);
    expect(render).not.toHaveBeenCalled();
  });

  it('are made again from the frozen parts where a version was published before files were kept', async () => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    const published = await publish(client, (await makePublishable(client)).communique);
    const { files: kept } = await client.communiques.files({ id: published.id });
    withoutGuards(fresh, 'DELETE FROM publishedFile');
    const { files } = await client.communiques.export({ ref: published.id, formats: [...KEPT_FORMATS] });
    expect(files.every((file) => !file.kept && file.templateVersion === TEMPLATE_VERSION)).toBe(true);
    expect(files.map(({ sha256 }) => sha256)).toEqual(kept.map(({ sha256 }) => sha256));
  });

  it('that were altered on the disk are never given as those that were published', async () => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    const published = await publish(client, (await makePublishable(client)).communique);
    withoutGuards(fresh, `UPDATE publishedFile SET bytes = zeroblob(size) WHERE format = 'md'`);
    const failure = await failureOf(client.communiques.export({ ref: published.id, formats: ['md'] }));
    expect(failure).toMatchObject({ code: 'REGISTER_DAMAGED' });
  });
});

describe('publishing', () => {
  it('publishes nothing where a file cannot be made', async () => {
    await using fresh = await freshRegister();
    // A character no face has: the PDF is refused.
    const { communique } = await makePublishable(fresh.client, { title: 'Un signe \u{10FFFD} inconnu' });
    const failure = await failureOf(publish(fresh.client, communique));
    expect(failure).toMatchObject({ code: 'RENDER_FAILED', data: { reason: 'MISSING_GLYPH' } });
    expect(await fresh.client.communiques.get({ id: communique.id })).toEqual(communique);
    expect(await fresh.client.communiques.files({ id: communique.id })).toEqual({ files: [] });
  });

  it('is a CONFLICT where something it shows changes while its files are made', async () => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    const { communique, sourceId } = await makePublishable(client);
    const { renderer } = fresh.core.context('desktop');
    const slow: Renderer = {
      ...renderer,
      async communique(document, formats) {
        await client.sources.update({ id: sourceId, version: 1, changes: { title: 'Autre article' } });
        return renderer.communique(document, formats);
      },
    };
    await expect(publishCommunique(fresh.register, slow, which(communique))).rejects.toMatchObject({
      code: 'CONFLICT',
    });
    expect(await client.communiques.get({ id: communique.id })).toEqual(communique);
    expect(await client.communiques.files({ id: communique.id })).toEqual({ files: [] });
    expect((await publish(client, communique)).status).toBe('published');
  });

  it('refuses a file over 50 MiB', async () => {
    await using fresh = await freshRegister();
    const { communique } = await makePublishable(fresh.client);
    const { renderer } = fresh.core.context('desktop');
    const heavy: Renderer = {
      ...renderer,
      communique: async () => [
        { format: 'html', mediaType: 'text/html', ending: '.html', bytes: new Uint8Array(52_428_801) },
      ],
    };
    await expect(publishCommunique(fresh.register, heavy, which(communique))).rejects.toMatchObject({
      ...{ code: 'TOO_LARGE', data: { limit: 52_428_800, size: 52_428_801 } },
    });
    expect((await fresh.client.communiques.get({ id: communique.id })).status).toBe('draft');
  });
});

describe('the file itself', () => {
  it.each([
    ['UPDATE communique SET title = title', FROZEN],
    [`UPDATE communique SET body = 'autre'`, FROZEN],
    [`UPDATE communique SET snapshot = '{}'`, FROZEN],
    ['UPDATE communique SET publishedBy = NULL', FROZEN],
    [`UPDATE communique SET status = 'draft'`, FROZEN],
    ['DELETE FROM communique', FROZEN],
    [`UPDATE publishedFile SET name = 'x'`, 'published file is frozen'],
    ['UPDATE publishedFile SET bytes = zeroblob(size)', 'published file is frozen'],
    ['DELETE FROM publishedFile', 'published file is frozen'],
    ['INSERT OR REPLACE INTO publishedFile SELECT * FROM publishedFile', 'published communique is frozen'],
    [
      `INSERT INTO publishedFile SELECT communiqueId, 'eml', name, mediaType, size, sha256, templateVersion, bytes FROM publishedFile LIMIT 1`,
      FROZEN,
    ],
    ['DELETE FROM communiqueSource', FROZEN],
    ['UPDATE communiqueSource SET position = 9', FROZEN],
    ['INSERT OR REPLACE INTO communiqueSource SELECT * FROM communiqueSource', FROZEN],
  ])('refuses %s', async (statement, message) => {
    await using fresh = await freshRegister();
    await publish(fresh.client, (await makePublishable(fresh.client)).communique);
    const before = everything(fresh);
    expect(() => fresh.register.sqlite.exec(statement)).toThrow(message);
    expect(everything(fresh)).toEqual(before);
  });
});

function everything({ register: { sqlite } }: Fresh): unknown[] {
  return ['communique', 'publishedFile', 'communiqueSource'].map((table) =>
    sqlite.prepare(`SELECT * FROM ${table}`).all(),
  );
}

/** What somebody does with another program, the guards taken away. */
function withoutGuards({ register: { sqlite } }: Fresh, statement: string): void {
  sqlite.exec(`DROP TRIGGER publishedFileNeverGoes; DROP TRIGGER publishedFileNeverChanges; ${statement}`);
}
