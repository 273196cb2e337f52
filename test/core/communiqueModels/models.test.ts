// Models of communiqués: given with each register, rewritten, copied, taken back to what they were.
import { describe, expect, it } from 'vitest';
import type { CommuniqueModel } from '../../../electron/contract/communiqueModels.ts';
import { failureOf } from '../../fixtures/failures.ts';
import { type Client, freshRegister } from '../../freshRegister.ts';

async function given(client: Client, origin: string): Promise<CommuniqueModel> {
  const { items } = await client.communiqueModels.list();
  const found = items.find((model) => model.origin === origin);
  if (!found) throw new Error(`no model ${origin}`);
  return found;
}

describe('the models of a new register', () => {
  it('are those of ours, by name, whether it is empty or the example', async () => {
    for (const example of [false, true]) {
      await using fresh = await freshRegister({ open: false });
      await fresh.client.register.create({ path: fresh.path, example });
      const { items } = await fresh.client.communiqueModels.list();
      expect(items.map(({ origin }) => origin)).toEqual(['announcement', 'meeting', 'reaction', 'follow-up']);
      const found = await fresh.client.communiqueModels.list({ words: 'reunion' });
      expect(found.items.map(({ origin }) => origin)).toEqual(['meeting']);
      expect((await fresh.client.register.check()).ok).toBe(true);
    }
  });
});

describe('a model', () => {
  it('is rewritten, and goes back to what it was', async () => {
    await using fresh = await freshRegister({ open: false });
    const { client } = fresh;
    await client.register.create({ path: fresh.path });
    const before = await given(client, 'reaction');
    const { id, version } = before;
    const changes = { name: 'Notre réaction', lead: '', body: 'À notre façon.' };
    const rewritten = await client.communiqueModels.update({ id, version, changes });
    expect(rewritten).toMatchObject({ ...changes, origin: 'reaction' });
    const back = await client.communiqueModels.reset({ id, version: rewritten.version });
    expect(back).toEqual({ ...before, version: 3, updatedAt: back.updatedAt });
  });

  it('that was changed elsewhere is not taken back unseen', async () => {
    await using fresh = await freshRegister({ open: false });
    const { client } = fresh;
    await client.register.create({ path: fresh.path });
    const { id, version } = await given(client, 'meeting');
    await client.communiqueModels.update({ id, version, changes: { body: 'Autre.' } });
    expect(await failureOf(client.communiqueModels.reset({ id, version }))).toMatchObject({
      code: 'CONFLICT',
    });
    expect((await client.communiqueModels.get({ id })).body).toBe('Autre.');
  });

  it('is copied under another name, as one that was added', async () => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    const name = `${'long '.repeat(19)}nom`;
    const model = await client.communiqueModels.create({ name, title: 'Titre', body: 'Texte' });
    const copy = await client.communiqueModels.duplicate({ id: model.id });
    expect(copy).toMatchObject({ title: 'Titre', body: 'Texte', origin: null, version: 1 });
    expect(copy.name).toMatch(/ \(copie\)$/);
    expect(copy.name.length).toBeLessThanOrEqual(100);
    expect(copy.id).not.toBe(model.id);
  });

  it('that was added has nothing to go back to', async () => {
    await using fresh = await freshRegister();
    const { id, version } = await fresh.client.communiqueModels.create({ name: 'Le nôtre' });
    expect(await failureOf(fresh.client.communiqueModels.reset({ id, version }))).toEqual({
      ...{ code: 'BAD_INPUT', data: { issues: [{ field: 'id', code: 'NO_ORIGINAL', detail: '' }] } },
    });
  });
});
