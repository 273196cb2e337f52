// Whatever a procedure is called with, it answers, or refuses with an error of the contract; it never breaks.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { allProcedures } from '../../electron/cli/call.ts';
import { errorMap } from '../../electron/contract/errors.ts';
import { callByName } from '../fixtures/callByName.ts';
import { domainCases, make, makeWorld } from '../fixtures/domains.ts';
import { failureOf } from '../fixtures/failures.ts';
import { type Ids, InputSchema, inputArbitrary } from '../fixtures/inputs.ts';
import { type Client, freshRegister } from '../freshRegister.ts';

const CALLS = 4_000;
// These leave the register, or stream: other tests call them.
const APART = ['register.create', 'register.open', 'register.close', 'register.changes'];

describe('every procedure', () => {
  it('answers or refuses by the contract, whatever it is given', async () => {
    await using fresh = await freshRegister();
    const ids = await recordIds(fresh.client);
    // A page in a browser names no file of the disk: nothing is written outside the register.
    const client = fresh.core.client('browser');
    const names = [...allProcedures()].filter(([name]) => !APART.includes(name));
    const refused = new Map<string, number>();
    const perProcedure = Math.ceil(CALLS / names.length);
    for (const [name, schema] of names) {
      const arbitrary = inputArbitrary(InputSchema.nullable().parse(schema), ids(name));
      await fc
        .assert(
          fc.asyncProperty(arbitrary, async (input) => {
            const outcome = await callByName(client, name, input).then(
              () => null,
              (error) => failureOf(Promise.reject(error)),
            );
            const code = outcome?.code ?? 'answered';
            refused.set(code, (refused.get(code) ?? 0) + 1);
            if (outcome) checkFailure(outcome);
          }),
          { numRuns: perProcedure, endOnFailure: true },
        )
        .catch((error: unknown) => {
          throw new Error(`${name}: ${error instanceof Error ? error.message : error}`, { cause: error });
        });
    }
    expect(await fresh.client.register.check()).toEqual({ ok: true, findings: [] });
    // Both kinds of outcome were met, so that the inputs are neither all wrong nor all right.
    expect(refused.get('answered')).toBeGreaterThan(CALLS / 5);
    expect(refused.get('BAD_INPUT')).toBeGreaterThan(CALLS / 10);
  });
});

/** Throws unless the error is one of the contract's, its data of the form it promises. */
function checkFailure({ code, data }: { code: string; data: unknown }): void {
  const known = Object.entries(errorMap).find(([name]) => name === code);
  if (!known) throw new Error(`${code} is no error of the contract`);
  z.parse(known[1].data, data);
}

/** Two records of each kind; for a procedure, the ids each field of its input is likely to take. */
async function recordIds(client: Client): Promise<(procedure: string) => Ids> {
  const world = await makeWorld(client);
  const byType = new Map<string, [string, ...string[]]>();
  for (const one of domainCases) {
    const { id } = await make(client, one, world, 'Mirabelle');
    byType.set(one.type, [id, (await make(client, one, world, 'Quetsche')).id]);
  }
  const all = [...byType.values()].flat();
  return (procedure) => (field) => {
    const own = domainCases.find(({ domain }) => procedure.startsWith(`${domain}.`))?.type ?? '';
    const type = field === 'id' ? own : field.replace(/^proofS/, 's').replace(/Ids?$/, '');
    return byType.get(type) ?? [world.dossierId, ...all];
  };
}
