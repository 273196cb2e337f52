// What every procedure stands on: its context, and failures turned into the contract's errors.
import { ValidationError } from '@orpc/contract';
import { implement, ORPCError } from '@orpc/server';
import type { OriginalModel } from '../contract/communiqueModels.ts';
import { contract } from '../contract/contract.ts';
import { type ErrorCode, errorMap, type InputIssue } from '../contract/errors.ts';
import type { LetterModel } from '../contract/requests.ts';
import type { Renderer } from './documents/renderer.ts';
import { Failure } from './failure.ts';
import type { Register } from './register/register.ts';
import type { Registers } from './register/registers.ts';
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

function typedError(code: ErrorCode, data: unknown): ORPCError<ErrorCode, unknown> {
  return new ORPCError(code, { status: errorMap[code].status, data, defined: true });
}

type Issue = ValidationError['issues'][number];

function toInputIssues(issue: Issue): InputIssue[] {
  const path = (issue.path ?? []).map((step) => String(typeof step === 'object' ? step.key : step));
  const code = 'code' in issue ? String(issue.code) : 'invalid';
  if (code === 'unrecognized_keys' && 'keys' in issue && Array.isArray(issue.keys)) {
    return issue.keys.map((key) => ({ field: [...path, key].join('.'), code: 'UNKNOWN_FIELD', detail: '' }));
  }
  const nearest = nearestBranch(issue);
  if (nearest) {
    const within = nearest.map((inner) => ({
      ...inner,
      path: [...(issue.path ?? []), ...(inner.path ?? [])],
    }));
    return within.flatMap(toInputIssues);
  }
  return [{ field: path.join('.'), code: issueCode(code, issue), detail: issueDetail(issue) }];
}

/** Of an input that may have several forms, the issues of the form it is nearest to; null where none has fields. */
function nearestBranch(issue: Issue): Issue[] | null {
  if (!('errors' in issue) || !Array.isArray(issue.errors)) return null;
  const branches: Issue[][] = issue.errors;
  const ofObjects = branches.filter((issues) =>
    issues.some(({ path, ...rest }) => path?.length || 'keys' in rest),
  );
  const sorted = ofObjects.sort((a, b) => a.length - b.length);
  return sorted[0] ?? null;
}

/** The codes the interface has words for. */
function issueCode(code: string, issue: Issue): string {
  const origin = 'origin' in issue ? issue.origin : undefined;
  // Rules of the contract that no format has a name for name themselves: CONTROL_CHARACTER, REQUIRED…
  if (/^[A-Z]+(_[A-Z]+)*$/.test(issue.message)) return issue.message;
  if (code === 'too_small') return origin === 'string' || origin === 'array' ? 'REQUIRED' : 'TOO_SMALL';
  if (code === 'too_big') return origin === 'string' || origin === 'array' ? 'TOO_LONG' : 'TOO_BIG';
  if (code === 'invalid_type' && 'input' in issue && issue.input === undefined) return 'REQUIRED';
  if (code === 'invalid_type' && /received undefined/.test(issue.message)) return 'REQUIRED';
  if (code === 'invalid_value') return 'NOT_IN_LIST';
  if (code === 'invalid_format' || code === 'invalid_union') return 'INVALID_FORMAT';
  return code === 'invalid_type' ? 'INVALID_TYPE' : 'INVALID';
}

function issueDetail(issue: Issue): string {
  if ('maximum' in issue) return String(issue.maximum);
  if ('minimum' in issue) return String(issue.minimum);
  if ('format' in issue) return String(issue.format);
  if ('values' in issue && Array.isArray(issue.values)) return issue.values.join(', ');
  return '';
}
