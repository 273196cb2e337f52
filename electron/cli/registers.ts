// vigie init, vigie check.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Failure } from '../core/failure.ts';
import { print, UsageError } from './output.ts';
import { withCore } from './session.ts';

export async function init(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { example: { type: 'boolean', default: false }, json: { type: 'boolean', default: false } },
  });
  const [file] = positionals;
  if (file === undefined || positionals.length > 1)
    throw new UsageError('usage : vigie init FICHIER [--example]');
  await withCore('-', async (client) => {
    const info = await client.register.create({ path: resolve(file), example: values.example });
    print(values.json, info, () => [`Registre créé : ${info.path}`]);
  });
}

export async function check(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false } },
  });
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) throw new UsageError('usage : vigie check FICHIER');
  await withCore(file, async (client) => {
    const { ok, findings } = await client.register.check();
    if (!ok) throw new Failure('REGISTER_DAMAGED', { path: resolve(file), findings });
    print(values.json, { ok, findings }, () => ['Le registre est sain.']);
  });
}
