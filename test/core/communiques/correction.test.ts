// A correction says what changes, in every format, under its reference.
import { describe, expect, it } from 'vitest';
import type { Communique } from '../../../electron/contract/communiques.ts';
import type { Format } from '../../../electron/contract/documents.ts';
import { failureOf } from '../../fixtures/failures.ts';
import { makePublishable, publish, which } from '../../fixtures/publishable.ts';
import { type Client, freshRegister } from '../../freshRegister.ts';
import { readPdf } from '../documents/rendering/readPdf.ts';

const SENTENCE = 'Version 2, corrige la version du 14 novembre 2018';
const NOTE = 'Le montant du marché est précisé.';

async function correction(client: Client, changeNote = NOTE): Promise<Communique> {
  const first = await publish(client, (await makePublishable(client)).communique);
  const draft = await client.communiques.correct({ id: first.id });
  const changes = { issuedOn: '2018-11-20', changeNote };
  return client.communiques.update({ ...which(draft), changes });
}

async function bytesOf(client: Client, ref: string, format: Format): Promise<Buffer> {
  const { files } = await client.communiques.export({ ref, formats: [format] });
  return Buffer.from(files[0]?.content ?? '', 'base64');
}

/** The words of some HTML or text, one kind of space between them. */
const spoken = (text: string) => text.replace(/<[^>]*>/gu, '').replace(/\s+/gu, ' ');

describe('what a correction changes', () => {
  it.each(['html', 'fragment', 'txt', 'pdf'] as const)(
    'is printed in %s under the reference',
    async (format) => {
      await using fresh = await freshRegister();
      const { id } = await correction(fresh.client);
      const bytes = await bytesOf(fresh.client, id, format);
      const text = spoken(format === 'pdf' ? (await readPdf(bytes)).text : bytes.toString());
      expect(text).toContain(`${SENTENCE} : ${NOTE}`);
      const places = ['C-2018-01, version 2', SENTENCE, 'Les parents demandent des comptes.'].map((part) =>
        text.indexOf(part),
      );
      expect(places).toEqual([...places].sort((a, b) => a - b));
    },
  );

  it('is a field of the Markdown file, with the date of the version it corrects', async () => {
    await using fresh = await freshRegister();
    const { id } = await correction(fresh.client);
    const markdown = (await bytesOf(fresh.client, id, 'md')).toString();
    expect(markdown).toContain(`correction:\n  date: 2018-11-14\n  note: ${NOTE}\n`);
  });

  it('is no Markdown, and keeps its lines', async () => {
    await using fresh = await freshRegister();
    const { id } = await correction(fresh.client, 'Le *montant* <b>\n\nEt la date');
    const html = (await bytesOf(fresh.client, id, 'html')).toString();
    expect(html).toContain('Le *montant* &lt;b&gt;<br>\nEt la date');
  });

  it('is asked for, and can be left out once that is confirmed', async () => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    const draft = await correction(client, '');
    expect(await failureOf(publish(client, draft))).toEqual({
      ...{ code: 'NOT_PUBLISHABLE', data: { findings: ['missingChangeNote:changeNote'] } },
    });
    const confirmed = ['missingChangeNote:changeNote'];
    const published = await client.communiques.publish({ ...which(draft), confirmed });
    expect((await bytesOf(client, published.id, 'txt')).toString()).toContain(`${SENTENCE}.`);
  });

  it('belongs to one correction: the next one has its own to say', async () => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    const second = await publish(client, await correction(client));
    expect(second.changeNote).toBe(NOTE);
    expect((await client.communiques.correct({ id: second.id })).changeNote).toBe('');
  });

  it('is nothing in a first version', async () => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    const { communique } = await makePublishable(client, { changeNote: NOTE });
    expect((await bytesOf(client, communique.id, 'txt')).toString()).not.toContain(NOTE);
    expect((await client.communiques.check({ id: communique.id })).findings).toEqual([]);
  });
});
