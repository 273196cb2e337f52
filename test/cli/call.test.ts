// Any procedure of the contract by its name, from the command line; and the list of them all.
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { allProcedures } from '../../electron/cli/call.ts';
import { type CommandLine, openCommandLine } from '../fixtures/commandLine.ts';

let line: CommandLine;
beforeAll(async () => {
  line = await openCommandLine();
});
afterAll(() => line[Symbol.asyncDispose]());

describe.concurrent('vigie call', () => {
  it('calls any procedure and prints its answer as JSON', async () => {
    const { code, out, errors } = await line.vigie(['call', line.file, 'dossiers.list', '{"words":"mirab"}']);
    expect([code, errors]).toEqual([0, '']);
    expect(JSON.parse(out).items).toMatchObject([{ title: 'Mirabelle' }]);
  });

  it('takes its input from the input stream when it is « - », and nothing where nothing is needed', async () => {
    const piped = await line.vigie(['call', line.file, 'search.query', '-'], '{"words":"rectorat"}');
    expect(JSON.parse(piped.out).hits).toHaveLength(1);
    const none = await line.vigie(['call', '-', 'requests.models']);
    expect(JSON.parse(none.out).models.length).toBeGreaterThan(0);
  });

  it.each([
    ['an unknown procedure', ['call', 'FILE', 'dossiers.drop', '{}'], 'procédure inconnue : dossiers.drop'],
    ['a property of objects', ['call', 'FILE', 'constructor', '{}'], 'procédure inconnue : constructor'],
    ['what is not JSON', ['call', 'FILE', 'dossiers.list', '{"words":'], 'JSON illisible'],
    ['no register', ['call', '-', 'dossiers.list'], 'NO_REGISTER'],
    [
      'a register that is not there',
      ['call', '/nowhere/a.vigie', 'dossiers.list'],
      `FILE_NOT_FOUND\n  path : ${resolve('/nowhere/a.vigie')}`,
    ],
    ['a wrong input', ['call', 'FILE', 'dossiers.create', '{"titel":"x"}'], 'BAD_INPUT\n  title : REQUIRED'],
    ['an option nobody knows', ['call', 'FILE', 'dossiers.list', '--nope'], 'arguments illisibles'],
    ['too few words', ['call'], 'usage : vigie call'],
  ])('refuses %s on the error stream', async (_what, args, expected) => {
    const { code, out, errors } = await line.vigie(args.map((word) => (word === 'FILE' ? line.file : word)));
    expect([code, out]).toEqual([1, '']);
    expect(errors).toContain(expected);
  });

  it('gives its errors to machines as JSON', async () => {
    const { code, errors } = await line.vigie([
      'call',
      line.file,
      'dossiers.create',
      '{"titel":"x"}',
      '--json',
    ]);
    expect(code).toBe(1);
    expect(JSON.parse(errors)).toMatchObject({
      code: 'BAD_INPUT',
      data: { issues: expect.arrayContaining([{ field: 'titel', code: 'UNKNOWN_FIELD', detail: '' }]) },
    });
  });
});

describe.concurrent('vigie procedures', () => {
  it('lists every procedure of the contract with the schema of its input', async () => {
    const { out } = await line.vigie(['procedures', '--json']);
    const listed = z.array(z.object({ name: z.string(), input: z.unknown() })).parse(JSON.parse(out));
    expect(new Map(listed.map(({ name, input }) => [name, input]))).toEqual(allProcedures());
    expect(listed.length).toBeGreaterThan(100);
    const create = listed.find(({ name }) => name === 'dossiers.create');
    expect(create?.input).toMatchObject({
      type: 'object',
      required: ['title', 'openedOn'],
      additionalProperties: false,
    });
  });

  it('keeps to a beginning, one a line', async () => {
    const { out } = await line.vigie(['procedures', 'claims.']);
    const names = out
      .trim()
      .split('\n')
      .map((line) => line.split(' ')[0]);
    const verbs = ['list', 'get', 'create', 'update', 'bin', 'restore'];
    expect(names).toEqual(verbs.map((verb) => `claims.${verb}`));
  });
});
