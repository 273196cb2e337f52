// The concerns of a dossier as a file: pseudonyms unless persons are asked for, and of these only what they agreed to.
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { recordsOf } from '../../../electron/core/tables/csv.ts';
import { failureOf } from '../../fixtures/failures.ts';
import { type Client, freshRegister } from '../../freshRegister.ts';

const Exported = z.object({
  concerns: z.array(
    z.object({ text: z.string(), author: z.string(), publishable: z.string() }).catchall(z.string()),
  ),
});

async function makeDossier(client: Client) {
  const { id: dossierId } = await client.dossiers.create({ title: 'Tests', openedOn: '2018-09-14' });
  const add = async (name: string, kinds: readonly ('contact' | 'publishByName' | 'keep')[]) => {
    const { id: personId } = await client.persons.create({
      ...{ name, email: `${name.startsWith('Zo') ? 'zoe' : 'autre'}@exemple.fr`, phone: '0699887766' },
    });
    for (const kind of kinds) {
      await client.consents.create({ personId, kind, wording: 'Oui', givenOn: '2018-10-01' });
    }
    for (const said of ['d’abord', 'ensuite']) {
      const text = `${name.split(' ')[0]?.length} ${said}`;
      await client.concerns.create({ dossierId, personId, text, receivedOn: '2018-10-02' });
    }
    return personId;
  };
  const named = await add('Camille Inventée', ['keep', 'publishByName']);
  const contacted = await add('Zoé Quirinal', ['contact']);
  const neither = await add('Bo Valmont', []);
  await client.concerns.create({ dossierId, text: '=SOMME(A1)', receivedOn: '2018-10-03' });
  return { dossierId, named, contacted, neither };
}

describe('concerns as a file', () => {
  it.each(['csv', 'json'] as const)(
    'of %s name nobody by default, nor give any identifier',
    async (format) => {
      await using fresh = await freshRegister();
      const { dossierId, ...persons } = await makeDossier(fresh.client);
      const file = await fresh.client.concerns.exportFile({ dossierId, format });
      expect(file).toMatchObject({ concerns: 7, persons: 0 });
      expect(file.text).not.toMatch(/Camille|Zoé|Valmont|exemple\.fr|06998/);
      for (const id of [dossierId, ...Object.values(persons)]) expect(file.text).not.toContain(id);
      expect((await fresh.client.persons.uses({ id: persons.named })).uses).toEqual([]);
    },
  );

  it('have one pseudonym a person, drawn anew for each file', async () => {
    await using fresh = await freshRegister();
    const { dossierId } = await makeDossier(fresh.client);
    const seen = new Set<string>();
    for (let draws = 0; draws < 40; draws += 1) {
      const { text } = await fresh.client.concerns.exportFile({ dossierId, format: 'json' });
      const { concerns } = Exported.parse(JSON.parse(text));
      const authors = Map.groupBy(concerns, ({ text: said }) => said.split(' ')[0] ?? '');
      authors.delete('=SOMME(A1)');
      for (const own of authors.values()) expect(new Set(own.map(({ author }) => author)).size).toBe(1);
      const drawn = [...authors.keys()].sort().map((key) => authors.get(key)?.[0]?.author ?? '');
      expect([...drawn].sort()).toEqual(['P-0001', 'P-0002', 'P-0003']);
      seen.add(drawn.join());
      expect(concerns.find(({ text: said }) => said.startsWith('='))?.author).toBe('');
    }
    // Six orders are possible: forty draws that all give the same one do not happen.
    expect(seen.size).toBeGreaterThan(1);
  });

  it('with persons show a name or a way to reach them where they agree to it, and note it', async () => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    const { dossierId, named, contacted, neither } = await makeDossier(client);
    const file = await client.concerns.exportFile({ dossierId, format: 'json', withPersons: true });
    const { concerns } = Exported.parse(JSON.parse(file.text));
    const shown = new Set(concerns.map(({ name, email, phone }) => [name, email, phone].join('|')));
    expect([...shown].sort()).toEqual(['Camille Inventée||', '|zoe@exemple.fr|0699887766', '||'].sort());
    expect(file.persons).toBe(2);
    const noted = async (id: typeof named) => (await client.persons.uses({ id })).uses;
    expect(await noted(named)).toMatchObject([
      { kind: 'exported', fileName: file.name, concerns: 2, allowed: true },
    ]);
    expect(await noted(contacted)).toMatchObject([{ kind: 'exported', concerns: 2, allowed: true }]);
    expect(await noted(neither)).toEqual([]);
    const { items } = await client.consents.list({ filter: { personId: named, kind: 'publishByName' } });
    const [given] = items;
    if (!given) throw new Error('the consent is there');
    await client.consents.update({ id: given.id, version: 1, changes: { withdrawnOn: '2018-11-15' } });
    expect(await noted(named)).toMatchObject([{ kind: 'exported', allowed: false }]);
    const after = await client.concerns.exportFile({ dossierId, format: 'csv', withPersons: true });
    expect(after.text).not.toContain('Camille');
  });

  it('say of each what may be published of it, and hold no formula', async () => {
    await using fresh = await freshRegister();
    const { dossierId } = await makeDossier(fresh.client);
    const { text } = await fresh.client.concerns.exportFile({ dossierId, format: 'csv' });
    const read = recordsOf(text);
    if ('brokenOn' in read) throw new Error('the table reads back');
    const cells = read.records.map((record) => record.cells);
    expect(cells[0]?.slice(-3)).toEqual(['Texte', 'Auteur', 'Publiable']);
    expect(cells.filter((row) => row.at(-1) === 'avec le nom')).toHaveLength(2);
    expect(cells.at(-1)?.[5]).toBe("'=SOMME(A1)");
  });

  it('of a dossier that is not there are not found', async () => {
    await using fresh = await freshRegister();
    const dossierId = '019aa000-0000-7000-8000-000000000000' as never;
    expect(await failureOf(fresh.client.concerns.exportFile({ dossierId, format: 'csv' }))).toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});
