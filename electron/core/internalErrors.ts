// Writes to the core's own error stream what no code of the contract expects: a fault of ours.
import { ORPCError } from '@orpc/server';

const FAULT = 500;

/** An interceptor: passes every error on, reporting those that are ours. No value of a record is printed. */
export async function reportInternalErrors<Result>({ next }: { next(): Promise<Result> }): Promise<Result> {
  try {
    return await next();
  } catch (error) {
    // Typed errors are answers; below 500 the caller spoke badly: not JSON, a GET, no such procedure.
    if (!(error instanceof ORPCError) || error.status >= FAULT) console.error(traceOf(error));
    throw error;
  }
}

/** What kind of error, and where. Its message may quote what it stumbled on (JSON's does): it is left out. */
export function traceOf(error: unknown): string {
  if (!(error instanceof Error)) return `thrown: ${typeof error}`;
  const code = 'code' in error && typeof error.code === 'string' ? ` (${error.code})` : '';
  const places = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const cause = error.cause instanceof Error ? [`caused by ${traceOf(error.cause)}`] : [];
  return [`${error.name}${code}`, ...places, ...cause].join('\n');
}
