// Lists come in pages that lose nothing and repeat nothing, whatever they are sorted by.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AnyRecord, pageByName } from '../../fixtures/callByName.ts';
import { type DomainCase, domainCases, make, makeWorld } from '../../fixtures/domains.ts';
import { failureOf } from '../../fixtures/failures.ts';
import { type Client, type Fresh, freshRegister } from '../../freshRegister.ts';

// Repeated and accented on purpose; two of them on each day.
const TEXTS = ['Figue', 'abricot', 'Figue', 'Éclair', 'figuier', 'Figue', 'zeste'];

describe.each(domainCases)('$domain', (one) => {
  const list = `${one.domain}.list`;
  const orders = one.shape.sorts.flatMap((by) => [
    { by, direction: 'asc' as const },
    { by, direction: 'desc' as const },
  ]);
  let fresh: Fresh;
  beforeAll(async () => {
    fresh = await freshRegister();
    await fill(fresh, one);
  });
  afterAll(() => fresh[Symbol.asyncDispose]());

  it.each(orders)('page by $by ($direction) without losing or repeating one', async (sort) => {
    const { items: whole } = await pageByName(fresh.client, list, { sort, limit: 200 });
    expect(whole.length).toBeGreaterThanOrEqual(TEXTS.length);
    expect(keys(whole, sort.by)).toEqual(inOrder(keys(whole, sort.by), sort));
    for (const limit of [1, 2, 3]) expect(await pages(fresh.client, list, { sort, limit })).toEqual(whole);
  });

  it('are filtered by each of their filters, alone and with words', async () => {
    const { items: whole } = await pageByName(fresh.client, list, { limit: 200 });
    for (const name of Object.keys(one.shape.filters)) {
      for (const value of new Set(whole.flatMap((item) => held(item[name])))) {
        const input = { filter: { [name]: value }, limit: 200, withTotal: true };
        const { items, total } = await pageByName(fresh.client, list, input);
        expect(items).toEqual(whole.filter((item) => held(item[name]).includes(value)));
        expect(total).toBe(items.length);
      }
    }
    const words = { words: 'FIGU', limit: 200, withTotal: true };
    const { items, total } = await pageByName(fresh.client, list, words);
    const expected = one.searched ? whole.filter((item) => /^figu/i.test(String(item[one.textField]))) : [];
    expect(items).toEqual(expected);
    expect(total).toBe(expected.length);
  });

  it('count all that match on every page when asked to, and nothing when not', async () => {
    const { total, next } = await pageByName(fresh.client, list, { limit: 2, withTotal: true });
    const { items } = await pageByName(fresh.client, list, { limit: 200 });
    expect(total).toBe(items.length);
    expect((await pageByName(fresh.client, list, { limit: 2, withTotal: true, cursor: next })).total).toBe(
      total,
    );
    expect((await pageByName(fresh.client, list)).total).toBeNull();
  });
});

/** What a filter may be given of a field: each entry of a list, nothing of an empty one. */
function held(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  return value === null ? [] : [value];
}

