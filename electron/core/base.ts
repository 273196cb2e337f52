// What every procedure stands on: its context, and failures turned into the contract's errors.
import { ValidationError } from '@orpc/contract';
import { implement, ORPCError } from '@orpc/server';
import type { OriginalModel } from '../contract/communiqueModels.ts';
import { contract } from '../contract/contract.ts';
import { type ErrorCode, errorMap } from '../contract/errors.ts';
import type { LetterModel } from '../contract/requests.ts';
import type { Renderer } from './documents/renderer.ts';
import { Failure } from './failure.ts';
import { toInputIssues } from './inputIssues.ts';
import type { Register } from './register/register.ts';
import type { Registers } from './register/registersTypes.ts';
import { sqliteFailure } from './register/sqliteErrors.ts';

/** Which way a call came in. The browser may not name folders to write to. */
export type Door = 'desktop' | 'browser' | 'commandLine';

export interface CoreContext {
  registers: Registers;
  renderer: Renderer;
  door: Door;
  /** The letters to start from. */
  letterModels(): LetterModel[];
  /** The models of communiqué as they are given. */
  originalModels(): OriginalModel[];
  /** The instant, UTC. */
  now(): string;
  /** Today where the user is, YYYY-MM-DD. */
  today(): string;
}

export const base = implement(contract)
  .$config({ initialInputValidationIndex: 1, initialOutputValidationIndex: 1 })
  .$context<CoreContext>()
  .use(async ({ context, next }) => {
    await context.registers.ready();
    const register = context.registers.opened;
    try {
      return await next();
    } catch (error) {
      if (!register || error instanceof Failure || error instanceof ORPCError) throw toContractError(error);
      // Closed while the call waited for its turn: whatever the driver says of it, there is no register any more.
      if (!register.sqlite.open) throw toContractError(new Failure('NO_REGISTER', {}));
      throw toContractError(sqliteFailure(error, register.path));
    }
  });

/** The open register. Throws NO_REGISTER. */
export function openRegister(context: CoreContext): Register {
  return context.registers.current();
}

/** A failure of the core, or an input the contract refuses, as a typed error; anything else stays as it is. */
export function toContractError(error: unknown): unknown {
  if (error instanceof Failure) return typedError(error.code, error.data);
  if (error instanceof ORPCError && error.cause instanceof ValidationError && error.code === 'BAD_REQUEST') {
    return typedError('BAD_INPUT', { issues: error.cause.issues.flatMap(toInputIssues) });
  }
  return error;
}

/** The same answers, one after the other; what stops them is a typed error, as for a procedure that answers once. */
export async function* typedStream<Answer>(answers: AsyncIterable<Answer>): AsyncGenerator<Answer> {
  try {
    yield* answers;
  } catch (error) {
    throw toContractError(error);
  }
}

function typedError(code: ErrorCode, data: unknown): ORPCError<ErrorCode, unknown> {
  return new ORPCError(code, { status: errorMap[code].status, data, defined: true });
}
