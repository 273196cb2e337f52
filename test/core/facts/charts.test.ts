// A chart in a communiqué: a drawing with its figures in each format, frozen with it, and held against later ones.
import { describe, expect, it } from 'vitest';
import type { Format } from '../../../electron/contract/documents.ts';
import type { Id } from '../../../electron/contract/primitives.ts';
import { failureOf } from '../../fixtures/failures.ts';
import { makePublishable, publish } from '../../fixtures/publishable.ts';
import { type Client, type Fresh, freshRegister } from '../../freshRegister.ts';
import { readPdf } from '../documents/rendering/readPdf.ts';

const body =
  'Voici de quoi parlent les parents.\n\n![De quoi parlent les parents](vigie:graphique?par=theme)';

async function say(client: Client, dossierId: Id, count: number, theme: string): Promise<void> {
  const row = { text: 'Où sont ces réponses ?', theme, receivedOn: '2018-10-05' };
  await client.concerns.import({ dossierId, rows: Array.from({ length: count }, () => row) });
}

async function made(fresh: Fresh, changes = { body }) {
  const all = await makePublishable(fresh.client, changes);
  await say(fresh.client, all.dossierId, 1_212, 'Publicité');
  await say(fresh.client, all.dossierId, 9, 'Sécurité');
  await say(fresh.client, all.dossierId, 3, 'Cantine');
  return all;
}

async function bytesOf({ client }: Fresh, ref: string, format: Format): Promise<Buffer> {
  const { files } = await client.communiques.export({ ref, formats: [format] });
  return Buffer.from(files[0]?.content ?? '', 'base64');
}

describe('a chart in a communiqué', () => {
  it('is drawn in the PDF, with every figure in the words that stand for it', async () => {
    await using fresh = await freshRegister({ door: 'browser' });
    const { communique } = await made(fresh);
    const { alternativeTexts, fonts, text } = await readPdf(await bytesOf(fresh, communique.id, 'pdf'));
    expect(alternativeTexts.join()).toContain('De quoi parlent les parents. Publicité\u00A0: 1\u202F212');
    expect(text).toContain('inquiétudes reçues, chiffres arrêtés au 15 novembre 2018');
    // The words of the drawing are set in our own face, whatever the machine has.
    expect(fonts.every(({ name }) => name.startsWith('Vigie'))).toBe(true);
  });

  it('is inside a page as SVG, and a picture in a fragment, each with its table', async () => {
    await using fresh = await freshRegister({ door: 'browser' });
    const { communique } = await made(fresh);
    const page = (await bytesOf(fresh, communique.id, 'html')).toString();
    const fragment = (await bytesOf(fresh, communique.id, 'fragment')).toString();
    expect(page).toContain('<svg xmlns="http://www.w3.org/2000/svg"');
    expect(fragment).toMatch(
      /<img src="data:image\/svg\+xml;base64,[^"]+" alt="De quoi parlent les parents\./,
    );
    for (const html of [page, fragment]) {
      expect(html).toMatch(/<td[^>]*>Publicité<\/td><td[^>]*>1\u202F212<\/td>/);
      expect(html).not.toContain('Cantine');
    }
  });

  it.each(['md', 'txt'] as const)('is a table in %s', async (format) => {
    await using fresh = await freshRegister({ door: 'browser' });
    const { communique } = await made(fresh);
    const text = (await bytesOf(fresh, communique.id, format)).toString();
    expect(text).toMatch(/Publicité \| 1\u202F212/);
    expect(text).toMatch(/Autres \| 12/);
    expect(text).not.toContain('vigie:');
  });

  it.each(['docx', 'odt'] as const)('is made in %s', async (format) => {
    await using fresh = await freshRegister({ door: 'browser' });
    const { communique } = await made(fresh);
    expect((await bytesOf(fresh, communique.id, format)).length).toBeGreaterThan(1_000);
  });

  it('stays as it was once published, and later figures are held to it', async () => {
    await using fresh = await freshRegister({ door: 'browser' });
    const { communique, dossierId } = await made(fresh);
    const { id } = await publish(fresh.client, communique);
    await say(fresh.client, dossierId, 2, 'Sécurité');
    expect(await fresh.client.figures.publishable({ dossierId })).toMatchObject({
      ...{ total: 1_224, isEarlier: true },
    });
    await say(fresh.client, dossierId, 3, 'Sécurité');
    await say(fresh.client, dossierId, 47, 'Publicité');
    expect((await fresh.client.figures.publishable({ dossierId })).total).toBe(1_276);
    expect((await bytesOf(fresh, id, 'txt')).toString()).toMatch(/Publicité \| 1\u202F212/);
  });

  it('is told by a draft that is exported too', async () => {
    await using fresh = await freshRegister({ door: 'browser' });
    const { communique, dossierId } = await made(fresh);
    await bytesOf(fresh, communique.id, 'txt');
    await say(fresh.client, dossierId, 2, 'Publicité');
    expect(await fresh.client.figures.publishable({ dossierId })).toMatchObject({
      ...{ total: 1_224, isEarlier: true },
    });
  });

  it('keeps it from being published while too few may be named', async () => {
    await using fresh = await freshRegister({ door: 'browser' });
    const { communique, dossierId } = await makePublishable(fresh.client, { body });
    await say(fresh.client, dossierId, 4, 'Publicité');
    expect(await failureOf(publish(fresh.client, communique))).toMatchObject({
      code: 'NOT_PUBLISHABLE',
      data: { findings: expect.arrayContaining(['factTooFew:body:vigie:graphique?par=theme']) },
    });
  });
});
