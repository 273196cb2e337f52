// The pages shown while one writes are those that publishing makes.
import { describe, expect, it } from 'vitest';
import { failureOf } from '../../fixtures/failures.ts';
import { makePublishable } from '../../fixtures/publishable.ts';
import { freshRegister } from '../../freshRegister.ts';
import { readPdf } from '../documents/rendering/readPdf.ts';

const decode = (content: string | null) => new Uint8Array(Buffer.from(content ?? '', 'base64'));
const body =
  'Un paragraphe.\n\n## Un titre\n\n- un\n- deux\n\n> Une parole.\n\nUne note[^1].\n\n[^1]: Dite là.';

describe('the pages of a draft', () => {
  it('have the words and the places of the PDF that is exported', async () => {
    await using fresh = await freshRegister();
    const { communique } = await makePublishable(fresh.client, { body });
    const { pdf, count } = await fresh.client.communiques.pages({ id: communique.id, changes: {} });
    const { files } = await fresh.client.communiques.export({ ref: communique.id, formats: ['pdf'] });
    const [shown, exported] = await Promise.all([
      readPdf(decode(pdf)),
      readPdf(decode(files[0]?.content ?? '')),
    ]);
    expect(count).toBe(exported.pages);
    expect(shown.text).toBe(exported.text);
    expect(shown.places).toEqual(exported.places);
  });

  it('show what is typed and not saved yet, and keep nothing of it', async () => {
    await using fresh = await freshRegister();
    const { communique } = await makePublishable(fresh.client, { body });
    const changes = { body: 'Un texte tout neuf.' };
    const { pdf } = await fresh.client.communiques.pages({ id: communique.id, changes });
    expect((await readPdf(decode(pdf))).text).toContain('Un texte tout neuf.');
    expect((await fresh.client.communiques.get({ id: communique.id })).body).toBe(body);
  });

  it('say where each block of the text begins, page after page', async () => {
    await using fresh = await freshRegister();
    const long = Array.from({ length: 60 }, (_, index) => `Paragraphe ${index}. ${'mot '.repeat(60)}`);
    const { communique } = await makePublishable(fresh.client, { body });
    const short = await fresh.client.communiques.pages({ id: communique.id, changes: {} });
    expect(short.spots).toHaveLength(5);
    const { spots, count } = await fresh.client.communiques.pages({
      id: communique.id,
      changes: { body: long.join('\n\n') },
    });
    expect(count).toBeGreaterThan(2);
    expect(spots).toHaveLength(60);
    const along = spots.map(({ page, top }) => page * 1_000 + top);
    expect(along).toEqual([...along].sort((a, b) => a - b));
    expect(spots.at(-1)?.page).toBe(count);
  });

  it('are refused for a record that is not there, and name a picture that is not', async () => {
    await using fresh = await freshRegister();
    const { communique } = await makePublishable(fresh.client, { body });
    const changes = { body: 'Voir ![la vue](document:absente).' };
    expect(await failureOf(fresh.client.communiques.pages({ id: communique.id, changes }))).toMatchObject({
      code: 'RENDER_FAILED',
      data: { detail: 'document:absente' },
    });
  });
});
