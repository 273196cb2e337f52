// The procedures of back-ups.
import { isAbsolute } from 'node:path';
import type { BackUp, ExerciseReport } from '../../../contract/backUps.ts';
import { base, type CoreContext, openRegister, typedStream } from '../../base.ts';
import { badInput } from '../../failure.ts';
import { runFileJob, tellFileJob } from '../fileJobs.ts';
import { clearBackUps } from './clear.ts';
import { restoreBackUp, undoRestoring } from './restoring.ts';
import { backUpsOf, safetyOf } from './safety.ts';

const procedures = base.register;

export const backUpsRouter = {
  backUp: procedures.backUp.handler(async ({ context, input }) => {
    const register = openRegister(context);
    if (input?.to === undefined) return context.registers.keeping().keeper.backUp('asked');
    if (context.door === 'browser') throw badInput('to', 'NOT_IN_BROWSER');
    if (!isAbsolute(input.to)) throw badInput('to', 'NOT_ABSOLUTE', input.to);
    const work = { path: register.path, to: input.to, key: register.key };
    return { path: input.to, size: await runFileJob(context.registers.fileWorker, 'copyRegister', work) };
  }),
  backUps: procedures.backUps.handler(({ context }) => ({
    backUps: backUpsOf(context.registers, context.now()),
  })),
  clearBackUps: procedures.clearBackUps.handler(({ context }) => ({
    backUps: clearOf(context),
  })),
  settleClearBackUps: procedures.settleClearBackUps.handler(async ({ context, input: { choice } }) => {
    const { key } = openRegister(context);
    const paths = clearOf(context).map(({ path }) => path);
    if (key === null || paths.length === 0) return { settled: 0 };
    const { fileWorker, changes } = context.registers;
    try {
      return { settled: await runFileJob(fileWorker, 'settleClear', { paths, key, choice }) };
    } finally {
      changes.publish('changes', { tables: ['register'] });
    }
  }),
  safety: procedures.safety.handler(({ context }) => safetyOf(context.registers, context.now())),
  lookInto: procedures.lookInto.handler(({ context, input }) => {
    const { key } = openRegister(context);
    const path = named(context, input.path);
    return runFileJob(context.registers.fileWorker, 'lookInto', { path, key });
  }),
  restoreBackUp: procedures.restoreBackUp.handler(async ({ context, input }) => {
    await restoreBackUp(context, named(context, input.path));
    return {};
  }),
  undoRestoring: procedures.undoRestoring.handler(async ({ context }) => {
    await undoRestoring(context);
    return {};
  }),
  chooseSecondPlace: procedures.chooseSecondPlace.handler(({ context, input: { folder } }) => {
    const { path } = openRegister(context);
    if (folder !== null && context.door === 'browser') throw badInput('folder', 'NOT_IN_BROWSER');
    if (folder !== null && !isAbsolute(folder)) throw badInput('folder', 'NOT_ABSOLUTE', folder);
    context.registers.safety.change(path, { second: folder });
    context.registers.changes.publish('changes', { tables: ['register'] });
    return {};
  }),
  copyToSecondPlace: procedures.copyToSecondPlace.handler(async ({ context: { registers } }) => {
    const folder = registers.safety.of(registers.current().path).second;
    if (folder === null) throw badInput('', 'NO_SECOND_PLACE');
    const { keeper } = registers.keeping();
    const { path } = await keeper.backUp('asked');
    return keeper.copyToSecond(path, folder);
  }),
  rehearse: procedures.rehearse.handler(({ context }) => typedStream(exercise(context))),
};

async function* exercise({
  registers,
  now,
}: CoreContext): AsyncGenerator<{ done: number; report: ExerciseReport | null }> {
  const { path: register, key } = registers.current();
  const newest = backUpsOf(registers, now())[0];
  if (newest === undefined) throw badInput('', 'NO_BACK_UP');
  const work = { register, key, backUp: newest.path, at: newest.at, now: now() };
  for await (const told of tellFileJob(registers.fileWorker, 'rehearse', work)) {
    if ('progress' in told) {
      yield { done: Number(told.progress), report: null };
      continue;
    }
    registers.safety.change(register, { exercise: told.result });
    registers.changes.publish('changes', { tables: ['register'] });
    yield { done: 1, report: told.result };
  }
}

/** A back-up a caller may name: a browser, one of the list only. Throws BAD_INPUT on `path`, or FILE_NOT_FOUND. */
function named(context: CoreContext, path: string): string {
  if (!isAbsolute(path)) throw badInput('path', 'NOT_ABSOLUTE', path);
  const known = backUpsOf(context.registers, context.now()).some((one) => one.path === path);
  if (context.door === 'browser' && !known) throw badInput('path', 'NOT_IN_BROWSER');
  return path;
}

/** The clear back-ups of an encrypted register: those of one that is not are no trouble. */
function clearOf(context: CoreContext): BackUp[] {
  if (openRegister(context).key === null) return [];
  return clearBackUps(backUpsOf(context.registers, context.now()));
}
