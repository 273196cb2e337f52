// Whatever procedure is called on a published communiqué, with whatever input: its row, claims and files stay as they were.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { allProcedures } from '../../../electron/cli/call.ts';
import { callByName } from '../../fixtures/callByName.ts';
import { domainCases, make, makeWorld } from '../../fixtures/domains.ts';
import { failureOf } from '../../fixtures/failures.ts';
import { type Ids, InputSchema, inputArbitrary } from '../../fixtures/inputs.ts';
import { makePublishable, publish } from '../../fixtures/publishable.ts';
import { type Fresh, freshRegister } from '../../freshRegister.ts';

const CALLS_EACH = 15;

/** The queries of what may never change; claims and their sources are frozen with the communiqué. */
const FROZEN = [
  'SELECT * FROM communique WHERE id = ?',
  'SELECT * FROM publishedFile WHERE communiqueId = ?',
  'SELECT * FROM communiqueSource WHERE communiqueId = ?',
  'SELECT * FROM claim WHERE communiqueId = ?',
  'SELECT * FROM claimSource WHERE claimId IN (SELECT id FROM claim WHERE communiqueId = ?)',
];

it('no procedure of the contract that takes an id changes a frozen version', async () => {
  await using fresh = await freshRegister();
  const { client } = fresh;
  const made = await makePublishable(client);
  const { id, reference } = await publish(client, made.communique);
  const ids = await idsOf(fresh, { ...made, communiqueId: id });
  const before = frozenRows(fresh, id);
  expect(before.map((rows) => rows.length)).toEqual([1, 8, 1, 1, 1]);
  // A page in a browser writes no file: nothing is left on the disk.
  const browser = fresh.core.client('browser');
  const names = [...allProcedures()].filter(([name, schema]) => takesId(name, schema));
  expect(names.length).toBeGreaterThan(80);
  for (const [name, schema] of names) {
    const arbitrary = inputArbitrary(InputSchema.parse(schema), ids(name));
    const inputs = fc.sample(arbitrary, { numRuns: CALLS_EACH, seed: 20181115 });
    // As an interface would call it, the version being right.
    for (const version of [1, 2]) inputs.push({ id, version, changes: {} }, { id, version });
    inputs.push({ id }, { ref: reference }, { ref: id, formats: ['md'] });
    for (const input of inputs) {
      await callByName(browser, name, input).catch((error) => failureOf(Promise.reject(error)));
    }
    expect(frozenRows(fresh, id), name).toEqual(before);
  }
}, 120_000);

function frozenRows({ register: { sqlite } }: Fresh, id: string): unknown[][] {
  return FROZEN.map((query) => sqlite.prepare(query).all(id));
}

/** Whether a procedure names a record: those of the file itself (open, close…) do not. */
function takesId(name: string, schema: unknown): boolean {
  return !name.startsWith('register.') && /"format":"uuid"|"ref":/u.test(JSON.stringify(schema));
}

/** For each field of an input, the records of the frozen communiqué first among those it may name. */
async function idsOf(
  { client }: Fresh,
  frozen: Record<'communiqueId' | 'claimId' | 'demandId' | 'sourceId' | 'dossierId' | 'authorityId', string>,
): Promise<(procedure: string) => Ids> {
  const world = await makeWorld(client);
  const byType = new Map<string, [string, ...string[]]>();
  for (const one of domainCases) {
    const { id } = await make(client, one, world, 'Mirabelle');
    const own = Object.entries(frozen).find(([name]) => name === `${one.type}Id`)?.[1];
    byType.set(one.type, own === undefined ? [id] : [own, own, own, id]);
  }
  const all = [...byType.values()].flat();
  return (procedure) => (field) => {
    const own = domainCases.find(({ domain }) => procedure.startsWith(`${domain}.`))?.type ?? '';
    const type = field === 'id' ? own : field.replace(/^proofS/, 's').replace(/Ids?$/, '');
    return byType.get(type) ?? [frozen.communiqueId, ...all];
  };
}