describe('a list', () => {
  it('is in the order of a French dictionary, page after page', async () => {
    await using fresh = await freshRegister();
    const names = ['zèbre', 'Œuvre', 'Éclair', 'obus', 'Danse', 'ecluse', 'Fête', 'ofrande'];
    for (const name of names) await fresh.client.authorities.create({ name });
    const expected = ['Danse', 'Éclair', 'ecluse', 'Fête', 'obus', 'Œuvre', 'ofrande', 'zèbre'];
    for (const limit of [3, 200]) {
      const whole = await pages(fresh.client, 'authorities.list', { limit });
      expect(whole.map((item) => item.name)).toEqual(expected);
    }
  });

  it('does not show twice what is added while it is paged through', async () => {
    await using fresh = await freshRegister();
    const { client } = fresh;
    const made = [];
    for (const name of ['b', 'd', 'f', 'h']) made.push(await client.authorities.create({ name }));
    const first = await client.authorities.list({ limit: 2 });
    await client.authorities.create({ name: 'a' });
    await client.authorities.create({ name: 'g' });
    const cursor = first.next ?? '';
    const second = await client.authorities.list({ limit: 10, cursor });
    expect([...first.items, ...second.items].map((item) => item.name)).toEqual(['b', 'd', 'f', 'g', 'h']);
  });

  it.each([
    ['nothing', ''],
    ['words', 'n’importe quoi'],
    ['numbers', encoded([1, 2])],
    ['one value', encoded(['a'])],
    ['three values', encoded(['a', 'b', 'c'])],
    ['an object', encoded({ 0: 'a', 1: 'b', length: 2 })],
  ])('refuses a cursor made of %s', async (_what, cursor) => {
    await using fresh = await freshRegister();
    expect(await failureOf(fresh.client.dossiers.list({ cursor }))).toEqual({
      code: 'BAD_INPUT',
      data: { issues: [{ field: 'cursor', code: 'INVALID_CURSOR', detail: '' }] },
    });
  });

  it('of words that hold no letter and no digit is empty', async () => {
    await using fresh = await freshRegister();
    await fresh.client.authorities.create({ name: 'Rectorat' });
    expect((await fresh.client.authorities.list({ words: '« ! »' })).items).toEqual([]);
    expect((await fresh.client.authorities.list({ words: '   ' })).items).toHaveLength(1);
  });

  it('holds at most 200 records a page', async () => {
    await using fresh = await freshRegister();
    const { dossierId } = await makeWorld(fresh.client);
    const rows = Array.from({ length: 450 }, (_, index) => ({
      text: `Mot ${index}`,
      receivedOn: '2018-10-01',
    }));
    await fresh.client.concerns.import({ dossierId, rows });
    expect(await pages(fresh.client, 'concerns.list', { limit: 200 })).toHaveLength(450);
    expect(await failureOf(fresh.client.concerns.list({ limit: 201 }))).toMatchObject({ code: 'BAD_INPUT' });
  });
});

describe('every column a list sorts by', () => {
  it.each(domainCases)('is one that always holds a value, in $domain', async ({ type, shape }) => {
    await using fresh = await freshRegister();
    const columns = fresh.register.sqlite
      .prepare<[string], { name: string }>('SELECT name FROM pragma_table_info(?) WHERE "notnull" = 1')
      .all(type);
    expect(columns.map((column) => column.name)).toEqual(expect.arrayContaining([...shape.sorts]));
  });
});

async function fill(fresh: Fresh, one: DomainCase): Promise<void> {
  const world = await makeWorld(fresh.client);
  for (const [index, text] of TEXTS.entries()) {
    fresh.setToday(`2018-11-${15 + Math.floor(index / 2)}`);
    await make(fresh.client, one, world, text);
  }
}

async function pages(client: Client, list: string, input: object): Promise<AnyRecord[]> {
  const items: AnyRecord[] = [];
  let cursor: string | null | undefined;
  do {
    const page = await pageByName(client, list, cursor === undefined ? input : { ...input, cursor });
    items.push(...page.items);
    cursor = page.next;
  } while (cursor !== null);
  return items;
}

function keys(items: AnyRecord[], by: string): [unknown, string][] {
  return items.map((item) => [item[by], item.id]);
}

/** Words as a French dictionary has them, accents and capitals aside; the rest by its characters. */
function inOrder(
  pairs: [unknown, string][],
  { by, direction }: { by: string; direction: 'asc' | 'desc' },
): [unknown, string][] {
  const isWords = ['title', 'name', 'media', 'beat', 'subject', 'theme', 'commune'].includes(by);
  const ascending = [...pairs].sort(
    ([a, idA], [b, idB]) =>
      (isWords
        ? french.compare(String(a), String(b))
        : Buffer.compare(Buffer.from(String(a)), Buffer.from(String(b)))) || (idA < idB ? -1 : 1),
  );
  return direction === 'asc' ? ascending : ascending.reverse();
}

const french = new Intl.Collator('fr', { sensitivity: 'base' });

function encoded(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
