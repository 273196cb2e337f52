// What encryption costs: opening a register of 100 000 concerns and searching it, against the same one in clear.
import { randomBytes } from 'node:crypto';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Core } from '../../electron/core/core.ts';
import { writeRecoveryKey } from '../../electron/core/register/recoveryKey.ts';
import { rewriteFile } from '../../electron/core/register/rewrite.ts';
import { withCore } from './benchCore.ts';
import type { LargeRegister } from './largeRegister.ts';
import { alternate, compare, median, p95, type Row } from './rows.ts';

const ROUNDS = 15;
const SEARCHES = ['sirocco', 'sirocco hebergees', 'contrat hébergeur', 'valm'];

export async function encryptionRows({ core, client, folder, path }: LargeRegister): Promise<Row[]> {
  const key = randomBytes(48).toString('hex');
  const files = { encrypted: join(folder, 'encrypted.vigie'), clear: join(folder, 'clear.vigie') };
  await core.registers.close();
  for (const [file, to] of [[files.encrypted, key] as const, [files.clear, null] as const]) {
    copyFileSync(path, file);
    // Both are written anew: what is compared is the encryption, not the order of the pages.
    rewriteFile({ path: file, from: null, to });
  }
  // By the recovery key, which is the key itself: a passphrase is slow by choice.
  const secret = { recoveryKey: writeRecoveryKey(key) };
  return withCore(async (other) => {
    const opened = await alternate(
      opening(other.core, files.encrypted, secret),
      opening(core, files.clear, {}),
      ROUNDS,
    );
    const searched = { ours: [] as number[], bare: [] as number[] };
    for (const words of SEARCHES) {
      const one = await alternate(
        () => other.client.search.query({ words }),
        () => client.search.query({ words }),
        ROUNDS,
      );
      searched.ours.push(...one.ours);
      searched.bare.push(...one.bare);
    }
    await core.registers.open(path);
    return [
      compare('opening an encrypted register of 100 000 concerns, against a clear one', opened, median, 3),
      compare('search in an encrypted register, p95, against a clear one', searched, p95, 2),
    ];
  });
}

function opening(core: Core, file: string, secret: object): () => Promise<void> {
  return async () => {
    await core.registers.close();
    await core.registers.open(file, secret);
  };
}
