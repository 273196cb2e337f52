// The procedures of the whole export.
import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { base, type CoreContext, typedStream } from '../../base.ts';
import { badInput } from '../../failure.ts';
import { tellFileJob } from '../fileJobs.ts';
import { absolute, nameOf } from '../paths.ts';
import type { ExportedWhole } from './exportAll.ts';
import type { ImportedWhole } from './importAll.ts';
import { EXPORTS_FOLDER, listExports } from './list.ts';

const procedures = base.register;

export const wholeExportRouter = {
  exportAll: procedures.exportAll.handler(({ context, input }) => typedStream(exported(context, input?.to))),
  wholeExports: procedures.wholeExports.handler(({ context }) => ({ exports: knownExports(context) })),
  importAll: procedures.importAll.handler(({ context, input }) => typedStream(imported(context, input))),
};

async function* exported(
  context: CoreContext,
  to: string | undefined,
): AsyncGenerator<{ done: number; made: ExportedWhole | null }> {
  const { registers, now, door } = context;
  const { path: register, key } = registers.current();
  if (to !== undefined && door === 'browser') throw badInput('to', 'NOT_IN_BROWSER');
  const folder = to === undefined ? join(dirname(register), EXPORTS_FOLDER) : absoluteIn(to, 'to');
  const stamp = now().slice(0, 19).replaceAll(':', '-');
  const work = {
    ...{ register, key, name: nameOf(register), now: now() },
    to: free(join(folder, `${nameOf(register)} ${stamp}`), ''),
  };
  for await (const told of tellFileJob(registers.fileWorker, 'exportAll', work)) {
    if ('result' in told) yield { done: 1, made: told.result };
    else yield { done: Number(told.progress), made: null };
  }
}

async function* imported(
  context: CoreContext,
  { from, to }: { from: string; to?: string | undefined },
): AsyncGenerator<{ done: number; made: ImportedWhole | null }> {
  const { registers, now, door } = context;
  const source = absoluteIn(from, 'from');
  if (door === 'browser') {
    if (to !== undefined) throw badInput('to', 'NOT_IN_BROWSER');
    if (!knownExports(context).some(({ path }) => path === source)) throw badInput('from', 'NOT_IN_BROWSER');
  }
  const target =
    to === undefined ? free(join(registers.folder, basename(source)), '.vigie') : absoluteIn(to, 'to');
  const work = { from: source, to: target, key: null, now: now() };
  for await (const told of tellFileJob(registers.fileWorker, 'importAll', work)) {
    if ('progress' in told) {
      yield { done: Number(told.progress), made: null };
      continue;
    }
    registers.remember(told.result.path);
    yield { done: 1, made: told.result };
  }
}

function knownExports({ registers }: CoreContext) {
  const beside = registers.opened === null ? [] : [join(dirname(registers.opened.path), EXPORTS_FOLDER)];
  return listExports([...new Set([join(registers.folder, EXPORTS_FOLDER), ...beside])]);
}

function absoluteIn(path: string, field: string): string {
  try {
    return absolute(path);
  } catch {
    throw badInput(field, 'NOT_ABSOLUTE', path);
  }
}

/** The path, or the first with a number that nothing has. */
function free(stem: string, ending: string): string {
  for (let number = 1; ; number += 1) {
    const path = `${stem}${number === 1 ? '' : ` ${number}`}${ending}`;
    if (!existsSync(path)) return path;
  }
}
