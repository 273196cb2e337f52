// vigie export: a communiqué or a request letter of a register, as files.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Format } from '../contract/documents.ts';
import { print, UsageError } from './output.ts';
import { withCore } from './session.ts';

const USAGE = 'usage : vigie export FICHIER communique|request RÉF --to DOSSIER [--formats md,html,pdf]';

export async function exportDocument(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      to: { type: 'string' },
      formats: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  const [file, kind, ref] = positionals;
  if (file === undefined || ref === undefined || values.to === undefined || positionals.length > 3) {
    throw new UsageError(USAGE);
  }
  if (kind !== 'communique' && kind !== 'request') throw new UsageError(USAGE);
  const input = {
    ref,
    to: resolve(values.to),
    ...(values.formats === undefined ? {} : { formats: readFormats(values.formats) }),
  };
  await withCore(file, async (client) => {
    const { files } = await (kind === 'communique'
      ? client.communiques.export(input)
      : client.requests.export(input));
    print(values.json, { files }, () => files.map(({ path }) => path ?? ''));
  });
}

function readFormats(list: string): Format[] {
  return list.split(',').map((name) => {
    const format = Format.safeParse(name.trim());
    if (!format.success) throw new UsageError(`format inconnu : ${name}\n${USAGE}`);
    return format.data;
  });
}
