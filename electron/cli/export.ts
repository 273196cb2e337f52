// vigie export: a communiqué or a request letter of a register, as files.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Format, LetterFormat } from '../contract/documents.ts';
import { print, UsageError } from './output.ts';
import { withCore } from './session.ts';

const USAGE = 'usage : vigie export FICHIER communique|request RÉF --to DOSSIER [--formats md,html,pdf…]';

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
  };
  await withCore(file, async (client) => {
    const { files } = await (kind === 'communique'
      ? client.communiques.export({ ...input, ...read(values.formats, Format) })
      : client.requests.export({ ...input, ...read(values.formats, LetterFormat) }));
    print(values.json, { files }, () => files.map(({ path }) => path ?? ''));
  });
}

/** The formats of a list, where there is one. Throws UsageError naming the one that is not of that kind of document. */
function read<Known extends string>(
  list: string | undefined,
  known: { options: readonly Known[] },
): { formats?: Known[] } {
  if (list === undefined) return {};
  const formats = list.split(',').map((name) => {
    const format = known.options.find((option) => option === name.trim());
    if (format === undefined) throw new UsageError(`format inconnu : ${name}\n${USAGE}`);
    return format;
  });
  return { formats };
}
