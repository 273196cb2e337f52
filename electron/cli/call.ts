// vigie call, vigie procedures: any procedure of the contract.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { isContractProcedure } from '@orpc/contract';
import { z } from 'zod';
import { contract } from '../contract/contract.ts';
import { print, UsageError } from './output.ts';
import { withCore } from './session.ts';

type Callable = (input: unknown) => Promise<unknown>;

export async function call(args: string[]): Promise<void> {
  const { positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false } },
  });
  const [file, name, json] = positionals;
  if (file === undefined || name === undefined || positionals.length > 3) {
    throw new UsageError('usage : vigie call FICHIER PROCÉDURE [JSON]   (JSON « - » : lu sur l’entrée)');
  }
  if (!allProcedures().has(name)) throw new UsageError(`procédure inconnue : ${name}`);
  const input = json === undefined ? undefined : readJson(json);
  await withCore(file, async (client) => {
    const result = await procedureAt(client, name)(input);
    if (isAsyncIterable(result)) {
      for await (const event of result) process.stdout.write(`${JSON.stringify(event)}\n`);
    } else {
      print(true, result, () => []);
    }
  });
}

export async function procedures(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false } },
  });
  const [prefix = ''] = positionals;
  const list = [...allProcedures()]
    .filter(([name]) => name.startsWith(prefix))
    .map(([name, input]) => ({ name, input }));
  print(values.json, list, () =>
    list.map(({ name, input }) => (input === null ? name : `${name}  ${JSON.stringify(input)}`)),
  );
}

/** Every procedure's name with the JSON schema of its input; null where it takes none. */
export function allProcedures(): Map<string, unknown> {
  const found = new Map<string, unknown>();
  for (const [domain, verbs] of Object.entries(contract)) {
    for (const [verb, procedure] of Object.entries(verbs)) {
      if (!isContractProcedure(procedure)) continue;
      const schema = procedure['~orpc'].inputSchema;
      found.set(`${domain}.${verb}`, schema instanceof z.ZodType ? jsonSchema(schema) : null);
    }
  }
  return found;
}

function jsonSchema(schema: z.ZodType): unknown {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return rest;
}

function procedureAt(client: object, name: string): Callable {
  let target: unknown = client;
  for (const step of name.split('.')) target = Reflect.get(Object(target), step);
  if (typeof target !== 'function') throw new UsageError(`procédure inconnue : ${name}`);
  return (input) => Promise.resolve(Reflect.apply(target, undefined, [input]));
}

function readJson(json: string): unknown {
  try {
    return JSON.parse(json === '-' ? readFileSync(0, 'utf8') : json);
  } catch (error) {
    throw new UsageError(`JSON illisible : ${error instanceof Error ? error.message : String(error)}`);
  }
}

function isAsyncIterable(value: unknown): value is AsyncIterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value;
}
