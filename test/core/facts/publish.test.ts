// Facts in a communiqué: they follow the register until it is published, then keep their value, day and origin.
import { describe, expect, it } from 'vitest';
import type { Id } from '../../../electron/contract/primitives.ts';
import { failureOf } from '../../fixtures/failures.ts';
import { makePublishable, publish } from '../../fixtures/publishable.ts';
import { type Client, type Fresh, freshRegister } from '../../freshRegister.ts';

const body = 'Nous avons entendu [0](vigie:inquietudes) parents.';

async function addConcerns(client: Client, dossierId: Id, count: number): Promise<void> {
  const row = { text: 'Où sont ces réponses ?', receivedOn: '2018-10-05' };
  await client.concerns.import({ dossierId, rows: Array.from({ length: count }, () => row) });
}

async function markdownOf({ client }: Fresh, ref: string): Promise<string> {
  const { files } = await client.communiques.export({ ref, formats: ['md'] });
  const content = files[0]?.content;
  if (content == null) throw new Error('no content came back');
  return Buffer.from(content, 'base64').toString('utf8');
}

describe('a fact in a communiqué', () => {
  it('follows the register while it is a draft, and stays as it was once it is published', async () => {
    await using fresh = await freshRegister({ door: 'browser' });
    const { communique, dossierId } = await makePublishable(fresh.client, { body });
    await addConcerns(fresh.client, dossierId, 6);
    expect(await markdownOf(fresh, communique.id)).toContain('entendu 6 parents');
    // One more could be told by comparing with the draft that went out: five more could not.
    await addConcerns(fresh.client, dossierId, 1);
    expect(await markdownOf(fresh, communique.id)).toContain('entendu 6 parents');
    await addConcerns(fresh.client, dossierId, 4);
    expect(await markdownOf(fresh, communique.id)).toContain('entendu 11 parents');
    const published = await publish(fresh.client, communique);
    await addConcerns(fresh.client, dossierId, 1);
    expect(await markdownOf(fresh, published.id)).toContain('entendu 11 parents');
    const { html } = await fresh.client.communiques.preview({ id: published.id });
    expect(html).toContain('entendu 11 parents');
  });

  it('keeps the communiqué from being published while it has no value, and is not shown by an old one', async () => {
    await using fresh = await freshRegister({ door: 'browser' });
    const { communique, dossierId } = await makePublishable(fresh.client, {
      body: body.replace('[0]', '[12]'),
    });
    await addConcerns(fresh.client, dossierId, 4);
    expect(await failureOf(publish(fresh.client, communique))).toMatchObject({
      code: 'NOT_PUBLISHABLE',
      data: { findings: ['factTooFew:body:vigie:inquietudes'] },
    });
    const text = await markdownOf(fresh, communique.id);
    expect(text).toContain('donnée absente');
    expect(text).not.toContain('entendu 12');
  });
});
