// vigie backup, restore, salvage, export-all, import-all.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { print, UsageError } from './output.ts';
import { secretFor } from './secret.ts';
import { withCore } from './session.ts';

export async function backUp(args: string[]): Promise<void> {
  const { file, to, json } = read(args, 1, 'usage : vigie backup FICHIER [--to COPIE.vigie]');
  await withCore(file, async (client) => {
    const made = await client.register.backUp(to === undefined ? {} : { to });
    print(json, made, () => [`Sauvegarde faite et vérifiée : ${made.path}`]);
  });
}

export async function restore(args: string[]): Promise<void> {
  const { file, second, json } = read(args, 2, 'usage : vigie restore FICHIER SAUVEGARDE');
  await withCore(file, async (client) => {
    await client.register.restoreBackUp({ path: resolve(second) });
    const { backUps } = await client.register.backUps();
    const copy = backUps.find(({ why }) => why === 'restoring')?.path ?? null;
    print(json, { register: resolve(file), copy }, () => [
      `Le registre est revenu à : ${resolve(second)}`,
      ...(copy === null ? [] : [`L’état d’avant est gardé : ${copy}`]),
    ]);
  });
}

export async function salvage(args: string[]): Promise<void> {
  const { file, to, json } = read(args, 1, 'usage : vigie salvage FICHIER [--to NOUVEAU.vigie]');
  await withCore('-', async (client) => {
    const { passphrase } = await secretFor(resolve(file));
    const input = {
      path: resolve(file),
      ...(to === undefined ? {} : { to }),
      ...(passphrase === undefined ? {} : { passphrase }),
    };
    for await (const { report } of await client.register.salvage(input)) {
      if (report === null) continue;
      print(json, report, () => [
        `Registre récupéré : ${report.to}`,
        ...report.tables.map(
          ({ table, read: rows, lost, isWhole }) =>
            `  ${table} : ${rows} lues, ${lost} perdues${isWhole ? '' : ' (au moins)'}`,
        ),
        `  pièces jointes abîmées : ${report.attachments.wrong.length} sur ${report.attachments.read}`,
        `  lignes mises de côté : ${report.setAside.length}`,
      ]);
    }
  });
}

export async function exportAll(args: string[]): Promise<void> {
  const usage = 'usage : vigie export-all FICHIER --to DOSSIER';
  const { file, to, json } = read(args, 1, usage);
  if (to === undefined) throw new UsageError(usage);
  await withCore(file, async (client) => {
    for await (const { made } of await client.register.exportAll({ to })) {
      if (made !== null) print(json, made, () => [`Registre exporté : ${made.path}`]);
    }
  });
}

export async function importAll(args: string[]): Promise<void> {
  const usage = 'usage : vigie import-all EXPORT --to REGISTRE.vigie';
  const { file, to, json } = read(args, 1, usage);
  if (to === undefined) throw new UsageError(usage);
  await withCore('-', async (client) => {
    for await (const { made } of await client.register.importAll({ from: resolve(file), to })) {
      if (made !== null) print(json, made, () => [`Registre refait : ${made.path}`]);
    }
  });
}

interface Given {
  file: string;
  /** The second word; '' where the command takes one only. */
  second: string;
  /** An absolute path. */
  to: string | undefined;
  json: boolean;
}

function read(args: string[], count: 1 | 2, usage: string): Given {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { to: { type: 'string' }, json: { type: 'boolean', default: false } },
  });
  const [file, second = ''] = positionals;
  if (file === undefined || positionals.length !== count) throw new UsageError(usage);
  return { file, second, to: values.to === undefined ? undefined : resolve(values.to), json: values.json };
}
