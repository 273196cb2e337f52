// Exported files go where one asks, whole, or come back in the answer.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { failureOf } from '../../fixtures/failures.ts';
import { makePublishable } from '../../fixtures/publishable.ts';
import { freshRegister } from '../../freshRegister.ts';

describe('an export', () => {
  it('to a folder writes each format under the reference, and says where', async () => {
    await using fresh = await freshRegister();
    const { communique } = await makePublishable(fresh.client);
    const to = join(fresh.folder, 'Diffusion', 'novembre');
    const { files } = await fresh.client.communiques.export({ ref: communique.reference, to });
    expect(files.map(({ name }) => name)).toEqual(['C-2018-01.md', 'C-2018-01.html', 'C-2018-01.pdf']);
    for (const { name, path, size, sha256, content } of files) {
      const bytes = readFileSync(join(to, name));
      expect([path, content, size]).toEqual([join(to, name), null, bytes.length]);
      expect(sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
    }
  });

  it('without a folder gives the bytes back, the same as written', async () => {
    await using fresh = await freshRegister();
    const { communique } = await makePublishable(fresh.client);
    const formats = ['md', 'txt', 'fragment'] as const;
    const given = await fresh.client.communiques.export({ ref: communique.id, formats: [...formats] });
    const to = join(fresh.folder, 'copie');
    const written = await fresh.client.communiques.export({ ref: communique.id, formats: [...formats], to });
    for (const [index, { content, path }] of given.files.entries()) {
      const file = written.files[index]?.path ?? '';
      expect([path, Buffer.from(content ?? '', 'base64')]).toEqual([null, readFileSync(file)]);
    }
  });

  it('makes each format once, however often it is asked for', async () => {
    await using fresh = await freshRegister();
    const { communique } = await makePublishable(fresh.client);
    const { files } = await fresh.client.communiques.export({ ref: communique.id, formats: ['md', 'md'] });
    expect(files).toHaveLength(1);
  });

  it('is refused to a relative folder, to one that is a file, and to a page in a browser', async () => {
    await using fresh = await freshRegister();
    const { communique } = await makePublishable(fresh.client);
    const ref = communique.reference;
    writeFileSync(join(fresh.folder, 'fichier'), '');
    const to = join(fresh.folder, 'fichier');
    expect(await failureOf(fresh.client.communiques.export({ ref, to: 'ici' }))).toMatchObject({
      ...{ code: 'BAD_INPUT', data: { issues: [{ field: 'to', code: 'NOT_ABSOLUTE' }] } },
    });
    expect(await failureOf(fresh.client.communiques.export({ ref, to }))).toMatchObject({
      code: 'FILE_NOT_WRITABLE',
    });
    const browser = fresh.core.client('browser');
    expect(await failureOf(browser.communiques.export({ ref, to: fresh.folder }))).toMatchObject({
      ...{ code: 'BAD_INPUT', data: { issues: [{ field: 'to', code: 'NOT_IN_BROWSER' }] } },
    });
    expect((await browser.communiques.export({ ref, formats: ['md'] })).files).toHaveLength(1);
    expect((await fresh.client.publications.list()).items).toHaveLength(1);
  });

  it('of a text that cannot be rendered names what is wrong, and keeps no publication', async () => {
    await using fresh = await freshRegister();
    const { communique } = await makePublishable(fresh.client, { body: 'Voir ![la vue](document:absente).' });
    const failure = await failureOf(
      fresh.client.communiques.export({ ref: communique.id, formats: ['pdf'] }),
    );
    expect(failure).toMatchObject({ code: 'RENDER_FAILED', data: { detail: 'document:absente' } });
    expect((await fresh.client.publications.list()).items).toEqual([]);
  });

  it('of a text that cannot be shown says so on the screen too', async () => {
    await using fresh = await freshRegister();
    const { communique } = await makePublishable(fresh.client, { body: 'Voir ![la vue](document:absente).' });
    const failure = await failureOf(fresh.client.communiques.preview({ id: communique.id }));
    expect(failure).toMatchObject({ code: 'RENDER_FAILED', data: { detail: 'document:absente' } });
  });

  it('shows on the screen what the fragment holds', async () => {
    await using fresh = await freshRegister();
    const { communique } = await makePublishable(fresh.client);
    const { html } = await fresh.client.communiques.preview({ id: communique.id });
    const { files } = await fresh.client.communiques.export({ ref: communique.id, formats: ['fragment'] });
    expect(Buffer.from(files[0]?.content ?? '', 'base64').toString()).toBe(html);
    expect(html).toContain('Un fait établi');
  });
});
