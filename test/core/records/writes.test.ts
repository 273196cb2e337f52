// Whatever is written, in whatever order: tables, search and journal tell the same story.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fullCheck } from '../../../electron/core/register/check.ts';
import { type AnyRecord, callByName, recordByName } from '../../fixtures/callByName.ts';
import { type DomainCase, domainCases, make, makeWorld, type World } from '../../fixtures/domains.ts';
import { failureOf } from '../../fixtures/failures.ts';
import { type Client, type Fresh, freshRegister } from '../../freshRegister.ts';

const verbs = ['make', 'update', 'bin', 'restore', 'stale', 'wrong'] as const;
const step = fc.record({
  verb: fc.constantFrom(...verbs),
  domain: fc.constantFrom(...domainCases),
  which: fc.nat({ max: 20 }),
  word: fc.constantFrom('pomme', 'poire', 'prune'),
});
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

describe('any sequence of writes', () => {
  it('leaves counts, search entries and journal in agreement', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        await using fresh = await freshRegister();
        const world = await makeWorld(fresh.client);
        const before = census(fresh);
        const kept = new Map<string, { record: AnyRecord; one: DomainCase; word: string }>();
        let written = 0;
        for (const one of steps) {
          if (await take(fresh.client, world, kept, one)) written += 1;
        }
        const after = census(fresh);
        expect(after.records - before.records).toBe(kept.size);
        expect(after.journal - before.journal).toBe(written);
        const searched = [...kept.values()].filter(
          ({ one, record }) => one.searched && record.binnedAt === null,
        );
        expect(after.entries - before.entries).toBe(searched.length);
        expect(fullCheck(fresh.register.sqlite)).toEqual([]);
        for (const word of ['pomme', 'poire', 'prune']) {
          const expected = searched.filter((one) => one.word === word).map(({ record }) => record.id);
          const { hits } = await fresh.client.search.query({ words: word, limit: 100 });
          expect(hits.map((hit) => hit.id).sort()).toEqual(expected.sort());
        }
      }),
      { numRuns: 40 },
    );
  });
});

/** Does one step; says whether it wrote. */
async function take(
  client: Client,
  world: World,
  kept: Map<string, { record: AnyRecord; one: DomainCase; word: string }>,
  { verb, domain, which, word }: Step,
): Promise<boolean> {
  if (verb === 'make') {
    const record = await make(client, domain, world, word);
    kept.set(record.id, { record, one: domain, word });
    return true;
  }
  const target = [...kept.values()][which % Math.max(kept.size, 1)];
  if (!target) return false;
  const { one, record } = target;
  const { id, version } = record;
  if (verb === 'stale' || verb === 'wrong') {
    const changes = verb === 'stale' ? { [one.textField]: word } : { [one.textField]: '\u0000' };
    const call = callByName(client, `${one.domain}.update`, {
      ...{ id, changes, version: verb === 'stale' ? version + 1 : version },
    });
    await failureOf(call);
    return false;
  }
  const changes = verb === 'update' ? { changes: { [one.textField]: word } } : {};
  const after = await recordByName(client, `${one.domain}.${verb}`, { id, version, ...changes });
  kept.set(id, { one, record: after, word: verb === 'update' ? word : target.word });
  return true;
}

function census({ register }: Fresh): { records: number; entries: number; journal: number } {
  const count = (table: string) =>
    Number(register.sqlite.prepare(`SELECT count(*) FROM "${table}"`).pluck().get());
  const records = domainCases.reduce((sum, { type }) => sum + count(type), 0);
  return { records, entries: count('searchEntry'), journal: count('journal') };
}
