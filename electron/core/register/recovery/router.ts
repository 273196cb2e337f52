// The procedures of recovery.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { SalvageReport } from '../../../contract/recovery.ts';
import { base, type CoreContext, typedStream } from '../../base.ts';
import { badInput, Failure } from '../../failure.ts';
import { type RegisterKey, saltOf } from '../cipher.ts';
import { tellFileJob } from '../fileJobs.ts';
import { absolute, freeStem, isEncryptedFile, isSameFile, nameOf } from '../paths.ts';
import { isEmpty, keyOf, type Secret } from '../unlocking.ts';

const procedures = base.register;

export const recoveryRouter = {
  putBack: procedures.putBack.handler(async ({ context }) => ({
    path: (await context.registers.putBack()).path,
  })),
  salvage: procedures.salvage.handler(({ context, input }) => typedStream(salvaged(context, input))),
};

interface Wanted extends Secret {
  path: string;
  to?: string | undefined;
}

async function* salvaged(
  context: CoreContext,
  { path, to, ...secret }: Wanted,
): AsyncGenerator<{ done: number; report: SalvageReport | null }> {
  const { registers } = context;
  const from = absolute(path);
  if (context.door === 'browser') refuseUnknown(context, from, to);
  if (!existsSync(from)) throw new Failure('FILE_NOT_FOUND', { path: from });
  const open = registers.opened;
  const isOpen = open !== null && isSameFile(open.path, from);
  // Read byte by byte: this process must not have it open.
  const key = isOpen ? open.key : await keyOfFile(from, secret);
  if (isOpen) await registers.close();
  const work = {
    from,
    to: to === undefined ? freeStem(join(dirname(from), `${nameOf(from)} récupéré`)) : absolute(to),
    key,
    now: context.now(),
  };
  for await (const told of tellFileJob(registers.fileWorker, 'salvage', work)) {
    if ('progress' in told) {
      yield { done: Number(told.progress), report: null };
      continue;
    }
    registers.remember(told.result.to);
    yield { done: 1, report: told.result };
  }
}

function refuseUnknown({ registers }: CoreContext, path: string, to: string | undefined): void {
  const known = registers.recent().some((recent) => recent.path === path) || registers.opened?.path === path;
  if (!known) throw badInput('path', 'NOT_IN_BROWSER');
  if (to !== undefined) throw badInput('to', 'NOT_IN_BROWSER');
}

async function keyOfFile(path: string, secret: Secret): Promise<RegisterKey | null> {
  if (!isEmpty(secret)) return keyOf(saltOf(path), secret);
  if (isEncryptedFile(path)) throw new Failure('REGISTER_LOCKED', { path });
  return null;
}
